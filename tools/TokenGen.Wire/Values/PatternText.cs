using System.Text;
using System.Text.RegularExpressions;

namespace TokenGen.Wire.Values;

/// <summary>
/// Writes a string that matches a pattern: the first alternative of each group, and the first character that each class allows. It ignores
/// lookaheads and lookbehinds, so the caller must check that the string matches.
/// </summary>
internal sealed class PatternText
{
    private const int MaxRepetitions = 256;

    /// <summary>Characters in the order in which they are tried.</summary>
    private static readonly char[] s_characters = [.. "a1A0b-_./:@ ", .. Enumerable.Range(33, 94)
        .Select(static code => (char)code), 'ä', '中'];

    private readonly string _pattern;
    private readonly int _more;
    private int _at;

    private PatternText(string pattern, int more)
    {
        _pattern = pattern;
        _more = more;
    }

    /// <summary>A string for the pattern; null if the pattern contains something that this class does not support.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="more">How many repetitions to add to the minimum, if the pattern allows more.</param>
    public static string? Of(string pattern, int more)
    {
        try
        {
            PatternText reader = new(pattern, more);
            string text = reader.Alternatives();
            return reader._at == pattern.Length ? text : null;
        }
        catch (ArgumentException)
        {
            // The pattern is not valid in .NET.
            return null;
        }
    }

    private bool IsAt(char wanted) => _at < _pattern.Length && _pattern[_at] == wanted;

    /// <summary>The text of the first alternative; the others are skipped.</summary>
    private string Alternatives()
    {
        string first = Sequence();
        while (IsAt('|'))
        {
            _at++;
            Sequence();
        }

        return first;
    }

    private string Sequence()
    {
        StringBuilder text = new();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            string atom = Atom();
            for (int times = Repetitions(); times > 0; times--)
            {
                text.Append(atom);
            }
        }

        return text.ToString();
    }

    private string Atom()
    {
        int start = _at;
        switch (_pattern[_at])
        {
            case '(':
                return Group();
            case '^' or '$':
                _at++;
                return "";
            case '[':
                _at = EndOfClass(_at);
                return Character(start);
            case '\\' when _at + 1 < _pattern.Length:
                _at = EndOfEscape(_at);
                return _pattern[start + 1] is 'b' or 'B' or 'A' or 'Z' or 'z' ? "" : Character(start);
            default:
                _at++;
                return _pattern[start] == '.' ? "a" : _pattern[start].ToString();
        }
    }

    private string Group()
    {
        int start = ++_at;
        bool looksAround = Regex.IsMatch(_pattern[start..], @"^\?<?[=!]");
        if (IsAt('?'))
        {
            // (?: …), (?<name> …), (?= …)
            Match head = Regex.Match(_pattern[_at..], @"^\?(<?[=!]|<\w+>|\w*:)");
            _at += Math.Max(1, head.Length);
        }

        string text = Alternatives();
        if (!IsAt(')'))
        {
            throw new ArgumentException("The group has no end.");
        }

        _at++;
        return looksAround ? "" : text;
    }

    private string Character(int start)
    {
        Regex one = new("^(?:" + _pattern[start.._at] + ")$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        int found = Array.FindIndex(s_characters, character => one.IsMatch(character.ToString()));
        return found >= 0 ? s_characters[found].ToString() : throw new ArgumentException("No character fits.");
    }

    private int EndOfClass(int start)
    {
        int end = start + 1;
        end += end < _pattern.Length && _pattern[end] == '^' ? 1 : 0;
        end += end < _pattern.Length && _pattern[end] == ']' ? 1 : 0;
        while (end < _pattern.Length && _pattern[end] != ']')
        {
            end += _pattern[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end + 1, _pattern.Length);
    }

    private int EndOfEscape(int start) => Math.Min(_pattern.Length, _pattern[start + 1] switch
    {
        'u' => start + 6,
        'x' => start + 4,
        'p' or 'P' => _pattern.IndexOf('}', start) + 1,
        _ => start + 2,
    });

    /// <summary>How often the preceding part is written.</summary>
    private int Repetitions()
    {
        if (_at >= _pattern.Length)
        {
            return 1;
        }

        Match counted = Regex.Match(_pattern[_at..], @"^(?:([*+?])|\{(\d+)(,?)(\d*)\})[?+]?");
        if (!counted.Success)
        {
            return 1;
        }

        _at += counted.Length;
        (int least, int most) = counted.Groups[1].Value switch
        {
            "*" => (0, MaxRepetitions),
            "+" => (1, MaxRepetitions),
            "?" => (0, 1),
            _ => (Number(2), counted.Groups[3].Length == 0 ? Number(2) : counted.Groups[4].Length == 0 ? MaxRepetitions : Number(4)),
        };
        return Math.Min(Math.Max(least, Math.Min(most, least + _more)), MaxRepetitions);

        int Number(int group) => int.TryParse(counted.Groups[group].ValueSpan, out int number) ? number : MaxRepetitions;
    }
}
