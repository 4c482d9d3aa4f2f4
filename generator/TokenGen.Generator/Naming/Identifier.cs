using System.Globalization;
using System.Text;

namespace TokenGen.Generator.Naming;

/// <summary>
/// Makes C# identifiers from words of the document. The result does not depend on the culture, so it is the same on every machine. It
/// contains only letters, digits, marks and a leading underscore, so no text of a document can break out of an identifier.
/// </summary>
internal static class Identifier
{
    /// <summary>
    /// The maximum length of an identifier. The compiler allows 512 characters, but a file named after the type must also fit into a path.
    /// </summary>
    private const int MaximumLength = 120;

    /// <summary>
    /// The name of a type or member: <c>html_url</c> gives <c>HtmlUrl</c>, <c>USER_ACCOUNT</c> gives <c>UserAccount</c>, <c>IN_TRANSIT</c>
    /// gives <c>InTransit</c>, and <c>tokenID</c> keeps its capitals as <c>TokenID</c>. Symbols are spelled out if the name would be empty
    /// otherwise.
    /// </summary>
    public static string Pascal(string text, string whenEmpty)
    {
        StringBuilder name = new();
        if (text.Length > 1 && text[0] is '+' or '-' && char.IsDigit(text[1]))
        {
            // Only the sign distinguishes +1, -1 and 1.
            name.Append(SymbolName(text[0]));
        }

        AppendWords(name, text);

        if (name.Length == 0)
        {
            AppendSymbols(name, text);
        }

        if (name.Length == 0)
        {
            name.Append(whenEmpty);
        }

        if (name.Length > 0 && !char.IsLetter(name[0]))
        {
            name.Insert(0, '_');
        }

        return Shorten(name.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>
    /// The name of a parameter or local: <c>TokenID</c> gives <c>tokenID</c>, <c>IDs</c> gives <c>ids</c>; not yet escaped.
    /// </summary>
    public static string Camel(string text, string whenEmpty)
    {
        string pascal = Pascal(text, whenEmpty);
        int capitals = 0;
        while (capitals < pascal.Length && char.IsUpper(pascal[capitals]))
        {
            capitals++;
        }

        // A leading run of capitals is one word, but its last capital begins the next word: HTTPServer -> httpServer, ID -> id.
        int lowered = capitals <= 1 || capitals == pascal.Length ? capitals : capitals - 1;
        if (capitals > 1 && capitals == pascal.Length - 1 && pascal[pascal.Length - 1] == 's')
        {
            lowered = capitals;
        }

        return lowered == 0 ? pascal : pascal.Substring(0, lowered).ToLowerInvariant() + pascal.Substring(lowered);
    }

    /// <summary>
    /// Whether a text can be the name of a type or member unchanged. Names with only small letters are reserved for the language.
    /// </summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= MaximumLength
        && char.IsLetter(text[0])
        && !char.IsLower(text[0])
        && text.All(static c => c == '_' || IsIdentifierPart(c))
        && Keyword.Escape(text) == text;

    private static void AppendWords(StringBuilder name, string text)
    {
        // ID is an acronym, but IN in IN_TRANSIT is an ordinary word, because the whole text is in capitals.
        int shortestWord = IsShouting(text) ? 2 : 3;
        int start = name.Length;
        foreach (char c in text)
        {
            if (IsIdentifierPart(c) || (name.Length > start && IsMark(c)))
            {
                // Separate digits must stay separate: v1.10 and v11.0 are different names.
                if (name.Length == start && start > 0 && char.IsDigit(name[start - 1]) && char.IsDigit(c))
                {
                    name.Append('_');
                    start++;
                }

                name.Append(c);
            }
            else if (!IsApostrophe(c))
            {
                Capitalize(name, start, shortestWord);
                start = name.Length;
            }
        }

        Capitalize(name, start, shortestWord);
    }

    private static void Capitalize(StringBuilder name, int start, int shortestWord)
    {
        if (name.Length == start)
        {
            return;
        }

        bool hasUpper = false;
        bool hasLower = false;
        for (int i = start; i < name.Length; i++)
        {
            hasUpper |= char.IsUpper(name[i]);
            hasLower |= char.IsLower(name[i]);
        }

        bool isShouting = name.Length - start >= shortestWord && hasUpper && !hasLower;
        name[start] = char.ToUpperInvariant(name[start]);
        for (int i = start + 1; isShouting && i < name.Length; i++)
        {
            name[i] = char.ToLowerInvariant(name[i]);
        }
    }

    /// <summary>Whether a text has several words, one of them longer than two letters, and no small letter.</summary>
    private static bool IsShouting(string text)
    {
        int words = 0;
        int longest = 0;
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            length = char.IsLetter(c) ? length + 1 : 0;
            words += length == 1 ? 1 : 0;
            longest = Math.Max(longest, length);
        }

        return words > 1 && longest > 2;
    }

    private static void AppendSymbols(StringBuilder name, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            string symbol = SymbolName(text[i]);
            if (symbol.Length > 0 || char.IsWhiteSpace(text[i]) || char.IsControl(text[i]))
            {
                name.Append(symbol);
                continue;
            }

            // A symbol without a name, such as an emoji, is spelled as its code point.
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            int codePoint = isPair ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            name.Append('U').Append(codePoint.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    private static string SymbolName(char c) => c switch
    {
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Star",
        '/' => "Slash",
        '\\' => "Backslash",
        '=' => "Equal",
        '<' => "Less",
        '>' => "Greater",
        '!' => "Not",
        '~' => "Tilde",
        '&' => "And",
        '|' => "Or",
        '^' => "Caret",
        '%' => "Percent",
        '#' => "Hash",
        '@' => "At",
        '$' => "Dollar",
        '?' => "Question",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '(' => "OpenParenthesis",
        ')' => "CloseParenthesis",
        '[' => "OpenBracket",
        ']' => "CloseBracket",
        '{' => "OpenBrace",
        '}' => "CloseBrace",
        '_' => "Underscore",
        '"' => "Quote",
        '\'' => "Apostrophe",
        '`' => "Backtick",
        ' ' => "Space",
        _ => "",
    };

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>
    /// Letters and decimal digits of the basic plane, which the compiler accepts anywhere in an identifier except at its start.
    /// </summary>
    private static bool IsIdentifierPart(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.DecimalDigitNumber;

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Shortens a long name, and keeps two long names distinct that differ only after the cut.</summary>
    private static string Shorten(string name)
    {
        if (name.Length <= MaximumLength)
        {
            return name;
        }

        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return name.Substring(0, MaximumLength - 9) + "_" + hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
