using System.Text;
using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Reads a string.</summary>
    /// <exception cref="JsonException">
    /// The value is not a string (<c>null</c> is not one either), or contains invalid UTF-8 or an unpaired surrogate.
    /// </exception>
    public string ReadString()
    {
        if (Current != '"')
        {
            throw Expected("a string");
        }

        string value = StringAt(_position, out int end);
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a string that is probably a listed one.</summary>
    /// <param name="values">The listed texts.</param>
    /// <returns>The listed text, or a new one.</returns>
    /// <exception cref="JsonException">The value is not a string, or contains invalid UTF-8 or a lone surrogate.</exception>
    internal string ReadString(JsonEnumValues values)
    {
        ReadOnlySpan<byte> text = PeekText(out int end);
        string value = values.Find(text) ?? GetString(text, _position);
        MoveBehind(end);
        return value;
    }

    /// <summary>The text of the string at the reader's position.</summary>
    /// <param name="end">The byte after it.</param>
    private readonly ReadOnlySpan<byte> PeekText(out int end)
    {
        if (Current != '"')
        {
            throw Expected("a string");
        }

        end = EndOfString(_position, out bool isEscaped);
        return TextOf(_position, end, isEscaped);
    }

    private readonly string StringAt(int start, out int end)
    {
        ReadOnlySpan<byte> text = _json[(start + 1)..];
        int plain = PlainLength(text);
        if ((uint)plain >= (uint)text.Length || text[plain] != '"')
        {
            return AnyStringAt(start, out end);
        }

        // Plain ASCII is the most common text, and only needs widening.
        end = start + plain + 2;
        return AsciiText(text[..plain]);
    }

    private readonly string AnyStringAt(int start, out int end)
    {
        end = EndOfString(start, out bool isEscaped);
#if NET8_0_OR_GREATER
        return DecodedString(_json[(start + 1)..(end - 1)], start);
#else
        return isEscaped ? UnescapedString(start, end) : GetString(_json[(start + 1)..(end - 1)], start);
#endif
    }

    private static string GetString(scoped ReadOnlySpan<byte> utf8Text, int start)
    {
#if NET8_0_OR_GREATER
        if (Ascii.IsValid(utf8Text))
        {
            return AsciiText(utf8Text);
        }
#endif
        try
        {
            return StrictUtf8.GetString(utf8Text);
        }
        catch (DecoderFallbackException)
        {
            throw new JsonReadException("The text contains invalid UTF-8.", start);
        }
    }

    /// <summary>Reads any scalar as its text; <see langword="null"/> for <c>null</c>, objects and arrays, which are skipped.</summary>
    internal string? ReadScalarText()
    {
        switch (TokenType)
        {
            case JsonTokenType.String:
                return ReadString();
            case JsonTokenType.True or JsonTokenType.False:
                return ReadBoolean() ? "true" : "false";
            case JsonTokenType.Number:
                string number = AsciiText(PeekNumber(out int end));
                MoveBehind(end);
                return number;
            default:
                SkipValue();
                return null;
        }
    }

    private static string AsciiText(ReadOnlySpan<byte> ascii) =>
#if NET8_0_OR_GREATER
        Encoding.Latin1.GetString(ascii);
#else
        StrictUtf8.GetString(ascii);
#endif

    /// <summary>Whether the reader is at a string with exactly this text, written without escapes.</summary>
    internal readonly bool IsString(scoped ReadOnlySpan<byte> utf8Text)
    {
        if (Current != '"')
        {
            return false;
        }

        ReadOnlySpan<byte> text = _json[(_position + 1)..];
        return text.Length > utf8Text.Length && text[utf8Text.Length] == '"' && text.StartsWith(utf8Text);
    }

    /// <summary>The type of the current token, which its first byte determines.</summary>
    internal readonly JsonTokenType TokenType => Current switch
    {
        (byte)'{' => JsonTokenType.StartObject,
        (byte)'}' => JsonTokenType.EndObject,
        (byte)'[' => JsonTokenType.StartArray,
        (byte)']' => JsonTokenType.EndArray,
        (byte)'"' => JsonTokenType.String,
        (byte)'t' => JsonTokenType.True,
        (byte)'f' => JsonTokenType.False,
        (byte)'n' => JsonTokenType.Null,
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonTokenType.Number,
        _ => JsonTokenType.None,
    };
}
