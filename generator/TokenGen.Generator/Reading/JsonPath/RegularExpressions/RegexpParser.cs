using System.Globalization;

namespace TokenGen.Generator.Reading.JsonPath.RegularExpressions;

/// <summary>Parses an I-Regexp (RFC 9485). Every method returns null if the text is not one.</summary>
internal sealed class RegexpParser(string text)
{
    private const int MaxDepth = 64;

    private int _offset;
    private int _depth;

    public RegexpNode? ParseWhole() => ParseChoice() is { } node && _offset == text.Length ? node : null;

    private bool IsNext(char c) => _offset < text.Length && text[_offset] == c;

    private bool TryRead(char c)
    {
        if (!IsNext(c))
        {
            return false;
        }

        _offset++;
        return true;
    }

    private RegexpNode? ParseChoice()
    {
        if (++_depth > MaxDepth)
        {
            return null;
        }

        List<RegexpNode> branches = new();
        do
        {
            if (ParseSequence() is not { } branch)
            {
                return null;
            }

            branches.Add(branch);
        }
        while (TryRead('|'));

        _depth--;
        return Balanced(branches, 0, branches.Count);
    }

    /// <summary>Keeps the tree as flat as possible, because many branches must not make a deep tree.</summary>
    private static RegexpNode Balanced(List<RegexpNode> branches, int start, int count) => count == 1
        ? branches[start]
        : new ChoiceNode(Balanced(branches, start, count / 2), Balanced(branches, start + (count / 2), count - (count / 2)));

    private SequenceNode? ParseSequence()
    {
        List<RegexpNode> parts = new();
        while (_offset < text.Length && text[_offset] is not ('|' or ')'))
        {
            if (ParseAtom() is not { } atom || ParseQuantifier(atom) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new SequenceNode(parts);
    }

    private RegexpNode? ParseAtom()
    {
        switch (text[_offset])
        {
            case '(':
                _offset++;
                return ParseChoice() is { } inner && TryRead(')') ? inner : null;
            case '.':
                _offset++;
                return new CharacterNode(CharacterSet.AllButLineEnds);
            case '[':
                _offset++;
                return ParseClass() is { } set ? new CharacterNode(set) : null;
            case '\\':
                CharacterSet escaped = new(isComplement: false);
                return ReadProperty(escaped) ? new CharacterNode(escaped)
                    : ReadEscape() is { } single ? new CharacterNode(CharacterSet.Of(single)) : null;
            case '^' or '$':
                return new AnchorNode(isStart: text[_offset++] == '^');
            case '*' or '+' or '?' or '{' or '}' or ']':
                return null;
            default:
                return ReadCodePoint() is { } plain ? new CharacterNode(CharacterSet.Of(plain)) : null;
        }
    }

    private RegexpNode? ParseQuantifier(RegexpNode atom)
    {
        if (TryRead('*'))
        {
            return new RepeatNode(atom, 0, null);
        }

        if (TryRead('+'))
        {
            return new RepeatNode(atom, 1, null);
        }

        if (TryRead('?'))
        {
            return new RepeatNode(atom, 0, 1);
        }

        if (!TryRead('{'))
        {
            return atom;
        }

        int? min = ReadCount();
        int? max = min;
        if (TryRead(','))
        {
            max = IsNext('}') ? null : ReadCount() ?? -1;
        }

        return min is { } least && !(max < least) && TryRead('}') ? new RepeatNode(atom, least, max) : null;
    }

    private int? ReadCount()
    {
        int start = _offset;
        while (_offset < text.Length && text[_offset] is >= '0' and <= '9')
        {
            _offset++;
        }

        return int.TryParse(text.Substring(start, _offset - start), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count
            : null;
    }

    private CharacterSet? ParseClass()
    {
        CharacterSet set = new(isComplement: TryRead('^'));
        bool isFirst = true;
        while (!IsNext(']') || isFirst)
        {
            if (_offset == text.Length || (!ReadProperty(set) && !ReadRange(set, isFirst)))
            {
                return null;
            }

            isFirst = false;
        }

        _offset++;
        return set;
    }

    /// <summary>Reads a range. A hyphen is an ordinary character only at either end of a class.</summary>
    private bool ReadRange(CharacterSet set, bool isFirst)
    {
        if (IsNext('-'))
        {
            _offset++;
            set.Add('-', '-');
            return isFirst || IsNext(']');
        }

        if (ReadClassCharacter() is not { } first)
        {
            return false;
        }

        if (!IsNext('-') || (_offset + 1 < text.Length && text[_offset + 1] == ']'))
        {
            set.Add(first, first);
            return true;
        }

        _offset++;
        if (ReadClassCharacter() is not { } last || last < first)
        {
            return false;
        }

        set.Add(first, last);
        return true;
    }

    private int? ReadClassCharacter() =>
        _offset == text.Length || text[_offset] is '[' or ']' or '-' ? null
        : text[_offset] == '\\' ? ReadEscape()
        : ReadCodePoint();

    private bool ReadProperty(CharacterSet set)
    {
        if (_offset + 2 >= text.Length || text[_offset] != '\\' || text[_offset + 1] is not ('p' or 'P') || text[_offset + 2] != '{')
        {
            return false;
        }

        int end = text.IndexOf('}', _offset);
        if (end < 0 || UnicodeProperty.Of(text.Substring(_offset + 3, end - _offset - 3)) is not { } categories)
        {
            return false;
        }

        set.Add(categories, isComplement: text[_offset + 1] == 'P');
        _offset = end + 1;
        return true;
    }

    private int? ReadEscape()
    {
        if (_offset + 1 == text.Length)
        {
            return null;
        }

        char escaped = text[_offset + 1];
        _offset += 2;
        return escaped switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            (>= '(' and <= '+') or '-' or '.' or '?' or (>= '[' and <= '^') or (>= '{' and <= '}') => escaped,
            _ => null,
        };
    }

    private int? ReadCodePoint()
    {
        char c = text[_offset++];
        if (!char.IsSurrogate(c))
        {
            return c;
        }

        return _offset < text.Length && char.IsSurrogatePair(c, text[_offset]) ? char.ConvertToUtf32(c, text[_offset++]) : null;
    }
}
