using System.Text;

namespace TokenGen.Generator.Binding.Validation;

// Sets of characters: [a-z], \d, \p{L}.
internal sealed partial class EcmaPattern
{
    private const string NoDigits = @"\u0000-/:-\uffff";
    private const string NoWords = @"\u0000-/:-@\[-\^`{-\uffff";
    private const string NoSpaces = @"\u0000-\u0008\u000e-\u001f!-\u009f\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\uffff";

    private const int FirstAbove = 0x10000;
    private const int Last = 0x10ffff;

    /// <summary>The long names of general categories (Unicode, PropertyValueAliases.txt).</summary>
    private static readonly Dictionary<string, string> s_categories = (
        "Letter=L Uppercase_Letter=Lu Lowercase_Letter=Ll Titlecase_Letter=Lt Modifier_Letter=Lm Other_Letter=Lo Mark=M "
        + "Combining_Mark=M Nonspacing_Mark=Mn Spacing_Mark=Mc Enclosing_Mark=Me Number=N Decimal_Number=Nd digit=Nd "
        + "Letter_Number=Nl Other_Number=No Punctuation=P punct=P Connector_Punctuation=Pc Dash_Punctuation=Pd Open_Punctuation=Ps "
        + "Close_Punctuation=Pe Initial_Punctuation=Pi Final_Punctuation=Pf Other_Punctuation=Po Symbol=S Math_Symbol=Sm "
        + "Currency_Symbol=Sc Modifier_Symbol=Sk Other_Symbol=So Separator=Z Space_Separator=Zs Line_Separator=Zl "
        + "Paragraph_Separator=Zp Other=C Control=Cc cntrl=Cc Format=Cf")
        .Split(' ').Select(static pair => pair.Split('='))
            .ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    private static readonly HashSet<string> s_shortCategories = new(
        ["L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf"],
        StringComparer.Ordinal);

    private bool TranslateClass()
    {
        int start = _at++;
        bool isNegated = _at < _pattern.Length && _pattern[_at] == '^';
        _at += isNegated ? 1 : 0;
        ClassParts parts = new();
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            if (!AddPart(parts))
            {
                return false;
            }
        }

        if (_at++ >= _pattern.Length)
        {
            return false;
        }

        string raw = _pattern.Substring(start, _at - start);
        bool isAlike = !isNegated && raw.Length > 2 && raw.IndexOf('\\') < 0 && raw.LastIndexOf('[') == 0
            && raw.All(static c => c < '\u0080');
        return Append(isAlike ? raw : isNegated ? parts.Negated() : parts.Positive());
    }

    /// <summary>Reads one character, range or set of a class.</summary>
    private bool AddPart(ClassParts parts)
    {
        if (!TryReadPart(out int first, out CharacterSet? set))
        {
            return false;
        }

        if (set is not null)
        {
            parts.Add(set);
            return true;
        }

        // A hyphen at the end, or beside a set, is a literal hyphen.
        if (_at + 1 >= _pattern.Length || _pattern[_at] != '-' || _pattern[_at + 1] == ']')
        {
            parts.Add(first, first);
            return true;
        }

        _at++;
        if (!TryReadPart(out int last, out set))
        {
            return false;
        }

        if (set is not null)
        {
            parts.Add(first, first);
            parts.Add('-', '-');
            parts.Add(set);
            return true;
        }

        parts.Add(first, last);
        return first <= last;
    }

    private bool TryReadPart(out int point, out CharacterSet? set)
    {
        set = null;
        point = _pattern[_at++];
        if (point != '\\')
        {
            if (char.IsHighSurrogate((char)point) && _at < _pattern.Length && char.IsLowSurrogate(_pattern[_at]))
            {
                point = char.ConvertToUtf32((char)point, _pattern[_at++]);
            }

            return true;
        }

        if (_at == _pattern.Length)
        {
            return false;
        }

        char c = _pattern[_at];
        if (c is 'd' or 'w' or 's' or 'D' or 'W' or 'S' or 'p' or 'P')
        {
            _at++;
            set = SetOf(c);
            return set is not null;
        }

        if (c == 'b')
        {
            _at++;
            point = '\b';
            return true;
        }

        int? escaped = EscapedCharacter();
        point = escaped ?? 0;
        return escaped is not null;
    }

    private CharacterSet? SetOf(char c) => c switch
    {
        'd' => new CharacterSet(Digits, HasPairs: false),
        'w' => new CharacterSet(Words, HasPairs: false),
        's' => new CharacterSet(Spaces, HasPairs: false),
        'D' => new CharacterSet(NoDigits, HasPairs: true),
        'W' => new CharacterSet(NoWords, HasPairs: true),
        'S' => new CharacterSet(NoSpaces, HasPairs: true),

        // .NET does not know the category of a character above U+FFFF. Accepting too many texts is better than refusing valid ones.
        _ => Category() is { } category ? new CharacterSet($"\\{c}{{{category}}}", HasPairs: true) { IsCategory = true } : null,
    };

    /// <summary>Reads the general category between braces; null for a script and other properties.</summary>
    private string? Category()
    {
        int end = _at < _pattern.Length && _pattern[_at] == '{' ? _pattern.IndexOf('}', _at) : -1;
        if (end < 0)
        {
            return null;
        }

        string property = _pattern.Substring(_at + 1, end - _at - 1);
        _at = end + 1;
        int equals = property.IndexOf('=');
        string name = equals >= 0 && property.Substring(0, equals) is "gc" or "General_Category"
            ? property.Substring(equals + 1)
            : property;
        return s_shortCategories.Contains(name) ? name
            : s_categories.TryGetValue(name, out string? category) ? category
            : Refuse($"uses the Unicode property '{property}', which .NET does not have");
    }

    /// <param name="Text">The characters up to U+FFFF, as a part of a class of .NET.</param>
    /// <param name="HasPairs">Whether all characters above U+FFFF are in the set.</param>
    private sealed record CharacterSet(string Text, bool HasPairs)
    {
        public bool IsCategory { get; init; }
    }

    /// <summary>The parts of a class, separated into characters up to U+FFFF and above.</summary>
    private sealed class ClassParts
    {
        private readonly StringBuilder _text = new();
        private readonly List<string> _pairs = [];
        private bool _hasAll;
        private bool _hasCategory;

        public void Add(CharacterSet set)
        {
            _text.Append(set.Text);
            _hasAll |= set.HasPairs && !set.IsCategory;
            _hasCategory |= set.IsCategory;
        }

        public void Add(int first, int last)
        {
            if (first < FirstAbove)
            {
                // Ranges across the surrogates, such as \u0020-\uffff, mean all characters to people who write them.
                _hasAll |= first <= 0xd800 && last >= 0xdfff;
                _text.Append(Literal(first)).Append(last == first ? "" : "-" + Literal(Math.Min(last, FirstAbove - 1)));
                first = FirstAbove;
            }

            if (first > last)
            {
                return;
            }

            (string low, string high) = (char.ConvertFromUtf32(first), char.ConvertFromUtf32(last));
            if (first == FirstAbove && last == Last)
            {
                _hasAll = true;
            }
            else if (low[0] == high[0])
            {
                _pairs.Add($"{Literal(low[0])}[{Literal(low[1])}-{Literal(high[1])}]");
            }
            else
            {
                _pairs.Add($@"{Literal(low[0])}[{Literal(low[1])}-\udfff]");
                _pairs.Add($@"{Literal(high[0])}[\udc00-{Literal(high[1])}]");
                if (high[0] - low[0] > 1)
                {
                    _pairs.Add($@"[{Literal(low[0] + 1)}-{Literal(high[0] - 1)}][\udc00-\udfff]");
                }
            }
        }

        public string Positive()
        {
            List<string> choices = _hasAll || _hasCategory ? [Pair] : [.. _pairs];
            if (_text.Length > 0)
            {
                choices.Add($"[{_text}{(choices.Count > 0 ? WithoutSurrogates : "")}]");
            }

            return choices.Count switch
            {
                0 => "(?!)",
                1 => choices[0][0] == '[' && _text.Length > 0 ? choices[0] : $"(?:{choices[0]})",
                _ => $"(?:{string.Join("|", choices)})",
            };
        }

        public string Negated()
        {
            string others = _text.Length > 0 ? $"[^{_text}{WithoutSurrogates}]" : $@"[\s\S{WithoutSurrogates}]";
            return _hasAll ? others
                : _pairs.Count > 0 && !_hasCategory ? $"(?:(?!{string.Join("|", _pairs)}){Pair}|{others})"
                : $"(?:{Pair}|{others})";
        }
    }
}
