using System.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Descriptions;

/// <summary>
/// Turns the inline marks of CommonMark into text. Emphasis loses its stars, a backslash becomes the character after it, and an image
/// becomes its description. A link stays a link if an editor can open it. Code between backticks stays unchanged.
/// </summary>
internal static class MarkdownText
{
    public static string Of(string text)
    {
        if (text.IndexOfAny(s_marks) < 0)
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        int position = 0;
        while (position < text.Length)
        {
            position += Read(text, position, plain);
        }

        return plain.ToString();
    }

    /// <summary>Longer than any real link. A longer one is text, so that a text full of brackets takes linear time.</summary>
    private const int MaximumLink = 1_000;

    private static readonly char[] s_marks = ['*', '_', '[', '\\', '~', '<'];

    /// <summary>The characters that a backslash escapes (CommonMark, "Backslash escapes").</summary>
    private const string Escapable = "\\`*_{}[]()#+-.!|~<>\"'&:";

    /// <summary>Reads the markup at a place and returns its length.</summary>
    private static int Read(string text, int at, StringBuilder plain)
    {
        switch (text[at])
        {
            case '`':
                int end = text.IndexOf('`', at + 1);
                int length = end < 0 ? 1 : end - at + 1;
                plain.Append(text, at, length);
                return length;
            case '\\' when at + 1 < text.Length && Escapable.IndexOf(text[at + 1]) >= 0:
                plain.Append(text[at + 1] == '`' ? '\'' : text[at + 1]);
                return 2;
            case '!' when at + 1 < text.Length && text[at + 1] == '[' && LinkAt(text, at + 1) is (var alternative, _, var imageEnd):
                plain.Append(alternative);
                return imageEnd - at;
            case '[' when LinkAt(text, at) is (var label, var address, var linkEnd):
                Append(plain, Of(label), address);
                return linkEnd - at;
            case '<' when AddressAt(text, at) is { } url:
                Append(plain, url, url);
                return url.Length + 2;
            case '*' or '_' or '~':
                int run = RunAt(text, at);
                if (!IsMarkup(text, at, run))
                {
                    plain.Append(text, at, run);
                }

                return run;
            default:
                plain.Append(text[at]);
                return 1;
        }
    }

    /// <summary>Appends a link if an editor can open its address, otherwise only its text.</summary>
    private static void Append(StringBuilder plain, string text, string address)
    {
        if (!IsAddress(address) || text.IndexOf(DocumentationBlock.LinkStart) >= 0)
        {
            plain.Append(text);
            return;
        }

        plain.Append(DocumentationBlock.LinkStart).Append(text).Append(DocumentationBlock.LinkAddress).Append(address)
            .Append(DocumentationBlock.LinkEnd);
    }

    private static bool IsAddress(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>[text](address)</c>, <c>[text](address "title")</c> or <c>[text][name]</c>; null if there is no link.</summary>
    private static (string Label, string Address, int End)? LinkAt(string text, int at)
    {
        int close = BracketEnd(text, at);
        if (close < 0 || close + 1 >= text.Length)
        {
            return null;
        }

        string label = text.Substring(at + 1, close - at - 1);
        if (text[close + 1] == '[')
        {
            int end = text.IndexOf(']', close + 2, Math.Min(MaximumLink, text.Length - close - 2));
            return end < 0 || label.Length == 0 ? null : (label, "", end + 1);
        }

        if (text[close + 1] != '(')
        {
            return null;
        }

        int depth = 0;
        for (int i = close + 1; i < Math.Min(text.Length, close + MaximumLink); i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                string address = text.Substring(close + 2, i - close - 2).Trim();
                int space = address.IndexOf(' ');
                address = (space < 0 ? address : address.Substring(0, space)).Trim('<', '>');
                return label.Length == 0 ? null : (label, address, i + 1);
            }
        }

        return null;
    }

    /// <summary>The bracket that ends a label. A label may contain an image, which has brackets, too.</summary>
    private static int BracketEnd(string text, int at)
    {
        int depth = 0;
        for (int i = at; i < Math.Min(text.Length, at + MaximumLink); i++)
        {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string? AddressAt(string text, int at)
    {
        int end = text.IndexOf('>', at, Math.Min(MaximumLink, text.Length - at));
        string address = end < 0 ? "" : text.Substring(at + 1, end - at - 1);
        return IsAddress(address) && address.IndexOf(' ') < 0 ? address : null;
    }

    private static int RunAt(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end - at;
    }

    /// <summary>
    /// Whether a run of stars, underscores or tildes is emphasis, which touches a word on exactly one side. <c>snake_case</c>, <c>2 * 3</c>
    /// and a single <c>**</c> are text.
    /// </summary>
    private static bool IsMarkup(string text, int at, int run)
    {
        if (run > 3 || (text[at] == '~' && run != 2))
        {
            return false;
        }

        char before = at == 0 ? ' ' : text[at - 1];
        char after = at + run == text.Length ? ' ' : text[at + run];
        bool opens = !char.IsWhiteSpace(after)
            && (char.IsWhiteSpace(before) || char.IsPunctuation(before) || (text[at] == '*' && run == 2));
        bool closes = !char.IsWhiteSpace(before)
            && (char.IsWhiteSpace(after) || char.IsPunctuation(after) || (text[at] == '*' && run == 2));
        string mark = text.Substring(at, run);
        return (opens && text.IndexOf(mark, at + run, StringComparison.Ordinal) > at + run)
            || (closes && at > 0 && text.LastIndexOf(mark, at - 1, StringComparison.Ordinal) >= 0);
    }
}
