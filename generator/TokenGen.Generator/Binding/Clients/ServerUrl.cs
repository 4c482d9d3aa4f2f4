using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Clients;

/// <summary>The URL of a server as the document writes it: maybe with variables in braces, maybe relative.</summary>
internal sealed class ServerUrl
{
    /// <summary>What servers accept at most (RFC 9110 section 4.1 recommends 8,000 octets as the least); a longer one is no address of anything.</summary>
    private const int MaxLength = 8_192;

    private ServerUrl(string text, bool isRelative, string authority, string path)
    {
        Text = text;
        IsRelative = isRelative;
        Authority = authority;
        Path = path;
    }

    public string Text { get; }

    /// <summary>Whether it names no host: the caller has to.</summary>
    public bool IsRelative { get; }

    /// <summary>Host and port, for a name.</summary>
    public string Authority { get; }

    public string Path { get; }

    /// <summary>The variables in the order of the URL.</summary>
    public IEnumerable<string> Variables => Names(Text).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a URL; null where no request can be sent to it.</summary>
    public static ServerUrl? Parse(string text)
    {
        if (text.Length > MaxLength || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // A reference without a scheme has that of the document (RFC 3986 section 4.2), which is not known; https is safe.
        string url = text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : text.Trim();
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        bool isRelative = scheme < 0 && url[0] != '{';
        string rest = scheme < 0 ? url : url.Substring(scheme + 3);
        int slash = isRelative ? 0 : rest.IndexOf('/');
        string authority = slash < 0 ? rest : rest.Substring(0, slash);
        string path = slash < 0 ? "" : rest.Substring(slash);

        // With any value in place of its variables it has to be an address, without a query that paths could not follow.
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
    /// The URL with its variables' defaults; null where one has none, where they make no address, and where the host is anybody's: the
    /// default of such a variable is a placeholder (<c>your-tenant</c>), and no credential may go there by oversight.
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
