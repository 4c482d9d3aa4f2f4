namespace TokenGen.Http;

public sealed partial class ApiRequest
{
    private string? _namedQuery;

    /// <summary>Where the call goes, as it was put together: not where somebody else's client was redirected to.</summary>
    internal Uri? Target { get; private set; }

    /// <summary>Whether the call may go there: to the server of the operation, or one that the caller trusts.</summary>
    /// <param name="address">The address, absolute.</param>
    /// <param name="isInsecure">Whether it may not because the credential would travel over http.</param>
    internal bool MayContinueAt(Uri address, out bool isInsecure)
    {
        isInsecure = false;
        if (ServerAddress.IsSameHost(address, Address)) return true;
        if (!Array.Exists(_connection.TrustedServers, trusted => ServerAddress.IsSameHost(trusted, address))) return false;
        isInsecure = _connection.HasSecrets && !_connection.AllowsInsecureCredentials && !ServerAddress.IsSecure(address);
        return !isInsecure;
    }

    /// <summary>
    /// Sends the call to an address that the server has named, instead of the operation's own. Headers and body stay what they are.
    /// </summary>
    /// <param name="address">The address, absolute, where the call <see cref="MayContinueAt"/>.</param>
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

    /// <summary>Whether the server has written a parameter into the address that it has named.</summary>
    internal bool IsInNamedAddress(string name)
    {
        if (string.IsNullOrEmpty(_namedQuery)) return false;
        var pair = UrlText.Encode(name) + "=";
        return _namedQuery!.Contains("?" + pair, StringComparison.Ordinal) || _namedQuery.Contains("&" + pair, StringComparison.Ordinal);
    }
}
