namespace TokenGen.Tasks;

/// <summary>Which addresses are fetched: https, and http from this machine only.</summary>
internal static class SourceUrl
{
    public static Uri Parse(string source)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out Uri? url) || !IsHttp(url))
        {
            throw new FetchException($"Source must be a URL such as https://example.com/openapi.yaml, and not '{source}'");
        }

        if (url.UserInfo.Length > 0)
        {
            throw new FetchException("the URL in Source contains a user name or a password: put the credential into SourceHeaders");
        }

        return IsAllowed(url)
            ? url
            : throw new FetchException($"'{Show(url)}' must be an https URL: only a server of this machine may use http");
    }

    /// <summary>The target of a redirect.</summary>
    /// <exception cref="FetchException">A server must not lead to plain http, and no server of the network to this machine.</exception>
    public static Uri Follow(Uri from, Uri? location)
    {
        if (location is null)
        {
            throw new FetchException($"'{Show(from)}' redirects without saying where to");
        }

        Uri target = location.IsAbsoluteUri ? location : new Uri(from, location);
        bool isAllowed = IsHttp(target) && target.UserInfo.Length == 0 && IsAllowed(target) && (from.IsLoopback || !target.IsLoopback);
        return isAllowed ? target : throw new FetchException(
            $"'{Show(from)}' redirects to '{Show(target)}', which is not allowed: a redirect must lead to an https URL");
    }

    public static bool IsSameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port
            && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>The URL without its query and user, which may hold a secret.</summary>
    public static string Show(Uri url) => IsHttp(url) ? $"{url.Scheme}://{url.Authority}{url.AbsolutePath}" : url.Scheme + ":";

    private static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp;

    private static bool IsAllowed(Uri url) => url.Scheme == Uri.UriSchemeHttps || url.IsLoopback;
}
