using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Clients;

/// <summary>The URL of a server as the document writes it. It may have variables in braces, and it may be relative.</summary>
internal sealed class ServerUrl
{
    /// <summary>Servers accept no longer URLs in practice. RFC 9110, section 4.1 recommends support for at least 8,000 octets.</summary>
    private const int MaxLength = 8_192;

    private ServerUrl(string text, bool isRelative, string authority, string path)
    {
        Text = text;
        IsRelative = isRelative;
        Authority = authority;
        Path = path;
    }

    public string Text { get; }

    /// <summary>Whether the URL has no host, so that the caller must set it.</summary>
    public bool IsRelative { get; }

    /// <summary>Host and port, for the name of the server.</summary>
    public string Authority { get; }

    public string Path { get; }

    /// <summary>The variables in the order of the URL.</summary>
    public IEnumerable<string> Variables => Names(Text).Distinct(StringComparer.Ordinal);

    /// <summary>Parses a URL; returns null if no request can be sent to it.</summary>
    public static ServerUrl? Parse(string text)
    {
        if (text.Length > MaxLength || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // A reference without a scheme has the scheme of the document's address (RFC 3986, section 4.2). That is unknown here; https is
        // safe.
        string url = text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : text.Trim();
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        bool isRelative = scheme < 0 && url[0] != '{';
        string rest = scheme < 0 ? url : url.Substring(scheme + 3);
        int slash = isRelative ? 0 : rest.IndexOf('/');
        string authority = slash < 0 ? rest : rest.Substring(0, slash);
        string path = slash < 0 ? "" : rest.Substring(slash);

        // With sample values for its variables, it must be a valid URL without a query, because paths are appended to it.
        string sample = Fill(url, name => scheme >= 0 && url.IndexOf('{' + name + '}', StringComparison.Ordinal) < scheme ? "https" : "1");
        if (!isRelative && scheme < 0)
        {
            sample = "https://example.com" + path;
        }

        return IsAddress(isRelative ? "https://example.com/" + sample.TrimStart('/') : sample)
            ? new ServerUrl(url, isRelative, authority.Replace('{', ' ').Replace('}', ' '), path.Replace('{', ' ').Replace('}', ' '))
            : null;
    }

    /// <summary>
    /// The URL with the defaults of its variables. Null if a variable has no default, if the result is not a valid URL, or if the host has
    /// a variable without <c>enum</c>. The default of such a variable is a placeholder (<c>your-tenant</c>), to which no credential may be
    /// sent.
    /// </summary>
    public string? WithDefaults(IReadOnlyList<ServerVariableModel> variables)
    {
        if (variables.Any(variable => variable.Default is null || (variable.Allowed.IsEmpty && IsInHost(variable.WireName))))
        {
            return null;
        }

        string url = Fill(Text, name => variables.First(variable => variable.WireName == name).Default!);
        return IsRelative || IsAddress(url) ? url : null;
    }

    private bool IsInHost(string name)
    {
        int at = Text.IndexOf('{' + name + '}', StringComparison.Ordinal);
        int scheme = Text.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return !IsRelative && at == 0;
        }

        int path = Text.IndexOf('/', scheme + 3);
        return at > scheme && (path < 0 || at < path) && Text[at - 1] != ':';
    }

    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0, Host.Length: > 0 };

    private static IEnumerable<string> Names(string text)
    {
        for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            int close = text.IndexOf('}', open);
            if (close > open + 1)
            {
                yield return text.Substring(open + 1, close - open - 1);
            }
        }
    }

    private static string Fill(string text, Func<string, string> value)
    {
        string filled = text;
        foreach (string name in Names(text).Distinct(StringComparer.Ordinal))
        {
            filled = filled.Replace('{' + name + '}', value(name));
        }

        return filled;
    }
}
