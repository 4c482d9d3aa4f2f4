using System.Text;

namespace TokenGen.Text;

/// <summary>
/// Makes texts of a server safe for a log or a terminal: without control characters, which could forge lines or colors, without characters
/// that change the direction of text, and short enough to read.
/// </summary>
internal static class PlainText
{
    /// <summary>The maximum length of a message about one problem, and of a path in it.</summary>
    public const int MaxMessage = 1000;

    /// <summary>The maximum length of the server's own text.</summary>
    public const int MaxWords = 4096;

    private const char Ellipsis = '…';

    // Replaces an invisible character. Removing it instead could join two texts that the mask treated as separate.
    private const char Replacement = '\uFFFD';

    /// <summary>Returns the text as one line; each run of white space becomes one space.</summary>
    public static string OneLine(string text, int maxLength)
    {
        if (text.Length <= maxLength && IsOneLine(text))
        {
            return text;
        }

        StringBuilder line = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (line.Length >= maxLength)
            {
                return Cut(line, maxLength);
            }

            bool isSpace = char.IsWhiteSpace(text[i]) || char.IsControl(text[i]);
            if (!isSpace)
            {
                line.Append(Visible(text, i));
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.Length > 0 && line[^1] == ' ' ? line.ToString(0, line.Length - 1) : line.ToString();
    }

    /// <summary>Returns the text with its lines.</summary>
    public static string Lines(string text, int maxLength)
    {
        StringBuilder lines = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (lines.Length >= maxLength)
            {
                return Cut(lines, maxLength);
            }

            if (text[i] is '\n' or '\r' or '\t')
            {
                lines.Append(text[i]);
            }
            else
            {
                lines.Append(char.IsControl(text[i]) ? ' ' : Visible(text, i));
            }
        }

        return lines.ToString();
    }

    /// <summary>Whether a character is invisible, or moves or reverses the text around it.</summary>
    public static bool IsHidden(char character) => char.IsControl(character) || character is
        '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF'
        or (>= '\uFFF9' and <= '\uFFFB');

    private static bool IsOneLine(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isSpace = char.IsWhiteSpace(text[i]);
            if (isSpace ? text[i] != ' ' || i == 0 || i == text.Length - 1 || text[i - 1] == ' ' : Visible(text, i) != text[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The character, or the replacement if it is invisible or a lone surrogate.</summary>
    private static char Visible(string text, int index)
    {
        char character = text[index];
        if (!char.IsSurrogate(character))
        {
            return IsHidden(character) ? Replacement : character;
        }

        bool isPaired = char.IsHighSurrogate(character)
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : index > 0 && char.IsHighSurrogate(text[index - 1]);
        return isPaired ? character : Replacement;
    }

    private static string Cut(StringBuilder text, int maxLength)
    {
        // Does not cut between the halves of a surrogate pair.
        text.Length = maxLength > 0 && char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return text.Append(Ellipsis).ToString();
    }
}
