using System.Globalization;
using System.Text;

namespace TokenGen.Generator.Baselines;

/// <summary>Encodes names for the file: unchanged, or as a JSON string if the name could be read as something else.</summary>
internal static class Token
{
    public static string Encode(string text) => IsPlain(text) ? text : Quote(text);

    public static string Decode(string token)
    {
        if (token.Length < 2 || token[0] != '"' || token[token.Length - 1] != '"')
        {
            return token;
        }

        StringBuilder text = new(token.Length);
        for (int i = 1; i < token.Length - 1; i++)
        {
            if (token[i] != '\\')
            {
                text.Append(token[i]);
            }
            else if (token[++i] == 'u' && i + 4 < token.Length
                && int.TryParse(token.Substring(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                text.Append(token[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The end of the JSON string that starts at an offset; the end of the text if the string is not closed.</summary>
    public static int EndOfQuoted(string text, int start)
    {
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static bool IsPlain(string text)
    {
        foreach (char character in text)
        {
            if (character is <= ' ' or '"' or '\\' or > '~')
            {
                return false;
            }
        }

        // ": " and " = " separate the parts of a line.
        return text.Length > 0 && text[text.Length - 1] != ':' && text != "=" && text != "as" && text != "optional" && text != "null";
    }

    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"", text.Length + 2);
        foreach (char character in text)
        {
            if (character is '"' or '\\')
            {
                quoted.Append('\\').Append(character);
            }
            else if (character is < ' ' or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' || char.IsSurrogate(character))
            {
                quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                quoted.Append(character);
            }
        }

        return quoted.Append('"').ToString();
    }
}
