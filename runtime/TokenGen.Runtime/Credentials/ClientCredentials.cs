namespace TokenGen;

/// <summary>
/// A client that requests tokens for itself from an authorization server (client credentials grant, RFC 6749 section 4.4).
/// </summary>
public sealed class ClientCredentials
{
    /// <summary>Creates the credentials of a client.</summary>
    /// <param name="clientId">The id of the client at the authorization server.</param>
    /// <param name="clientSecret">The secret of the client.</param>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    public ClientCredentials(string clientId, string clientSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    /// <summary>The id of the client at the authorization server.</summary>
    public string ClientId { get; }

    /// <summary>The secret of the client.</summary>
    public string ClientSecret { get; }

    /// <summary>
    /// The token endpoint: https, or http on the local machine. <see langword="null"/> uses the <c>tokenUrl</c> of the document.
    /// </summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>
    /// The requested scopes, separated by spaces (RFC 6749 section 3.3); <see langword="null"/> for the default of the server.
    /// </summary>
    public string? Scope { get; init; }

    /// <summary>The <c>audience</c> of the token, if the authorization server requires it.</summary>
    public string? Audience { get; init; }

    /// <summary>Whether id and secret are sent in the body instead of the header <c>Authorization</c> (RFC 6749 section 2.3.1).</summary>
    public bool SendsSecretInBody { get; init; }

    /// <summary>Sends the token requests; <see langword="null"/> for separate connections. It is not disposed.</summary>
    public HttpClient? HttpClient { get; init; }

    /// <summary>The same client, with a token endpoint if it has none.</summary>
    /// <param name="tokenEndpoint">The endpoint. It is ignored if it is not an absolute URI.</param>
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

    /// <summary>The id, never the secret.</summary>
    public override string ToString() => ClientId;
}
