using System.Text.Json;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Reading.Tests;

/// <summary>A repeated text is one string, and always has the correct content.</summary>
public sealed class RepeatedTextTests
{
    [Fact]
    public void Each_text_equals_the_text_of_the_reader()
    {
        // There are more texts than slots, so that they replace each other. Some texts have the same bytes or characters as others.
        List<string> texts =
        [
            "", "type", "é", "Ã©", "日本語", "\ud83d\ude00", "a\"b\\c\n", new string('x', 40), new string('x', 41),
            .. Enumerable.Range(0, 5000).Select(static i => $"name{i}"),
            .. Enumerable.Range(0, 5000).Select(static i => $"n\u00e4me{i}"),
        ];
        texts.AddRange([.. texts]);

        Assert.Equal(texts, Read(JsonSerializer.SerializeToUtf8Bytes(texts)));
    }

    [Fact]
    public void Texts_with_similar_bytes_are_distinguished()
    {
        // Not escaped: one character of two bytes, and two characters whose code points equal those bytes.
        Assert.Equal(["é", "Ã©", "é"], Read("[\"é\",\"Ã©\",\"é\"]"u8));
    }

    [Fact]
    public void A_repeated_text_is_the_same_string()
    {
        List<string> read = Read("[\"string\",\"string\"]"u8);

        Assert.Same(read[0], read[1]);
    }

    /// <summary>The strings of a list.</summary>
    private static List<string> Read(ReadOnlySpan<byte> json)
    {
        RepeatedTexts repeated = new();
        Utf8JsonReader reader = new(json);
        List<string> read = [];
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                read.Add(repeated.Of(ref reader));
            }
        }

        return read;
    }
}
