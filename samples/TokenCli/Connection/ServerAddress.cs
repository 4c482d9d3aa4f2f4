namespace TokenCli.Connection;

/// <summary>Parses <c>--host</c>: a host name, or an address with its scheme.</summary>
internal static class ServerAddress
{
    /// <exception cref="CliException">The text is neither.</exception>
    public static Uri Parse(string host)
    {
        var text = host.Contains("://", StringComparison.Ordinal) ? host : $"https://{host}";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address is { Query: "", Fragment: "", UserInfo: "" })
        {
            return address;
        }

        throw CliException.Usage("The host must be a name such as acme.wavefront.com, or an address such as https://acme.wavefront.com.");
    }
}
