using SharpYaml;
using SharpYaml.Events;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Explains to the author what is wrong with a YAML text, and where. The parser reports the token at which it failed, often on the line
/// after the mistake. So this class searches the lines around that token.
/// </summary>
internal static class YamlFault
{
    /// <param name="yaml">The text.</param>
    /// <param name="fault">The exception of the parser.</param>
    /// <param name="last">The last event before it.</param>
    public static (int Offset, string Reason) Of(string yaml, YamlException fault, ParsingEvent? last)
    {
        int start = Math.Min(fault.Start.Index, yaml.Length);
        int end = Math.Min(fault.End.Index, yaml.Length);
        if ((TabOfIndentation(yaml, end) ?? TabOfIndentation(yaml, start)) is { } tab)
        {
            return (tab, "this line is indented with a tab, but YAML allows only spaces");
        }

        bool Says(string words) => fault.Message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;
        if (Says("quoted scalar"))
        {
            return Says("escape")
                ? (end, "YAML has no such escape: write two backslashes, or put the text in single quotation marks")
                : (start, "this quotation mark is not closed");
        }

        if (last is Scalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } quoted
            && IsRightBehind(yaml, quoted.End.Index, start))
        {
            return quoted.Start.Line < quoted.End.Line
                ? (quoted.Start.Index, $"this quotation mark is not closed before line {quoted.End.Line + 1}, where another text starts")
                : (start, "text follows a closing quotation mark: within single quotation marks, write a quotation mark twice");
        }

        return Says("mapping values") ? Colon(yaml, start, last as Scalar)
            : Says("simple key") ? LineBefore(yaml, start, last as Scalar)
            : Says("flow") ? Unclosed(yaml, start, last as Scalar, Says("sequence") ? "bracket" : "brace")
            : Says("expected key") || Says("'-' indicator") ? (start, "this line is not indented like its siblings")
            : Says("sequence entries") ? (start, "a list must start on a new line: write '- ' on the next line")
            : Says("mapping keys") ? (start, "'? ' is not allowed here: put the value in quotation marks")
            : Says("start any token") && start < yaml.Length ? (start, $"a value cannot start with '{yaml[start]}': put it in quotation marks")
            : (start, "the text cannot be parsed here");
    }

    /// <summary>A colon within a value: on a line that is indented too deep, or on one that continues a line without a colon.</summary>
    private static (int Offset, string Reason) Colon(string yaml, int colon, Scalar? last)
    {
        int line = FirstOfLine(yaml, colon);
        if (last is null || last.Start.Line >= last.End.Line)
        {
            return (colon, "a value contains a colon and a space: put it in quotation marks");
        }

        int before = FirstOfLine(yaml, last.Start.Index);
        return Column(yaml, line) > Column(yaml, before)
            ? (line, "this line is indented deeper than the line before, which already has a value")
            : WithoutColon(yaml, before);
    }

    /// <summary>Blames the line above, which is neither a key nor part of a value.</summary>
    private static (int Offset, string Reason) LineBefore(string yaml, int next, Scalar? last)
    {
        int end = next;
        while (end > 0 && char.IsWhiteSpace(yaml[end - 1]))
        {
            end--;
        }

        int line = FirstOfLine(yaml, Math.Max(end - 1, 0));
        return last is { Style: ScalarStyle.Literal or ScalarStyle.Folded } && IndexOfColon(yaml, line) < 0
            ? (line, "this line is indented less than the text that it continues")
            : WithoutColon(yaml, line);
    }

    private static (int Offset, string Reason) WithoutColon(string yaml, int line)
    {
        int colon = IndexOfColon(yaml, line);
        return IsComment(yaml, line) ? (line, "a YAML comment starts with '#'")
            : colon >= 0 ? (colon, "a space must follow the colon here")
            : (line, "the colon between key and value is missing in this line");
    }

    private static (int Offset, string Reason) Unclosed(string yaml, int start, Scalar? last, string mark)
    {
        if (IsComment(yaml, start))
        {
            return (start, "a YAML comment starts with '#'");
        }

        // A plain value that continues on the next line should have ended before it.
        int place = last is { Style: ScalarStyle.Plain } && last.Start.Line < last.End.Line ? EndOfLine(yaml, last.Start.Index) : start;
        return (place, $"a comma or a closing {mark} is missing before this place");
    }

    private static bool IsComment(string yaml, int at) => string.CompareOrdinal(yaml, at, "//", 0, 2) == 0;

    private static bool IsRightBehind(string yaml, int end, int start) =>
        end <= start && yaml.Substring(end, start - end).All(static c => c == ' ');

    /// <summary>The colon of a line that has only text after it.</summary>
    private static int IndexOfColon(string yaml, int line)
    {
        int end = EndOfLine(yaml, line);
        int colon = yaml.IndexOf(':', line, end - line);
        return colon >= 0 && colon + 1 < end && yaml[colon + 1] is not (' ' or '/') ? colon : -1;
    }

    private static int? TabOfIndentation(string yaml, int offset)
    {
        int first = StartOfLine(yaml, offset);
        int text = first;
        while (text < yaml.Length && yaml[text] is ' ' or '\t')
        {
            text++;
        }

        int tab = yaml.IndexOf('\t', first, text - first);
        return tab < 0 ? null : tab;
    }

    private static int StartOfLine(string yaml, int offset) => offset == 0 ? 0 : yaml.LastIndexOf('\n', offset - 1) + 1;

    private static int EndOfLine(string yaml, int offset)
    {
        int end = yaml.IndexOfAny(['\r', '\n'], offset);
        return end < 0 ? yaml.Length : end;
    }

    private static int FirstOfLine(string yaml, int offset)
    {
        int first = StartOfLine(yaml, offset);
        while (first < yaml.Length && yaml[first] == ' ')
        {
            first++;
        }

        return first;
    }

    private static int Column(string yaml, int offset) => offset - StartOfLine(yaml, offset);
}
