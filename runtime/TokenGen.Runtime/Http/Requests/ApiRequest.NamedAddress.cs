namespace TokenGen.Http;

public sealed partial class ApiRequest
{
    private string? _namedQuery;

    /// <summary>The address of the call as it was built, before any redirect by a client from outside.</summary>
    internal Uri? Target { get; private set; }

    /// <summary>Whether the call may go to an address: to the server of the operation, or to one that the caller trusts.</summary>
    /// <param name="address">The address, absolute.</param>
    /// <param name="isInsecure">Whether the call may not go there because the credential would be sent over http.</param>
    internal bool MayContinueAt(Uri address, out bool isInsecure)
    {
        isInsecure = false;
        if (ServerAddress.IsSameHost(address, Address))
        {
            return true;
        }

        if (!Array.Exists(Settings.TrustedServers, trusted => ServerAddress.IsSameHost(trusted, address)))
        {
            return false;
        }

        isInsecure = Settings.HasSecrets && !Settings.AllowsInsecureCredentials && !ServerAddress.IsSecure(address);
        return !isInsecure;
    }

    /// <summary>Sends the call to an address from the server instead of the operation's own. Headers and body stay unchanged.</summary>
    /// <param name="address">The absolute address, for which <see cref="MayContinueAt"/> must be true.</param>
    internal ApiRequest ContinueAt(Uri address)
    {
        _url.Release();
        _url = default;
        _url.AppendRaw(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped));
        _namedQuery = address.Query;
        _hasQuery = _namedQuery.Length > 0;
        _parameter = Operation.Template.Parameters.Length;
        return this;
    }

    /// <summary>Whether the address from the server already contains a parameter.</summary>
    internal bool IsInNamedAddress(string name)
    {
        if (string.IsNullOrEmpty(_namedQuery))
        {
            return false;
        }

        string pair = UrlText.Encode(name) + "=";
        return _namedQuery!.Contains("?" + pair, StringComparison.Ordinal) || _namedQuery.Contains("&" + pair, StringComparison.Ordinal);
    }
}
