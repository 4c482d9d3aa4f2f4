namespace TokenGen.Http;

/// <summary>What may stand in a header (RFC 9110 section 5) or a cookie (RFC 6265 section 4.1.1).</summary>
internal static class HeaderText
{
    /// <exception cref="ArgumentException">The name is no token.</exception>
    public static void CheckName(string name, string parameter)
    {
        if (!IsName(name)) throw new ArgumentException("The name contains a character that is not allowed in a header name.", parameter);
    }

    /// <summary>Whether a name has only characters of a token.</summary>
    public static bool IsName(string name)
    {
        foreach (var character in name)
        {
            var allowed = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
                || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal);
            if (!allowed) return false;
        }

        return true;
    }

    /// <exception cref="ArgumentException">The value holds a line break, another control character, or one beyond ASCII.</exception>
    public static void CheckValue(string value, string parameter)
    {
        if (!IsValue(value)) throw new ArgumentException("The value contains a character that is not allowed in a header.", parameter);
    }

    /// <summary>Whether a header can carry a value.</summary>
    public static bool IsValue(string value)
    {
        foreach (var character in value)
        {
            if (character is (< ' ' and not '\t') or > '~') return false;
        }

        return true;
    }

    /// <exception cref="ArgumentException">The value holds a character that would end the cookie or that none can carry.</exception>
    public static void CheckCookieValue(string value, string parameter)
    {
        foreach (var character in value)
        {
            if (character is <= ' ' or > '~' or '"' or ',' or ';' or '\\')
            {
                throw new ArgumentException("The value contains a character that is not allowed in a cookie.", parameter);
            }
        }
    }
}
