namespace TokenGen.Http.Styles;

/// <summary>Writes text by reserved expansion (RFC 6570 section 3.2.3), as far as it can not break out of a query.</summary>
/// <remarks>
/// Reserved characters (RFC 3986 section 2.2) and percent-encoded octets stay as they are. Not so <c>#</c>, <c>&amp;</c>, <c>=</c>
/// and <c>+</c>, with which another part of the URL or another value would begin, or a space be read.
/// </remarks>
internal static class ReservedText
{
    private const string Reserved = ":/?[]@!$'()*;";

    /// <summary>Appends text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="keepsComma">Whether a comma is a character as any; in a list it would part two items.</param>
    public static void Append(ref UrlText output, string text, bool keepsComma)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsKept(text, i, keepsComma)) continue;
            output.AppendEncoded(text.AsSpan(start, i - start));
            output.AppendRaw(text[i]);
            start = i + 1;
        }

        output.AppendEncoded(text.AsSpan(start));
    }

    private static bool IsKept(string text, int index, bool keepsComma) => text[index] switch
    {
        ',' => keepsComma,
        '%' => index + 2 < text.Length && IsHex(text[index + 1]) && IsHex(text[index + 2]),
        var character => Reserved.Contains(character, StringComparison.Ordinal),
    };

    private static bool IsHex(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
