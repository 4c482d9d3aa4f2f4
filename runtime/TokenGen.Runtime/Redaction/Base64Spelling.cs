using System.Text;

namespace TokenGen.Redaction;

/// <summary>
/// A text within base64, alone or inside another text such as <c>id:secret</c>. Three bytes become four characters, so the text has three
/// possible spellings.
/// </summary>
internal static class Base64Spelling
{
    // Fewer characters occur in any text by chance.
    private const int MinLength = 4;

    /// <summary>The characters that depend only on the text, for each of the three spellings, in both alphabets.</summary>
    public static IEnumerable<string> Of(string text)
    {
        byte[] octets = Encoding.UTF8.GetBytes(text);
        for (int before = 0; before < 3; before++)
        {
            byte[] padded = new byte[before + octets.Length];
            octets.CopyTo(padded, before);
            string written = Convert.ToBase64String(padded);

            // A character depends only on the text if all of its six bits do.
            int first = (before * 8 + 5) / 6;
            int end = padded.Length * 8 / 6;
            if (end - first < MinLength)
            {
                continue;
            }

            string core = written[first..end];
            yield return core;
            if (core.IndexOfAny(['+', '/']) >= 0)
            {
                yield return core.Replace('+', '-').Replace('/', '_');
            }
        }
    }

    /// <summary>Whether a character can occur in base64.</summary>
    public static bool Has(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/' or '-' or '_' or '=';
}
