namespace TokenGen.Generator.Reading.Structure;

/// <summary>Checks the keys of responses, HTTP methods, and names of headers.</summary>
internal static class KeySyntax
{
    /// <summary>Whether a key is a status, a range such as <c>4XX</c>, or <c>default</c> (OpenAPI, Responses Object).</summary>
    public static bool IsStatus(string key) =>
        key.Equals("default", StringComparison.OrdinalIgnoreCase)
        || (key.Length == 3 && key[0] is >= '1' and <= '9'
            && ((IsDigit(key[1]) && IsDigit(key[2])) || key.EndsWith("XX", StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Whether a text is a token (RFC 9110, section 5.6.2), the form of methods, header names and authentication schemes.
    /// </summary>
    public static bool IsToken(string? text) =>
        !string.IsNullOrEmpty(text) && text!.All(static c => c is > ' ' and < '\u007f' && "\"(),/:;<=>?@[\\]{}".IndexOf(c) < 0);

    /// <summary>Whether a text can be the name of a cookie; servers accept more than RFC 6265 allows, such as <c>ids[]</c>.</summary>
    public static bool IsCookieName(string? text) =>
        !string.IsNullOrEmpty(text) && text!.All(static c => c is > ' ' and < '\u007f' and not (';' or ',' or '=' or '"'));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
