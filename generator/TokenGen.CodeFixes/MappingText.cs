using Microsoft.CodeAnalysis.Text;

namespace TokenGen.CodeFixes;

/// <summary>
/// Adds members to objects of a document and removes them, in the style of the document: indented blocks, braces on one line, or braces
/// over several lines. It reads only the text around the place.
/// </summary>
internal static class MappingText
{
    /// <summary>The offset of the value after a key; null if the value is an alias or missing.</summary>
    public static int? ValueOf(SourceText text, TextSpan key)
    {
        int at = SkipSpaces(text, key.End);
        if (at >= text.Length || text[at] != ':')
        {
            return null;
        }

        at = SkipSpaces(text, at + 1);
        while (at < text.Length && text[at] is '\r' or '\n' or '#')
        {
            // The value starts on one of the next lines, perhaps after comments.
            at = SkipSpaces(text, text.Lines.GetLineFromPosition(at).EndIncludingLineBreak);
        }

        return at < text.Length && text[at] is not ('*' or '&' or '!') ? at : null;
    }

    /// <summary>Adds a member before the others.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">The opening brace, or the first key, of the object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="flow">Its value in flow style: braces and brackets.</param>
    /// <param name="block">Its value in block style, each line with a leading line end; null if it is the same as in flow style.</param>
    public static TextChange Add(SourceText text, int start, string name, string flow, string[]? block = null)
    {
        if (text[start] != '{')
        {
            string indent = new(' ', start - text.Lines.GetLineFromPosition(start).Start);
            string value = block is null ? " " + flow : string.Concat(block.Select(line => NewLine(text) + indent + line));
            return new TextChange(new TextSpan(start, 0), $"{name}:{value}{NewLine(text)}{indent}");
        }

        return AddFirst(text, start, $"{(IsJson(text) ? $"\"{name}\"" : name)}: {flow}", '}');
    }

    /// <summary>Adds an item before the others of a list.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">The opening bracket, or the first dash, of the list.</param>
    /// <param name="flow">The item in flow style.</param>
    /// <param name="block">The item in block style.</param>
    public static TextChange AddItem(SourceText text, int start, string flow, string[] block)
    {
        if (text[start] == '-')
        {
            string indent = new(' ', start - text.Lines.GetLineFromPosition(start).Start);
            return new TextChange(
                new TextSpan(start, 0), "- " + string.Join(NewLine(text) + indent + "  ", block) + NewLine(text) + indent);
        }

        return AddFirst(text, start, flow, ']');
    }

    /// <summary>Removes a member with its comma or line.</summary>
    /// <param name="text">The document.</param>
    /// <param name="key">Its key.</param>
    /// <param name="end">The end of its value.</param>
    public static TextChange Remove(SourceText text, TextSpan key, int end)
    {
        int after = SkipSpaces(text, end);
        if (after < text.Length && text[after] == ',')
        {
            // The next member moves to the place of the removed one.
            return new TextChange(TextSpan.FromBounds(key.Start, SkipWhitespace(text, after + 1)), "");
        }

        int before = key.Start;
        while (before > 0 && char.IsWhiteSpace(text[before - 1]))
        {
            before--;
        }

        if (before > 0 && text[before - 1] is ',' or '{')
        {
            return new TextChange(TextSpan.FromBounds(text[before - 1] == ',' ? before - 1 : key.Start, end), "");
        }

        TextLine line = text.Lines.GetLineFromPosition(key.Start);
        int indentation = key.Start - line.Start;
        int next = SkipSpaces(text, line.EndIncludingLineBreak);
        bool isFirstOfItem = text.ToString(TextSpan.FromBounds(line.Start, key.Start)).Trim().Length > 0;
        return isFirstOfItem && next < text.Length && next - line.EndIncludingLineBreak == indentation
            ? new TextChange(TextSpan.FromBounds(key.Start, next), "")
            : isFirstOfItem ? new TextChange(TextSpan.FromBounds(key.Start, end), "{}")
            : new TextChange(line.SpanIncludingLineBreak, "");
    }

    /// <summary>Whether the document is JSON, so that keys need quotes.</summary>
    public static bool IsJson(SourceText text)
    {
        int first = SkipWhitespace(text, 0);
        return first < text.Length && text[first] == '{';
    }

    /// <summary>Inserts a text after an opening brace or bracket, with the same line break or space as the existing entries.</summary>
    private static TextChange AddFirst(SourceText text, int start, string added, char end)
    {
        int next = SkipSpaces(text, start + 1);
        bool isEmpty = next < text.Length && text[next] == end;
        bool isOnItsLine = next < text.Length && text[next] is '\r' or '\n';
        bool hasSpace = next > start + 1;
        string before = isOnItsLine ? NewLine(text) + Indentation(text, text.Lines.GetLineFromPosition(start).EndIncludingLineBreak)
            : hasSpace ? " "
            : "";
        return new TextChange(new TextSpan(start + 1, 0), before + added + (isEmpty ? "" : isOnItsLine || hasSpace ? "," : ", "));
    }

    private static string NewLine(SourceText text) =>
        text.Lines[0] is { } line && line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";

    private static string Indentation(SourceText text, int lineStart) =>
        text.ToString(TextSpan.FromBounds(lineStart, SkipSpaces(text, lineStart)));

    private static int SkipSpaces(SourceText text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int SkipWhitespace(SourceText text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
