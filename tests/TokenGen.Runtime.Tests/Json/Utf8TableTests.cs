using System.Diagnostics;
using System.Text;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>Texts are found in a time that does not depend on what they look like.</summary>
public sealed class Utf8TableTests
{
    public static TheoryData<string> Patterns => ["beginning-{0}-and-the-end", "{0}", "a-long-beginning-of-texts-{0}", "12345678{0}", "{0}12345678", "1234567{0}8"];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Texts_of_one_pattern_are_found_as_fast_as_any(string pattern)
    {
        const int Count = 20_000;
        var texts = Enumerable.Range(0, Count).Select(i => pattern.Replace("{0}", $"{i:D7}", StringComparison.Ordinal)).ToArray();
        var table = new Utf8Table(texts);
        var utf8 = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        var unknown = Array.ConvertAll(texts, text => Encoding.UTF8.GetBytes(text.Replace("0", "o", StringComparison.Ordinal) + "x"));

        var time = Stopwatch.StartNew();
        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(i, table.Find(utf8[i]));
            Assert.Equal(-1, table.Find(unknown[i]));
        }

        // A search of all texts takes minutes for as many.
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(5), $"{time.Elapsed}");
    }

    [Fact]
    public void Where_too_many_hashes_are_alike_texts_are_still_found()
    {
        // Nothing is as alike as the same text: a run of a thousand has the table search by halves.
        var others = Enumerable.Range(0, 500).Select(static i => $"other-{i}").ToArray();
        var table = new Utf8Table([.. Enumerable.Repeat("same", 1000), .. others]);

        Assert.Equal(0, table.Find("same"u8));
        for (var i = 0; i < others.Length; i++) Assert.Equal(1000 + i, table.Find(Encoding.UTF8.GetBytes(others[i])));
        Assert.Equal(-1, table.Find("another"u8));
        Assert.Equal(-1, table.Find("zzz"u8));
    }
}
