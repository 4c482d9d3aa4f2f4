namespace TokenGen.Http;

/// <summary>Checks and combines addresses of servers.</summary>
internal static class ServerAddress
{
    /// <summary>Reads an address of a document; <see langword="null"/> if it has no host (<c>/api/v2</c>) or is invalid.</summary>
    public static Uri? Parse(string? address)
    {
        // Uri reads "/api" as a file path where paths start with a slash.
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && !uri.IsFile ? uri : null;
    }

    /// <summary>
    /// Returns the address that a client calls: the caller's, or else the document's. If the caller's address has no path, the path of the
    /// document's server is appended, even if that server has no host.
    /// </summary>
    /// <param name="given">The address of the caller.</param>
    /// <param name="document">The address in the document, absolute or relative.</param>
    /// <param name="isDocumentServer">Whether the result is the document's server, even if the caller set it.</param>
    /// <returns><see langword="null"/> if neither has a host.</returns>
    public static Uri? Choose(Uri? given, string? document, out bool isDocumentServer)
    {
        Uri? absolute = Parse(document);
        if (given is null)
        {
            isDocumentServer = absolute is not null;
            return absolute;
        }

        if (!string.IsNullOrEmpty(document) && given is { IsAbsoluteUri: true, AbsolutePath: "/", Query: "", Fragment: "" }
            && Uri.TryCreate(given, absolute?.AbsolutePath ?? document, out Uri? complete))
        {
            given = complete;
        }

        isDocumentServer = absolute is not null && given.IsAbsoluteUri
            && absolute.AbsoluteUri.TrimEnd('/') == given.AbsoluteUri.TrimEnd('/');
        return given;
    }

    /// <summary>Whether an address has a path that differs from that of the document's server.</summary>
    public static bool HasOwnPath(Uri address, string? document) =>
        address is { IsAbsoluteUri: true, AbsolutePath: not "/" }
        && !(Uri.TryCreate(address, document ?? "/", out Uri? server)
            && server.AbsolutePath.TrimEnd('/') == address.AbsolutePath.TrimEnd('/'));

    /// <summary>Whether two addresses are on the same server: the same scheme, host and port.</summary>
    public static bool IsSameHost(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Returns the address as the text to which paths are appended.</summary>
    /// <exception cref="ArgumentException">
    /// The address is relative, not http or https, or has a query, a fragment or a password.
    /// </exception>
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

    /// <summary>Whether the connection to an address is encrypted, or stays on this machine.</summary>
    public static bool IsSecure(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;

    /// <exception cref="ArgumentException">The connection would not be encrypted.</exception>
    public static void RequireSecure(Uri address)
    {
        if (IsSecure(address))
        {
            return;
        }

        throw new ArgumentException(
            "The credential would be sent unencrypted over http. Use https, or set ApiClientOptions.AllowInsecureCredentials.",
            nameof(address));
    }
}
