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

    /// <summary>Gives the address as the text to which paths are appended.</summary>
    /// <exception cref="ArgumentException">The address is relative, neither http nor https, or has a query, a fragment or a password.</exception>
    public static string ToBaseUrl(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException("The address of the server is to be an absolute http or https URI.", nameof(address));
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw new ArgumentException("The address of the server is to have no query, fragment or user name.", nameof(address));
        }

        return address.AbsoluteUri.TrimEnd('/');
    }

    /// <exception cref="ArgumentException">What is sent there can be read on the way.</exception>
    public static void RequireSecure(Uri address)
    {
        if (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) return;
        throw new ArgumentException(
            "The credential would be sent over http, readable to anybody on the way. Use https, or set ApiClientOptions.AllowInsecureCredentials.",
            nameof(address));
    }
}
