using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TokenGen.Runtime.Tests.Json.Oracle;

/// <summary>
/// Compares TokenGen's JSON reader with that of System.Text.Json. <c>JSON_ORACLE_CASES</c> sets the number of random texts,
/// <c>JSON_ORACLE_SEED</c> selects them.
/// </summary>
public sealed class JsonOracleTests
{
    private const int DefaultCases = 50_000;

    public static TheoryData<string> Suite()
    {
        TheoryData<string> names = new();
        using ZipArchive suite = OpenSuite();
        foreach (ZipArchiveEntry entry in suite.Entries)
        {
            if (entry.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                names.Add(entry.Name);
            }
        }

        return names;
    }

    /// <summary>
    /// JSONTestSuite (its licence is in the archive): names that start with y must be accepted, with n rejected, with i either.
    /// </summary>
    [Theory]
    [MemberData(nameof(Suite))]
    public void The_public_test_suite_is_passed(string name)
    {
        using ZipArchive suite = OpenSuite();
        using Stream file = suite.GetEntry(name)!.Open();
        using MemoryStream json = new();
        file.CopyTo(json);

        bool isTaken = JsonOracle.Compare(json.ToArray());

        if (name[0] != 'i')
        {
            Assert.Equal(name[0] == 'y', isTaken);
        }
    }

    [Fact]
    public void Random_texts_are_accepted_and_rejected_by_both_with_the_same_values()
    {
        int cases = Setting("JSON_ORACLE_CASES") ?? DefaultCases;
        int seed = Setting("JSON_ORACLE_SEED") ?? 1;
        JsonTexts texts = new(seed);
        int taken = 0;
        for (int number = 0; number < cases; number++)
        {
            byte[] json = texts.Next();
            try
            {
                if (JsonOracle.Compare(json))
                {
                    taken++;
                }
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed}, text {number}: {Encoding.UTF8.GetString(json)}", fault);
            }
        }

        // The comparison covers both accepted and rejected texts.
        Assert.InRange(taken, cases / 5, cases * 4 / 5);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Nesting_is_limited_to_the_same_depth(int depth, bool isTaken)
    {
        Assert.Equal(isTaken, JsonOracle.Compare(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))));
        Assert.Equal(isTaken, JsonOracle.Compare(Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth))));
    }

    [Fact]
    public void A_hundred_thousand_levels_are_rejected()
    {
        Assert.False(JsonOracle.Compare(Encoding.UTF8.GetBytes(new string('[', 100_000))));
        Assert.False(JsonOracle.Compare(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[{\"\":", 50_000)))));
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    private static ZipArchive OpenSuite() =>
        new(typeof(JsonOracleTests).Assembly.GetManifestResourceStream("JSONTestSuite.zip")!, ZipArchiveMode.Read);
}
