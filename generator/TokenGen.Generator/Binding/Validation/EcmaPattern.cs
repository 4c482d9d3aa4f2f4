using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TokenGen.Generator.Binding.Validation;

/// <summary>
/// Translates a regular expression of JSON Schema, which is an ECMAScript expression with the flag <c>u</c>, to .NET. Parts with the same
/// meaning in both languages stay unchanged.
/// </summary>
internal sealed partial class EcmaPattern
{
    private const string Digits = "0-9";
    private const string Words = "A-Za-z0-9_";
    private const string Spaces = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    private const string LineEnds = @"\n\r\u2028\u2029";

    // A character above U+FFFF is one character in ECMAScript, and two surrogates in .NET. No other part of the result matches a surrogate,
    // because two ways to match one character can take exponential time.
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";
    private const string WithoutSurrogates = @"-[\ud800-\udfff]";

    private const string AtWord = "(?:(?<=[" + Words + "])(?![" + Words + "])|(?<![" + Words + "])(?=[" + Words + "]))";
    private const string NotAtWord = "(?:(?<=[" + Words + "])(?=[" + Words + "])|(?<![" + Words + "])(?![" + Words + "]))";

    // Longer and deeper than patterns that people write. Both lengths limit the generated code.
    private const int MaximumLength = 4096;
    private const int MaximumTranslation = 16384;
    private const int MaximumDepth = 100;

    private const string Invalid = "is not a valid regular expression";

    private readonly string _pattern;
    private readonly StringBuilder _text = new();
    private int _at;
    private int _depth;
    private bool _hasNamedGroups;
    private bool _hasNumberedReferences;
    private string _reason = Invalid;

    private EcmaPattern(string pattern) => _pattern = pattern;

    /// <summary>Returns the .NET expression, or null if .NET cannot express the pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="reason">The part of the pattern that prevents the translation.</param>
    public static string? Translate(string pattern, out string reason)
    {
        EcmaPattern translation = new(pattern);
        string? expression = pattern.Length > MaximumLength
            ? translation.Refuse($"is longer than {MaximumLength} characters")
            : translation.Translate();
        reason = translation._reason;
        return expression;
    }

    private string? Translate()
    {
        while (_at < _pattern.Length)
        {
            char c = _pattern[_at];
            if (c == '[' ? !TranslateClass() : c == '\\' ? !TranslateEscape() : !TranslateCharacter(c))
            {
                return null;
            }
        }

        if (_hasNamedGroups && _hasNumberedReferences)
        {
            // .NET numbers named groups after all others.
            return Refuse("has named groups and numbered references");
        }

        if (_text.Length > MaximumTranslation)
        {
            return Refuse("is too long as a regular expression of .NET");
        }

        try
        {
            _ = new Regex(_text.ToString(), RegexOptions.CultureInvariant);
            return _text.ToString();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private bool TranslateCharacter(char c)
    {
        _at++;
        switch (c)
        {
            case '.':
                return Append("(?:" + Pair + "|[^" + LineEnds + WithoutSurrogates + "])");
            case '$':
                return Append(@"\z");
            case '(':
                _hasNamedGroups |= _at + 2 < _pattern.Length && _pattern[_at] == '?' && _pattern[_at + 1] == '<'
                    && _pattern[_at + 2] is not ('=' or '!');
                return ++_depth > MaximumDepth ? Fail($"has groups that are nested more than {MaximumDepth} levels deep") : Append("(");
            case ')':
                _depth--;
                return Append(")");
            case >= '\ud800' and <= '\udbff' when _at < _pattern.Length && char.IsLowSurrogate(_pattern[_at]):
                // The group makes a quantifier apply to the whole character.
                return Append("(?:" + c + _pattern[_at++] + ")");
            default:
                return Append(c.ToString());
        }
    }

    private bool TranslateEscape()
    {
        if (++_at == _pattern.Length)
        {
            return false;
        }

        char c = _pattern[_at];
        switch (c)
        {
            case 'd' or 'w' or 's' or 'D' or 'W' or 'S' or 'p' or 'P':
                _at++;
                return SetOf(c) is { } set && Append(set.HasPairs ? $"(?:{Pair}|[{set.Text}{WithoutSurrogates}])" : $"[{set.Text}]");
            case 'b' or 'B':
                _at++;
                return Append(c == 'b' ? AtWord : NotAtWord);
            case 'A' or 'z' or 'Z':
                // Not ECMAScript, but part of the languages in which many documents are written.
                _at++;
                return Append(c == 'A' ? @"\A" : @"\z");
            case 'k' or (>= '1' and <= '9'):
                _at++;
                _hasNumberedReferences |= c != 'k';
                return Append("\\" + c);
            default:
                return EscapedCharacter() is { } point
                    && Append(point > char.MaxValue ? $"(?:{char.ConvertFromUtf32(point)})" : Literal(point));
        }
    }

    /// <summary>Reads the rest of an escape that means one character.</summary>
    private int? EscapedCharacter()
    {
        char c = _pattern[_at++];
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when _at == _pattern.Length || !char.IsDigit(_pattern[_at]):
                return 0;
            case 'c' when _at < _pattern.Length && _pattern[_at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return _pattern[_at++] & 31;
            case 'x':
                return Hexadecimal(2);
            case 'u' when _at < _pattern.Length && _pattern[_at] == '{':
                return CodePoint();
            case 'u':
                return Utf16();
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'):
                return null;
            default:
                return char.IsHighSurrogate(c) && _at < _pattern.Length && char.IsLowSurrogate(_pattern[_at])
                    ? char.ConvertToUtf32(c, _pattern[_at++])
                    : c;
        }
    }

    /// <summary>Four digits, or two times four digits for a character above U+FFFF.</summary>
    private int? Utf16()
    {
        if (Hexadecimal(4) is not { } first)
        {
            return null;
        }

        int after = _at;
        if (first is >= 0xd800 and <= 0xdbff && string.CompareOrdinal(_pattern, _at, "\\u", 0, 2) == 0)
        {
            _at += 2;
            if (Hexadecimal(4) is { } second and >= 0xdc00 and <= 0xdfff)
            {
                return char.ConvertToUtf32((char)first, (char)second);
            }
        }

        _at = after;
        return first;
    }

    private int? Hexadecimal(int count)
    {
        int value = 0;
        for (int end = _at + count; _at < end; _at++)
        {
            if (_at == _pattern.Length || DigitOf(_pattern[_at]) is not { } digit)
            {
                return null;
            }

            value = (value * 16) + digit;
        }

        return value;
    }

    private int? CodePoint()
    {
        int point = 0;
        int start = ++_at;
        while (_at < _pattern.Length && DigitOf(_pattern[_at]) is { } digit && point <= Last)
        {
            point = (point * 16) + digit;
            _at++;
        }

        bool isClosed = _at > start && _at < _pattern.Length && _pattern[_at++] == '}';
        return isClosed && point is <= Last and not (>= 0xd800 and <= 0xdfff) ? point : null;
    }

    private static int? DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => null,
    };

    /// <summary>A literal character up to U+FFFF, escaped if needed.</summary>
    private static string Literal(int c) => c switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '@' or '/' or ':' or ',' or ';' or '"' or '\'' or '%' or '&' or '=' or '~' or '!' => ((char)c).ToString(),
        '.' or '-' or '+' or '*' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '^' or '$' or '\\' or '#' or ' ' =>
            "\\" + (char)c,
        _ => "\\u" + c.ToString("x4", CultureInfo.InvariantCulture),
    };

    private bool Append(string text)
    {
        _text.Append(text);
        return true;
    }

    private bool Fail(string reason)
    {
        _reason = reason;
        return false;
    }

    private string? Refuse(string reason)
    {
        _reason = reason;
        return null;
    }
}
