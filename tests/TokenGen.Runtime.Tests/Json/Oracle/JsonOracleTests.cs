using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TokenGen.Runtime.Tests.Json.Oracle;

/// <summary>
/// The reader against the one of System.Text.Json. <c>JSON_ORACLE_CASES</c> sets how many texts are made up;
/// <c>JSON_ORACLE_SEED</c> which ones.
/// </summary>
public sealed class JsonOracleTests
{
    private const int DefaultCases = 50_000;

    public static TheoryData<string> Suite()
    {
        var names = new TheoryData<string>();
        using var suite = OpenSuite();
        foreach (var entry in suite.Entries)
        {
            if (entry.Name.EndsWith(".json", StringComparison.Ordinal)) names.Add(entry.Name);
        }

        return names;
    }

    /// <summary>JSONTestSuite (its licence lies in the archive): names that begin with y must be taken, with n refused, with i either.</summary>
    [Theory]
    [MemberData(nameof(Suite))]
    public void The_public_test_suite_is_passed(string name)
    {
        using var suite = OpenSuite();
        using var file = suite.GetEntry(name)!.Open();
        using var json = new MemoryStream();
        file.CopyTo(json);

        var isTaken = JsonOracle.Compare(json.ToArray());

        if (name[0] != 'i') Assert.Equal(name[0] == 'y', isTaken);
    }

    [Fact]
    public void Made_up_texts_are_taken_and_refused_alike_with_the_same_values()
    {
        var cases = Setting("JSON_ORACLE_CASES") ?? DefaultCases;
        var seed = Setting("JSON_ORACLE_SEED") ?? 1;
        var texts = new JsonTexts(seed);
        var taken = 0;
        for (var number = 0; number < cases; number++)
        {
            var json = texts.Next();
            try
            {
                if (JsonOracle.Compare(json)) taken++;
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed}, text {number}: {Encoding.UTF8.GetString(json)}", fault);
            }
        }

        // Neither side of the comparison is empty.
        Assert.InRange(taken, cases / 5, cases * 4 / 5);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Nesting_is_bounded_at_the_same_depth(int depth, bool isTaken)
    {
        Assert.Equal(isTaken, JsonOracle.Compare(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))));
        Assert.Equal(isTaken, JsonOracle.Compare(Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth))));
    }

    [Fact]
    public void A_hundred_thousand_levels_are_refused()
    {
        Assert.False(JsonOracle.Compare(Encoding.UTF8.GetBytes(new string('[', 100_000))));
        Assert.False(JsonOracle.Compare(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[{\"\":", 50_000)))));
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    private static ZipArchive OpenSuite() =>
        new(typeof(JsonOracleTests).Assembly.GetManifestResourceStream("JSONTestSuite.zip")!, ZipArchiveMode.Read);
}
