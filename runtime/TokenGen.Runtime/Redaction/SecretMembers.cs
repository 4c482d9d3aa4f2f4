using System.Text;

namespace TokenGen.Redaction;

/// <summary>
/// Finds the values of members by name in text that need not be valid JSON: truncated, malformed, JSON inside a string, or
/// <c>name=value</c>. If in doubt, a value is masked.
/// </summary>
internal static class SecretMembers
{
    /// <summary>Finds the values.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names.</param>
    /// <param name="found">Receives the start and end of each value.</param>
    public static void Find(string text, IReadOnlyList<string> names, Action<int, int> found)
    {
        if (names.Count == 0)
        {
            return;
        }

        for (int i = 0; i < text.Length;)
        {
            int start = StartOfValue(text, i, names);
            if (start < 0)
            {
                i++;
                continue;
            }

            int end = EndOfValue(text, ref start);
            if (end > start && !IsNull(text, start, end))
            {
                found(start, end);
            }

            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>Returns the values in a request, which is valid JSON.</summary>
    public static IEnumerable<string> ValuesOf(ReadOnlySpan<byte> json, IReadOnlyList<string> names)
    {
        string text = Encoding.UTF8.GetString(json);
        List<string> values = new();
        for (int i = 0; i < text.Length; i++)
        {
            int start = StartOfValue(text, i, names);
            if (start < 0)
            {
                continue;
            }

            int end = EndOfValue(text, ref start);
            if (end > start && !IsNull(text, start, end))
            {
                values.Add(text[start..end]);
            }
        }

        return values;
    }

    /// <summary>The start of the value (its quote, if there is one) if one of the names is at the index, or -1.</summary>
    private static int StartOfValue(string text, int index, IReadOnlyList<string> names)
    {
        if (index > 0 && (char.IsLetterOrDigit(text[index - 1]) || text[index - 1] == '_'))
        {
            return -1;
        }

        foreach (string name in names)
        {
            int i = EndOfName(text, index, name);
            if (i < 0)
            {
                continue;
            }

            while (i < text.Length && text[i] is '\\' or '"' or '\'')
            {
                i++;
            }

            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i >= text.Length || text[i] is not (':' or '='))
            {
                continue;
            }

            i++;
            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            return i;
        }

        return -1;
    }

    private static int EndOfName(string text, int index, string name) =>
        string.Compare(text, index, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 ? index + name.Length : -1;

    /// <summary>The end of the value; moves the start past an opening quote.</summary>
    private static int EndOfValue(string text, ref int start)
    {
        int i = start;
        while (i < text.Length && text[i] == '\\')
        {
            i++;
        }

        int escapes = i - start;
        if (i < text.Length && text[i] is '"' or '\'')
        {
            start = i + 1;
            return EndOfString(text, start, text[i], escapes);
        }

        if (start < text.Length && text[start] is '{' or '[')
        {
            return EndOfContainer(text, start);
        }

        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not (',' or '}' or ']' or '&' or ';' or '<'))
        {
            i++;
        }

        return i;
    }

    /// <summary>Finds the closing quote; the end of the text if it is truncated.</summary>
    private static int EndOfString(string text, int start, char quote, int escapes)
    {
        for (int i = start, backslashes = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                backslashes++;
                continue;
            }

            // In an ordinary string, an even number of backslashes escapes only itself. In JSON inside a string, the closing quote has as
            // many backslashes as the opening one. A quote with fewer of them closes the outer string.
            if (text[i] == quote && escapes == 0 && backslashes % 2 == 0)
            {
                return i;
            }

            if (text[i] == quote && escapes > 0 && backslashes <= escapes)
            {
                return i - backslashes;
            }

            backslashes = 0;
        }

        return text.Length;
    }

    private static int EndOfContainer(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is '{' or '[')
            {
                depth++;
            }
            else if (text[i] is '}' or ']' && --depth == 0)
            {
                return i + 1;
            }
            else if (text[i] == '"')
            {
                i = Math.Min(EndOfString(text, i + 1, '"', 0), text.Length - 1);
            }
        }

        return text.Length;
    }

    private static bool IsNull(string text, int start, int end) =>
        string.CompareOrdinal(text, start, "null", 0, 4) == 0 && end - start == 4;
}
