using System.Diagnostics;
using System.Text;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>The time to find a text does not depend on the other texts of the table.</summary>
public sealed class Utf8TableTests
{
    public static TheoryData<string> Patterns =>
        ["beginning-{0}-and-the-end", "{0}", "a-long-beginning-of-texts-{0}", "12345678{0}", "{0}12345678", "1234567{0}8"];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Texts_of_one_pattern_are_found_as_fast_as_any(string pattern)
    {
        const int Count = 20_000;
        string[] texts = Enumerable.Range(0, Count).Select(i => pattern.Replace("{0}", $"{i:D7}", StringComparison.Ordinal)).ToArray();
        Utf8Table table = new(texts);
        byte[][] utf8 = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        byte[][] unknown = Array.ConvertAll(texts, text => Encoding.UTF8.GetBytes(text.Replace("0", "o", StringComparison.Ordinal) + "x"));

        Stopwatch time = Stopwatch.StartNew();
        for (int i = 0; i < Count; i++)
        {
            Assert.Equal(i, table.Find(utf8[i]));
            Assert.Equal(-1, table.Find(unknown[i]));
        }

        // A linear search takes minutes for this many texts.
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(5), $"{time.Elapsed}");
    }

    [Fact]
    public void Texts_with_colliding_hashes_are_found()
    {
        // Equal texts have equal hashes: a thousand of them make the table use a binary search.
        string[] others = Enumerable.Range(0, 500).Select(static i => $"other-{i}").ToArray();
        Utf8Table table = new([.. Enumerable.Repeat("same", 1000), .. others]);

        Assert.Equal(0, table.Find("same"u8));
        for (int i = 0; i < others.Length; i++)
        {
            Assert.Equal(1000 + i, table.Find(Encoding.UTF8.GetBytes(others[i])));
        }

        Assert.Equal(-1, table.Find("another"u8));
        Assert.Equal(-1, table.Find("zzz"u8));
    }
}
