namespace TokenGen.Generator.Binding.Descriptions;

/// <summary>A line of CommonMark outside of code, without the marks at its start that define the kind of block.</summary>
/// <param name="Text">The text of the line.</param>
/// <param name="BeginsBlock">Whether it starts a new paragraph.</param>
/// <param name="EndsBlock">Whether the next line starts a new paragraph.</param>
internal readonly record struct MarkdownLine(string Text, bool BeginsBlock, bool EndsBlock)
{
    public static MarkdownLine Of(string trimmed)
    {
        string line = trimmed;
        while (line.StartsWith(">", StringComparison.Ordinal))
        {
            line = line.Substring(1).TrimStart();
        }

        if (line.StartsWith("[!", StringComparison.Ordinal) && line.EndsWith("]", StringComparison.Ordinal))
        {
            // An alert of GitHub: "> [!NOTE]" before the text of the note.
            string word = line.Substring(2, line.Length - 3);
            return new MarkdownLine(
                word.Length == 0 ? "" : word.Substring(0, 1).ToUpperInvariant() + word.Substring(1).ToLowerInvariant() + ":", true, false);
        }

        if (IsRule(line) || IsDefinition(line))
        {
            return new MarkdownLine("", true, true);
        }

        if (line[0] == '#' && line.TrimStart('#') is "" or [' ', ..])
        {
            return new MarkdownLine(line.Trim('#').Trim(), true, true);
        }

        if (line[0] == '|' && line.Length > 1)
        {
            return new MarkdownLine(IsTableRule(line) ? "" : Row(line), true, true);
        }

        bool isListItem = line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal)
            || line.StartsWith("+ ", StringComparison.Ordinal) || IsNumbered(line);
        return new MarkdownLine(isListItem && line[0] is '*' or '+' ? "-" + line.Substring(1) : line, isListItem, false);
    }

    /// <summary>Whether the line is a thematic break or the underline of a heading.</summary>
    private static bool IsRule(string line) =>
        line.Length == 0 || (line.Length > 2 && line.All(c => c == line[0] || c == ' ') && line[0] is '-' or '*' or '_' or '=');

    /// <summary>Whether the line is <c>[name]: https://…</c>, the address of links with that name.</summary>
    private static bool IsDefinition(string line) =>
        line[0] == '[' && line.IndexOf("]: http", StringComparison.Ordinal) is > 1 and var end && line.IndexOf(']') == end;

    private static bool IsTableRule(string line) => line.All(static c => c is '|' or '-' or ':' or ' ') && line.IndexOf('-') > 0;

    private static string Row(string line) =>
        string.Join(" | ", line.Trim('|').Split('|').Select(static cell => cell.Trim()).Where(static cell => cell.Length > 0));

    private static bool IsNumbered(string line)
    {
        int digits = 0;
        while (digits < line.Length && char.IsDigit(line[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 4 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ';
    }
}
