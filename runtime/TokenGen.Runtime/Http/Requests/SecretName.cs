namespace TokenGen.Http;

/// <summary>Which names of headers and parameters tell that the value is secret. It would rather take too many than too few.</summary>
internal static class SecretName
{
    private static readonly string[] s_parts =
        ["TOKEN", "SECRET", "PASSWORD", "PASSWD", "APIKEY", "AUTHORI", "SIGNATURE", "CREDENTIAL", "COOKIE", "SESSION"];

    private static readonly string[] s_ends = ["KEY", "AUTH", "PWD", "SIG"];

    /// <summary>Whether a name tells so, however it is spelled: <c>X-Api-Key</c>, <c>access_token</c>, <c>subscriptionKey</c>.</summary>
    public static bool Is(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Array.Exists(s_parts, part => letters.Contains(part, StringComparison.Ordinal))
            || Array.Exists(s_ends, end => letters.EndsWith(end, StringComparison.Ordinal));
    }
}
