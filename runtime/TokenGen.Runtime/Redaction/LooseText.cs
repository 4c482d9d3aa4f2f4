using System.Text;

namespace TokenGen.Redaction;

/// <summary>
/// Finds a text in another regardless of case and of how JSON escapes it (<c>\u0041</c>, <c>\/</c>): a secret that is written
/// otherwise is still the secret.
/// </summary>
internal static class LooseText
{
    /// <summary>Replaces each occurrence.</summary>
    public static string ReplaceAll(string text, string sought, string replacement)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var i = 0; i < text.Length;)
        {
            var end = EndOfMatch(text, i, sought);
            if (end < 0)
            {
                i++;
                continue;
            }

            (result ??= new StringBuilder()).Append(text, copied, i - copied).Append(replacement);
            copied = i = end;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Where the sought text ends if it begins here, or -1.</summary>
    public static int EndOfMatch(string text, int start, string sought)
    {
        var i = start;
        foreach (var expected in sought)
        {
            if (i >= text.Length) return -1;
            var length = ReadCharacter(text, i, out var character);
            if (char.ToUpperInvariant(character) != char.ToUpperInvariant(expected))
            {
                // A backslash may also stand for itself.
                if (char.ToUpperInvariant(text[i]) != char.ToUpperInvariant(expected)) return -1;
                length = 1;
            }

            i += length;
        }

        return i;
    }

    private static int ReadCharacter(string text, int index, out char character)
    {
        character = text[index];
        if (character != '\\' || index + 1 >= text.Length) return 1;
        if (text[index + 1] is '/' or '"' or '\\')
        {
            character = text[index + 1];
            return 2;
        }

        if (text[index + 1] != 'u' || index + 6 > text.Length) return 1;
        var code = 0;
        foreach (var digit in text.AsSpan(index + 2, 4))
        {
            var value = "0123456789ABCDEF".IndexOf(char.ToUpperInvariant(digit), StringComparison.Ordinal);
            if (value < 0) return 1;
            code = code * 16 + value;
        }

        character = (char)code;
        return 6;
    }
}
