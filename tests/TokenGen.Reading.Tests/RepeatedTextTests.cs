using System.Text.Json;
using TokenGen.Generator.Reading.Syntax;
using Xunit;

namespace TokenGen.Reading.Tests;

/// <summary>A repeated text is one string, and always has the correct content.</summary>
public sealed class RepeatedTextTests
{
    [Fact]
    public void Each_text_is_read_as_the_reader_does()
    {
        // More texts than slots, so that they replace each other, and texts with the same bytes or characters as others.
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
    public void Texts_in_the_bytes_of_the_document_are_told_apart()
    {
        // Not escaped: two bytes that are one character, and two characters whose code points are those bytes.
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
