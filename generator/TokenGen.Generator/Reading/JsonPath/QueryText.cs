using System.Globalization;
using System.Text;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>The text of a query, and the position of the parser.</summary>
internal sealed class QueryText(string text)
{
    /// <summary>The limit of I-JSON (RFC 7493), which every implementation can hold.</summary>
    private const long MaxInteger = (1L << 53) - 1;

    public int Offset { get; private set; }

    public bool IsAtEnd => Offset == text.Length;

    /// <summary>The next character; at the end U+0000, which is not allowed in a query outside of a string.</summary>
    public char Next => Peek(0);

    public char Peek(int ahead) => Offset + ahead < text.Length ? text[Offset + ahead] : '\0';

    public char Read() => text[Offset++];

    public bool TryRead(string expected)
    {
        if (string.CompareOrdinal(text, Offset, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        Offset += expected.Length;
        return true;
    }

    public void Expect(string expected)
    {
        if (!TryRead(expected))
        {
            throw Unexpected($"'{expected}'");
        }
    }

    /// <summary>Goes back to a position, to read the text as something else.</summary>
    public void Return(int offset) => Offset = offset;

    public void SkipSpace()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            Offset++;
        }
    }

    public string ReadWhile(Func<char, bool> isWanted)
    {
        int start = Offset;
        while (!IsAtEnd && isWanted(Next))
        {
            Offset++;
        }

        return text.Substring(start, Offset - start);
    }

    public JsonPathSyntaxException Unexpected(string expected) => new(
        Offset,
        IsAtEnd ? $"{expected} is expected at the end" : $"{expected} is expected where '{CharacterAt(Offset)}' is");

    /// <summary>Reads an integer in the form of an index: without leading zeros, and within the limits of I-JSON.</summary>
    public long ReadInteger()
    {
        int start = Offset;
        bool isNegative = TryRead("-");
        string digits = ReadWhile(static c => c is >= '0' and <= '9');
        if (digits.Length == 0)
        {
            throw Unexpected("a digit");
        }

        if (digits[0] == '0' && (digits.Length > 1 || isNegative))
        {
            throw new JsonPathSyntaxException(start, "an index has no leading zero, and is not -0");
        }

        return digits.Length <= 16 && long.Parse(digits, CultureInfo.InvariantCulture) is <= MaxInteger and var value
            ? isNegative ? -value : value
            : throw new JsonPathSyntaxException(start, "the index is beyond 9007199254740991");
    }

    /// <summary>A string in single or double quotes.</summary>
    public string ReadString()
    {
        int start = Offset;
        char quote = Read();
        StringBuilder value = new();
        while (Next != quote || IsAtEnd)
        {
            if (IsAtEnd)
            {
                throw new JsonPathSyntaxException(start, "the string is not closed");
            }

            if (Next == '\\')
            {
                Offset++;
                value.Append(ReadEscape(quote));
            }
            else if (Next < ' ')
            {
                throw new JsonPathSyntaxException(Offset, "a control character in a string must be escaped");
            }
            else
            {
                value.Append(ReadCharacter());
            }
        }

        Offset++;
        return value.ToString();
    }

    /// <summary>Reads one character, with both halves of a surrogate pair.</summary>
    public string ReadCharacter()
    {
        string character = CharacterAt(Offset);
        if (character.Length == 1 && char.IsSurrogate(character[0]))
        {
            throw new JsonPathSyntaxException(Offset, "half a surrogate pair is not a character");
        }

        Offset += character.Length;
        return character;
    }

    private string CharacterAt(int offset) =>
        text.Substring(offset, offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1);

    private string ReadEscape(char quote)
    {
        int start = Offset - 1;
        char escaped = IsAtEnd ? '\0' : Read();
        switch (escaped)
        {
            case 'b': return "\b";
            case 'f': return "\f";
            case 'n': return "\n";
            case 'r': return "\r";
            case 't': return "\t";
            case '/' or '\\': return escaped.ToString();
            case 'u': return ReadUnicodeEscape(start);
            default:
                return escaped == quote && !IsAtEnd
                    ? quote.ToString()
                    : throw new JsonPathSyntaxException(
                        start, "the escape is not one of \\b \\f \\n \\r \\t \\/ \\\\ \\u and the quote of the string");
        }
    }

    private string ReadUnicodeEscape(int start)
    {
        char first = ReadHexadecimal(start);
        if (!char.IsSurrogate(first))
        {
            return first.ToString();
        }

        if (char.IsHighSurrogate(first) && TryRead("\\u"))
        {
            char second = ReadHexadecimal(start);
            if (char.IsLowSurrogate(second))
            {
                return new string([first, second]);
            }
        }

        throw new JsonPathSyntaxException(start, "half a surrogate pair is not a character");
    }

    private char ReadHexadecimal(int start)
    {
        if (Offset + 4 <= text.Length && text.Skip(Offset).Take(4).All(Uri.IsHexDigit))
        {
            Offset += 4;
            return (char)int.Parse(text.Substring(Offset - 4, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        throw new JsonPathSyntaxException(start, "\\u needs four hexadecimal digits");
    }
}
