using System.Text;

namespace TokenGen.Http;

/// <summary>
/// The HTTP headers that carry credentials (RFC 9110 section 11, RFC 6265). A caller who sets one by hand sets a credential.
/// </summary>
internal static class CredentialHeader
{
    /// <summary>Whether a header is one of them.</summary>
    public static bool Is(string name) => name.ToUpperInvariant() is "AUTHORIZATION" or "PROXY-AUTHORIZATION" or "COOKIE";

    /// <summary>Passes on the secrets of a header: the whole value, and its parts, which a server may return separately.</summary>
    public static void AddSecrets(string name, string value, Action<string> add)
    {
        add(value);
        if (name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
        {
            foreach (string cookie in value.Split(';'))
            {
                add(cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"'));
            }

            return;
        }

        // The part after the name of the scheme.
        string credential = value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
        add(credential);
        if (PasswordOf(credential) is { } password)
        {
            add(password);
        }
    }

    /// <summary>The password of the scheme Basic (RFC 7617).</summary>
    private static string? PasswordOf(string credential)
    {
        try
        {
            string pair = Encoding.UTF8.GetString(Convert.FromBase64String(credential));
            int colon = pair.IndexOf(':', StringComparison.Ordinal);
            return colon < 0 ? null : pair[(colon + 1)..];
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
