namespace TokenGen.Http.Styles;

/// <summary>Writes text by reserved expansion (RFC 6570 section 3.2.3), as far as it can not break out of a query.</summary>
/// <remarks>
/// Reserved characters (RFC 3986 section 2.2) and percent-encoded octets stay as they are. Not so <c>#</c>, <c>&amp;</c>, <c>=</c>
/// and <c>+</c>, with which another part of the URL or another value would begin, or a space be read.
/// </remarks>
internal static class ReservedText
{
    private const string Reserved = ":/?[]@!$'()*;";

    // What may stand in a segment (RFC 3986 section 3.3), where nothing but a slash, a question mark or a number sign ends it.
    private const string ReservedInPath = ":@!$&'()*+;=";

    /// <summary>Appends text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="keepsComma">Whether a comma is a character as any; in a list it would part two items.</param>
    /// <param name="isPath">Whether the text stands in a path, not in a query.</param>
    public static void Append(ref UrlText output, string text, bool keepsComma, bool isPath = false)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsKept(text, i, keepsComma, isPath)) continue;
            output.AppendEncoded(text.AsSpan(start, i - start));
            output.AppendRaw(text[i]);
            start = i + 1;
        }

        output.AppendEncoded(text.AsSpan(start));
    }

    private static bool IsKept(string text, int index, bool keepsComma, bool isPath) => text[index] switch
    {
        ',' => keepsComma,
        // An encoded dot is a dot to whoever looks for the segments "." and "..".
        '%' => index + 2 < text.Length && IsHex(text[index + 1]) && IsHex(text[index + 2]) && !(isPath && text[index + 1] == '2' && text[index + 2] is 'e' or 'E'),
        var character => (isPath ? ReservedInPath : Reserved).Contains(character, StringComparison.Ordinal),
    };

    private static bool IsHex(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
