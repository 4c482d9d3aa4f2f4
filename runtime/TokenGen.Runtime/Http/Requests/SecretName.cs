namespace TokenGen.Http;

/// <summary>Decides by the names of headers and parameters whether their values are secret. If in doubt, they are.</summary>
internal static class SecretName
{
    private static readonly string[] s_parts =
        ["TOKEN", "SECRET", "PASSWORD", "PASSWD", "APIKEY", "AUTHORI", "SIGNATURE", "CREDENTIAL", "COOKIE", "SESSION"];

    private static readonly string[] s_ends = ["KEY", "AUTH", "PWD", "SIG"];

    /// <summary>Whether a name marks a secret, in any spelling: <c>X-Api-Key</c>, <c>access_token</c>, <c>subscriptionKey</c>.</summary>
    public static bool Is(string name)
    {
        string letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Array.Exists(s_parts, part => letters.Contains(part, StringComparison.Ordinal))
            || Array.Exists(s_ends, end => letters.EndsWith(end, StringComparison.Ordinal));
    }
}
