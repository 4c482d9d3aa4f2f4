using System.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Text;

/// <summary>
/// Writes XML documentation comments. This is the only place that escapes text for them, and it wraps the text to the width of emitted
/// code. Every character that the compiler takes for a line end becomes a space, so that no text breaks out of its comment.
/// </summary>
internal static class DocumentationWriter
{
    private const int Width = 120;

    private static readonly char[] s_inlineStarts = ['`', DocumentationBlock.LinkStart];

    /// <summary>An element whose content is prose: <c>summary</c>, <c>remarks</c>, <c>param</c>, <c>returns</c>.</summary>
    public static void Element(
        SourceWriter writer, string start, string end, EquatableArray<DocumentationBlock> blocks, params string[] trailingXml)
    {
        List<string> parts = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            string xml = blocks[i].IsCode ? Code(blocks[i].Text) : InlineXml(blocks[i].Text);
            parts.Add(i == 0 || blocks[i].IsCode ? xml : $"<para>{xml}</para>");
        }

        parts.AddRange(trailingXml);
        if (parts.Count == 0)
        {
            return;
        }

        if (parts.Count == 1 && parts[0].IndexOf('\n') < 0 && start.Length + parts[0].Length + end.Length <= Width)
        {
            writer.Line($"/// {start}{parts[0]}{end}");
            return;
        }

        writer.Line($"/// {start}");
        foreach (string part in parts)
        {
            WriteWrapped(writer, part);
        }

        writer.Line($"/// {end}");
    }

    /// <summary>Writes the summary and remarks of a type or member. Without a description, the fallback becomes the summary.</summary>
    public static void SummaryAndRemarks(SourceWriter writer, Documentation documentation, string fallback, params string[] trailingRemarks)
    {
        Element(writer, "<summary>", "</summary>", documentation.SummaryOr(fallback));
        Element(writer, "<remarks>", "</remarks>", documentation.Remarks, trailingRemarks);
    }

    /// <summary>Text for the inside of an element or attribute, without its own markup.</summary>
    public static string Escape(string text)
    {
        StringBuilder xml = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                xml.Append(text, i++, 2);
            }
            else
            {
                AppendEscaped(xml, text[i]);
            }
        }

        return xml.ToString();
    }

    /// <summary>A paragraph as XML: its code in <c>c</c> and its links in <c>see</c>.</summary>
    public static string InlineXml(string text)
    {
        StringBuilder xml = new(text.Length + 16);
        int position = 0;
        while (position < text.Length)
        {
            int open = text.IndexOfAny(s_inlineStarts, position);
            int close = open < 0 ? -1 : text.IndexOf(text[open] == '`' ? '`' : DocumentationBlock.LinkEnd, open + 1);
            if (close < 0)
            {
                break;
            }

            xml.Append(Escape(text.Substring(position, open - position)));
            string inner = text.Substring(open + 1, close - open - 1);
            xml.Append(text[open] == DocumentationBlock.LinkStart ? Link(inner) : inner.Length == 0 ? "``" : $"<c>{Escape(inner)}</c>");
            position = close + 1;
        }

        return xml.Append(Escape(text.Substring(position))).ToString();
    }

    private static string Link(string link)
    {
        int address = link.IndexOf(DocumentationBlock.LinkAddress);
        return $"<see href=\"{Escape(link.Substring(address + 1)).Replace("\"", "%22")}\">{InlineXml(link.Substring(0, address))}</see>";
    }

    private static string Code(string text)
    {
        StringBuilder xml = new("<code>\n");
        foreach (string line in text.Split('\n'))
        {
            xml.Append(Escape(line)).Append('\n');
        }

        return xml.Append("</code>").ToString();
    }

    private static void WriteWrapped(SourceWriter writer, string xml)
    {
        bool isCode = xml.StartsWith("<code>", StringComparison.Ordinal);
        foreach (string line in xml.Split('\n'))
        {
            int start = 0;
            while (!isCode && line.Length - start > Width)
            {
                int space = line.LastIndexOf(' ', start + Width, Width);
                space = space < 0 ? line.IndexOf(' ', start + Width) : space;
                if (space < 0)
                {
                    break;
                }

                writer.Line("/// " + line.Substring(start, space - start));
                start = space + 1;
            }

            writer.Line(start == line.Length ? "///" : "/// " + line.Substring(start));
        }
    }

    private static void AppendEscaped(StringBuilder xml, char c)
    {
        switch (c)
        {
            case '<':
                xml.Append("&lt;");
                break;
            case '>':
                xml.Append("&gt;");
                break;
            case '&':
                xml.Append("&amp;");
                break;
            // Line ends, control characters, bidirectional marks and surrogates must not end or reorder the comment.
            case < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\uffff' or '\ufffe':
            case >= '\u0080' and <= '\u009f':
                xml.Append(' ');
                break;
            case >= '\u200b' and <= '\u200f':
            case >= '\u202a' and <= '\u202e':
            case >= '\u2066' and <= '\u2069':
            case '\ufeff':
                break;
            case >= '\ud800' and <= '\udfff':
                xml.Append('\ufffd');
                break;
            default:
                xml.Append(c);
                break;
        }
    }
}
