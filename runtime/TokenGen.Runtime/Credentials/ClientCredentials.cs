namespace TokenGen;

/// <summary>A client of an authorization server that asks for tokens in its own name (RFC 6749 section 4.4).</summary>
public sealed class ClientCredentials
{
    /// <summary>Names a client.</summary>
    /// <param name="clientId">The name that the authorization server knows it by.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    public ClientCredentials(string clientId, string clientSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    /// <summary>The name that the authorization server knows the client by.</summary>
    public string ClientId { get; }

    /// <summary>The client's secret.</summary>
    public string ClientSecret { get; }

    /// <summary>Where tokens are got: https, or http on this machine. <see langword="null"/> takes the <c>tokenUrl</c> of the document.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>What the token is to allow, names with spaces between (RFC 6749 section 3.3); <see langword="null"/> for what is usual.</summary>
    public string? Scope { get; init; }

    /// <summary>For whom the token is to be (<c>audience</c>), where the authorization server wants to know.</summary>
    public string? Audience { get; init; }

    /// <summary>Whether name and secret go into the body and not into the header <c>Authorization</c> (RFC 6749 section 2.3.1).</summary>
    public bool SendsSecretInBody { get; init; }

    /// <summary>Sends the requests for tokens; <see langword="null"/> for connections of their own. It is not disposed.</summary>
    public HttpClient? HttpClient { get; init; }

    /// <summary>The same client, with a token endpoint where it has none.</summary>
    /// <param name="tokenEndpoint">The address; one that is no absolute URI leaves the client as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tokenEndpoint"/> is null.</exception>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public ClientCredentials At(string tokenEndpoint)
    {
        ArgumentNullException.ThrowIfNull(tokenEndpoint);
        return TokenEndpoint is not null ? this : new ClientCredentials(ClientId, ClientSecret)
        {
            TokenEndpoint = Http.ServerAddress.Parse(tokenEndpoint),
            Scope = Scope,
            Audience = Audience,
            SendsSecretInBody = SendsSecretInBody,
            HttpClient = HttpClient,
        };
    }

    /// <summary>The name; never the secret.</summary>
    public override string ToString() => ClientId;
}
