using System.Net;
using System.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Descriptions;

/// <summary>
/// Turns the descriptions of documents (CommonMark, often with HTML and entities) into blocks of plain text. Only tags that exist in HTML
/// are markup: <c>&lt;cluster&gt;</c> in a description is text.
/// </summary>
internal static class DocumentationText
{
    private static readonly HashSet<string> s_blockTags = new(
        ["p", "br", "div", "ul", "ol", "li", "table", "tr", "td", "th", "tbody", "thead", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "section", "summary", "details"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> s_inlineTags = new(
        ["a", "b", "i", "em", "strong", "span", "u", "s", "small", "sub", "sup", "font", "img", "big", "center", "wbr", "abbr", "del", "ins", "mark"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>More than people write, or read in a tooltip. The rest is cut off with an ellipsis.</summary>
    private const int MaximumLength = 100_000;

    /// <summary>A summary line and a longer description. Without a summary, the first paragraph of the description is used.</summary>
    public static Documentation Of(string? summary, string? description)
    {
        List<DocumentationBlock> head = Blocks(summary);
        List<DocumentationBlock> body = Blocks(description);
        if (head.Count == 0 && body.Count > 0 && !body[0].IsCode)
        {
            head = [body[0]];
            body.RemoveAt(0);
        }
        else if (head.SequenceEqual(body))
        {
            body.Clear();
        }

        return new Documentation(head.ToEquatableArray(), body.ToEquatableArray());
    }

    private static List<DocumentationBlock> Blocks(string? text)
    {
        List<DocumentationBlock> blocks = [];
        if (string.IsNullOrWhiteSpace(text))
        {
            return blocks;
        }

        text = text!.Length > MaximumLength ? text.Substring(0, MaximumLength) + "…" : text;

        bool isCode = false;
        StringBuilder current = new();
        foreach (string line in WithoutTags(text).Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed is CodeStart or CodeEnd)
            {
                Flush();
                isCode = trimmed == CodeStart || (trimmed != CodeEnd && !isCode);
            }
            else if (isCode)
            {
                current.Append(line.TrimEnd()).Append('\n');
            }
            else if (trimmed.Length == 0)
            {
                Flush();
            }
            else
            {
                MarkdownLine read = MarkdownLine.Of(trimmed);
                if (read.BeginsBlock)
                {
                    Flush();
                }

                current.Append(current.Length > 0 ? " " : "").Append(read.Text);
                if (read.EndsBlock)
                {
                    Flush();
                }
            }
        }

        Flush();
        return blocks;

        void Flush()
        {
            string content = isCode ? current.ToString().Trim('\n') : MarkdownText.Of(Collapse(current.ToString()));
            if (content.Length > 0)
            {
                blocks.Add(new DocumentationBlock(isCode, content));
            }

            current.Clear();
        }
    }

    // Internal marks between the two passes. They are control characters, so that a text does not contain them by accident.
    private const string CodeStart = "\u0001";
    private const string CodeEnd = "\u0002";

    private static string WithoutTags(string text)
    {
        StringBuilder plain = new(text.Length);
        int position = 0;
        while (position < text.Length)
        {
            int open = text.IndexOf('<', position);
            int close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            plain.Append(WebUtility.HtmlDecode(text.Substring(position, open - position)));
            plain.Append(Replacement(text, open, close, out bool isTag));
            position = isTag ? close + 1 : open + 1;
        }

        return plain.Append(WebUtility.HtmlDecode(text.Substring(position))).ToString();
    }

    private static string Replacement(string text, int open, int close, out bool isTag)
    {
        bool isEnd = open + 1 < close && text[open + 1] == '/';
        int start = isEnd ? open + 2 : open + 1;
        int end = start;
        while (end < close && (char.IsLetterOrDigit(text[end])))
        {
            end++;
        }

        string name = text.Substring(start, end - start);
        bool endsName = end == close || text[end] is ' ' or '/' or '\n' or '\t';
        isTag = endsName;
        if (endsName && name.Equals("pre", StringComparison.OrdinalIgnoreCase))
        {
            return isEnd ? $"\n{CodeEnd}\n" : $"\n{CodeStart}\n";
        }

        if (endsName && (name.Equals("code", StringComparison.OrdinalIgnoreCase) || name.Equals("tt", StringComparison.OrdinalIgnoreCase)))
        {
            return "`";
        }

        if (endsName && s_blockTags.Contains(name))
        {
            return "\n\n";
        }

        if (endsName && s_inlineTags.Contains(name))
        {
            return "";
        }

        isTag = false;
        return "<";
    }

    private static string Collapse(string text)
    {
        StringBuilder collapsed = new(text.Length);
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isSpace)
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length > 0 && collapsed[collapsed.Length - 1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString().Trim();
    }
}
