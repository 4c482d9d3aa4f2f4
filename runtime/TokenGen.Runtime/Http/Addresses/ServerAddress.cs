namespace TokenGen.Http;

/// <summary>What an address of a server must be.</summary>
internal static class ServerAddress
{
    /// <summary>Reads an address out of a document; <see langword="null"/> where it names no host (<c>/api/v2</c>) or is none.</summary>
    public static Uri? Parse(string? address)
    {
        // Uri takes "/api" for a file where paths begin with a slash.
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsFile ? uri : null;
    }

    /// <summary>
    /// Gives the address that a client calls: the caller's or, without one, the document's. A caller's address without a path gets the path of
    /// the document's, whether the document names a host or not.
    /// </summary>
    /// <param name="given">The caller's.</param>
    /// <param name="document">The document's, absolute or relative.</param>
    /// <param name="isDocumentServer">Whether it is the document's, whoever named it.</param>
    /// <returns><see langword="null"/> where neither names a host.</returns>
    public static Uri? Choose(Uri? given, string? document, out bool isDocumentServer)
    {
        var absolute = Parse(document);
        if (given is null)
        {
            isDocumentServer = absolute is not null;
            return absolute;
        }

        if (!string.IsNullOrEmpty(document) && given is { IsAbsoluteUri: true, AbsolutePath: "/", Query: "", Fragment: "" }
            && Uri.TryCreate(given, absolute?.AbsolutePath ?? document, out var complete))
        {
            given = complete;
        }

        isDocumentServer = absolute is not null && given.IsAbsoluteUri && absolute.AbsoluteUri.TrimEnd('/') == given.AbsoluteUri.TrimEnd('/');
        return given;
    }

    /// <summary>Whether an address has a path, and another one than the document's server.</summary>
    public static bool HasOwnPath(Uri address, string? document) =>
        address is { IsAbsoluteUri: true, AbsolutePath: not "/" }
        && !(Uri.TryCreate(address, document ?? "/", out var server) && server.AbsolutePath.TrimEnd('/') == address.AbsolutePath.TrimEnd('/'));

    /// <summary>Whether two addresses are those of one server: the same scheme, host and port.</summary>
    public static bool IsSameHost(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Gives the address as the text to which paths are appended.</summary>
    /// <exception cref="ArgumentException">The address is relative, neither http nor https, or has a query, a fragment or a password.</exception>
    public static string ToBaseUrl(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException("The server address must be an absolute http or https URI.", nameof(address));
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw new ArgumentException("The server address must not have a query, fragment or user name.", nameof(address));
        }

        return address.AbsoluteUri.TrimEnd('/');
    }

    /// <summary>Whether what is sent there cannot be read on the way.</summary>
    public static bool IsSecure(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;

    /// <exception cref="ArgumentException">What is sent there can be read on the way.</exception>
    public static void RequireSecure(Uri address)
    {
        if (IsSecure(address)) return;
        throw new ArgumentException(
            "The credential would be sent unencrypted over http. Use https, or set ApiClientOptions.AllowInsecureCredentials.",
            nameof(address));
    }
}
