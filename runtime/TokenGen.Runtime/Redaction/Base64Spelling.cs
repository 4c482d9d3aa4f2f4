using System.Text;

namespace TokenGen.Redaction;

/// <summary>
/// A text as it stands in base64, alone or in the middle of something else, such as <c>id:secret</c>: three octets make four characters, so
/// that there are three ways to write it.
/// </summary>
internal static class Base64Spelling
{
    // Fewer characters stand in any text.
    private const int MinLength = 4;

    /// <summary>The characters that depend on the text alone, for each of the three ways, and in both alphabets.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        for (var before = 0; before < 3; before++)
        {
            var padded = new byte[before + octets.Length];
            octets.CopyTo(padded, before);
            var written = Convert.ToBase64String(padded);

            // A character is of the text alone where all of its six bits are.
            var first = (before * 8 + 5) / 6;
            var end = padded.Length * 8 / 6;
            if (end - first < MinLength) continue;
            var core = written[first..end];
            yield return core;
            if (core.IndexOfAny(['+', '/']) >= 0) yield return core.Replace('+', '-').Replace('/', '_');
        }
    }

    /// <summary>Whether a character can stand in base64.</summary>
    public static bool Has(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/' or '-' or '_' or '=';
}
