using System.Text;
using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Reads a string.</summary>
    /// <exception cref="JsonException">The value is no string (<c>null</c> is none), or holds invalid UTF-8 or half of a surrogate pair.</exception>
    public string ReadString()
    {
        if (_reader.TokenType != JsonTokenType.String) throw Expected("a string");
        var value = CurrentString();
        Advance();
        return value;
    }

    /// <summary>Reads a string or <c>null</c>.</summary>
    /// <exception cref="JsonException">The value is neither, or holds invalid UTF-8 or half of a surrogate pair.</exception>
    public string? ReadStringOrNull() => TryReadNull() ? null : ReadString();

    /// <summary>Reads the text of a string as UTF-8, so that known values of an enum are found without making a string.</summary>
    /// <returns>The text, unescaped; not yet known to be valid UTF-8. It lives as long as the text that is read.</returns>
    /// <exception cref="JsonException">The value is no string.</exception>
    public ReadOnlySpan<byte> ReadEnumText()
    {
        if (_reader.TokenType != JsonTokenType.String) throw Expected("a string");
        var text = CurrentText;
        _textStart = _reader.TokenStartIndex;
        Advance();
        return text;
    }

    /// <summary>Makes a string of what <see cref="ReadEnumText"/> has just returned.</summary>
    /// <param name="utf8Text">That text.</param>
    /// <exception cref="JsonException">The text holds invalid UTF-8.</exception>
    public readonly string GetEnumText(scoped ReadOnlySpan<byte> utf8Text) => GetString(utf8Text, _textStart);

    private static string GetString(scoped ReadOnlySpan<byte> utf8Text, long start)
    {
        try
        {
            return StrictUtf8.GetString(utf8Text);
        }
        catch (DecoderFallbackException)
        {
            throw new JsonReadException("The text holds invalid UTF-8.", start);
        }
    }

    private readonly string CurrentString()
    {
#if NET9_0_OR_GREATER
        // Plain ASCII is most of what arrives: one pass to see that, one to widen it into the string.
        var text = _reader.ValueSpan;
        if (!_reader.ValueIsEscaped && !_reader.HasValueSequence && Ascii.IsValid(text))
        {
            return string.Create(text.Length, text, static (chars, ascii) => Ascii.ToUtf16(ascii, chars, out _));
        }
#endif
        return DecodeString();
    }

    private readonly string DecodeString()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Invalid("The string holds invalid UTF-8 or half of a surrogate pair.");
        }
    }

    /// <summary>Reads any scalar as its text; <see langword="null"/> for <c>null</c>, objects and arrays, which are passed over.</summary>
    internal string? ReadScalarText()
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.String:
                return ReadString();
            case JsonTokenType.True or JsonTokenType.False:
                return ReadBoolean() ? "true" : "false";
            case JsonTokenType.Number:
                var number = CurrentNumber;
                Advance();
                return number;
            default:
                SkipValue();
                return null;
        }
    }

    /// <summary>Whether the reader stands on a string of exactly this text, written without escapes.</summary>
    internal readonly bool IsString(scoped ReadOnlySpan<byte> utf8Text) =>
        _reader.TokenType == JsonTokenType.String && !_reader.ValueIsEscaped && _reader.ValueSpan.SequenceEqual(utf8Text);

    /// <summary>The kind of the token the reader stands on.</summary>
    internal readonly JsonTokenType TokenType => _reader.TokenType;
}
