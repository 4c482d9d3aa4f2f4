namespace TokenGen.Http;

/// <summary>Checks the characters of headers (RFC 9110 section 5) and cookies (RFC 6265 section 4.1.1).</summary>
internal static class HeaderText
{
    /// <exception cref="ArgumentException">The name is not a token.</exception>
    public static void CheckName(string name, string parameter)
    {
        if (!IsName(name))
        {
            throw new ArgumentException("The name contains a character that is not allowed in a header name.", parameter);
        }
    }

    /// <summary>Whether a name is a token.</summary>
    public static bool IsName(string name)
    {
        foreach (char character in name)
        {
            bool allowed = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
                || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal);
            if (!allowed)
            {
                return false;
            }
        }

        return true;
    }

    /// <exception cref="ArgumentException">
    /// The value contains a line break, another control character, or a character outside of ASCII.
    /// </exception>
    public static void CheckValue(string value, string parameter)
    {
        if (!IsValue(value))
        {
            throw new ArgumentException("The value contains a character that is not allowed in a header.", parameter);
        }
    }

    /// <summary>Whether a value can be sent in a header.</summary>
    public static bool IsValue(string value)
    {
        foreach (char character in value)
        {
            if (character is (< ' ' and not '\t') or > '~')
            {
                return false;
            }
        }

        return true;
    }

    /// <exception cref="ArgumentException">
    /// The value contains a character that would end the cookie or that cookies cannot carry.
    /// </exception>
    public static void CheckCookieValue(string value, string parameter)
    {
        foreach (char character in value)
        {
            if (character is <= ' ' or > '~' or '"' or ',' or ';' or '\\')
            {
                throw new ArgumentException("The value contains a character that is not allowed in a cookie.", parameter);
            }
        }
    }
}
