namespace TokenGen.Http.Styles;

/// <summary>Writes text by reserved expansion (RFC 6570 section 3.2.3), except for characters that would break out of a query.</summary>
/// <remarks>
/// Reserved characters (RFC 3986 section 2.2) and percent-encoded octets stay unchanged. <c>#</c>, <c>&amp;</c>, <c>=</c> and <c>+</c> are
/// encoded, because they would start another part of the URL or another value, or be read as a space.
/// </remarks>
internal static class ReservedText
{
    private const string Reserved = ":/?[]@!$'()*;";

    // The characters that a segment may contain (RFC 3986 section 3.3); only a slash, a question mark or a number sign ends it.
    private const string ReservedInPath = ":@!$&'()*+;=";

    /// <summary>Appends text.</summary>
    /// <param name="output">The output.</param>
    /// <param name="text">The text.</param>
    /// <param name="keepsComma">Whether a comma stays unencoded; in a list it would separate two items.</param>
    /// <param name="isPath">Whether the text is in a path, not in a query.</param>
    public static void Append(ref UrlText output, string text, bool keepsComma, bool isPath = false)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsKept(text, i, keepsComma, isPath))
            {
                continue;
            }

            output.AppendEncoded(text.AsSpan(start, i - start));
            output.AppendRaw(text[i]);
            start = i + 1;
        }

        output.AppendEncoded(text.AsSpan(start));
    }

    private static bool IsKept(string text, int index, bool keepsComma, bool isPath) => text[index] switch
    {
        ',' => keepsComma,
        // An encoded dot still counts as a dot in the segments "." and "..".
        '%' => index + 2 < text.Length && IsHex(text[index + 1]) && IsHex(text[index + 2])
            && !(isPath && text[index + 1] == '2' && text[index + 2] is 'e' or 'E'),
        var character => (isPath ? ReservedInPath : Reserved).Contains(character, StringComparison.Ordinal),
    };

    private static bool IsHex(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
