using TokenGen.Http;

namespace TokenGen;

/// <summary>What a client proves its identity with. It is sent only over https, or to the machine itself, and never printed.</summary>
/// <remarks>Immutable and safe to share between clients and threads.</remarks>
public abstract class Credential
{
    private protected Credential()
    {
    }

    /// <summary>
    /// The security scheme of the document this is for (OpenAPI 3, <c>components.securitySchemes</c>); <see langword="null"/> when it
    /// goes with every operation that asks for any.
    /// </summary>
    public string? Scheme { get; private set; }

    /// <summary>Whether it goes with every operation, whatever the document says.</summary>
    internal bool IsForAllOperations { get; private set; }

    /// <summary>No credential: for a call that is to have none though its client has one.</summary>
    public static Credential None { get; } = new NoCredential();

    /// <summary>The kind, for <see cref="ToString"/>.</summary>
    private protected abstract string Kind { get; }

    /// <summary>A bearer token (RFC 6750).</summary>
    /// <param name="token">The token, without the word <c>Bearer</c>.</param>
    /// <exception cref="ArgumentException">The token is null, empty or holds a character that no header can carry.</exception>
    public static Credential Bearer(string token) => new HeaderCredential("bearer token", "Authorization", "Bearer ", token);

    /// <summary>A bearer token that is asked for before each call, so that it can be renewed.</summary>
    /// <param name="getToken">Gives the token; it should keep it until shortly before it expires.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getToken"/> is null.</exception>
    public static Credential Bearer(Func<CancellationToken, ValueTask<string>> getToken) => new RenewedBearerCredential(getToken);

    /// <summary>
    /// A bearer token that is kept until shortly before it expires, or until the server refuses it: then it is got anew and the call
    /// is made once more. However many calls wait for it, it is got once.
    /// </summary>
    /// <param name="getToken">Gets a token. Its cancellation is no caller's: it is the end of one hundred seconds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getToken"/> is null.</exception>
    public static Credential CachedBearer(Func<CancellationToken, Task<AccessToken>> getToken) => new CachedBearerCredential(new AccessTokenCache(getToken));

    /// <summary>The tokens of an authorization server, got by client credentials (RFC 6749 section 4.4) and kept as <see cref="CachedBearer"/> does.</summary>
    /// <param name="client">Who asks, and where.</param>
    /// <exception cref="ArgumentException">The client is null, or has no token endpoint of https or of this machine.</exception>
    public static Credential Bearer(ClientCredentials client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var endpoint = new TokenEndpoint(client);
        return new CachedBearerCredential(new AccessTokenCache(endpoint.GetTokenAsync), endpoint.Secrets);
    }

    /// <summary>A user name and a password (RFC 7617), as UTF-8.</summary>
    /// <param name="userName">The name; it holds no colon.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="ArgumentException">The name is null or holds a colon, or the password is null.</exception>
    public static Credential Basic(string userName, string password) => new BasicCredential(userName, password);

    /// <summary>An API key in a header (OpenAPI 3, <c>type: apiKey, in: header</c>).</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The key.</param>
    /// <exception cref="ArgumentException">An argument is null, empty or holds a character that no header can carry.</exception>
    public static Credential ApiKeyHeader(string name, string value) => new HeaderCredential("API key in a header", name, "", value);

    /// <summary>An API key in the query (OpenAPI 3, <c>type: apiKey, in: query</c>). Servers and proxies tend to log queries.</summary>
    /// <param name="name">The name of the query parameter.</param>
    /// <param name="value">The key.</param>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    public static Credential ApiKeyQuery(string name, string value) => new QueryCredential(name, value);

    /// <summary>An API key in a cookie (OpenAPI 3, <c>type: apiKey, in: cookie</c>).</summary>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The key.</param>
    /// <exception cref="ArgumentException">An argument is null, empty or holds a character that no cookie can carry.</exception>
    public static Credential ApiKeyCookie(string name, string value) => new CookieCredential(name, value);

    /// <summary>A value for another scheme of HTTP authentication (RFC 9110 section 11.6.2), such as <c>DPoP</c> or <c>HOBA</c>.</summary>
    /// <param name="scheme">The scheme, the first word of the header <c>Authorization</c>.</param>
    /// <param name="value">What follows it.</param>
    /// <exception cref="ArgumentException">An argument is null, empty or holds a character that no header can carry.</exception>
    public static Credential Http(string scheme, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        HeaderText.CheckName(scheme, nameof(scheme));
        return new HeaderCredential($"HTTP {scheme}", "Authorization", scheme + " ", value);
    }

    /// <summary>A value for another scheme of HTTP authentication that is made for each request: a signature, a response to a challenge.</summary>
    /// <param name="scheme">The scheme, the first word of the header <c>Authorization</c>.</param>
    /// <param name="getValue">Gives what follows it. The request is complete by then, with its URL and its content.</param>
    /// <exception cref="ArgumentException">An argument is null, or the scheme is empty or holds a character that no header can carry.</exception>
    public static Credential Http(string scheme, Func<HttpRequestMessage, CancellationToken, ValueTask<string>> getValue) =>
        new SignedCredential(scheme, getValue);

    /// <summary>
    /// Several credentials for one client. Each operation gets those of the first alternative under its <c>security</c> that are all
    /// there; those that are for no scheme in particular go with every operation that asks for any.
    /// </summary>
    /// <param name="credentials">The credentials, each for another scheme.</param>
    /// <exception cref="ArgumentException">There are none, one is null, or two are for the same scheme.</exception>
    public static Credential Combine(params Credential[] credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        if (credentials.Contains(null!)) throw new ArgumentException("One of the credentials is null.", nameof(credentials));
        return new CombinedCredential(credentials);
    }

    /// <summary>The same credential, sent only with operations that name the given security scheme.</summary>
    /// <param name="name">The name of the scheme in the document.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    /// <exception cref="InvalidOperationException">These are several credentials.</exception>
    public Credential ForScheme(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (this is CombinedCredential) throw new InvalidOperationException("Each credential is for a scheme of its own: name it before they are combined.");
        var copy = (Credential)MemberwiseClone();
        copy.Scheme = name;
        return copy;
    }

    /// <summary>
    /// The same credential, sent with every operation: also with those that need none by the document, and by whatever scheme. For
    /// documents that forgot to say so.
    /// </summary>
    public Credential ForAllOperations()
    {
        var copy = (Credential)MemberwiseClone();
        copy.Scheme = null;
        copy.IsForAllOperations = true;
        return copy;
    }

    /// <summary>The kind of credential; never the secret.</summary>
    public sealed override string ToString() => Scheme is null ? Kind : $"{Kind} ({Scheme})";

    /// <summary>Puts the credential on a request.</summary>
    internal abstract ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken);

    /// <summary>Adds what depends on the rest of the request, once its URL is settled.</summary>
    internal virtual ValueTask SignAsync(ApiRequest request, CancellationToken cancellationToken) => default;

    /// <summary>Replaces what the server has refused on a request by something newer.</summary>
    /// <returns>Whether there is anything newer.</returns>
    internal virtual ValueTask<bool> RenewAsync(ApiRequest request, CancellationToken cancellationToken) => new(false);

    /// <summary>Makes sure that some operation takes it.</summary>
    /// <param name="schemes">The security schemes that operations take.</param>
    /// <exception cref="ArgumentException">None does.</exception>
    internal virtual void RequireTaken(IReadOnlyList<string> schemes)
    {
        if (IsForAllOperations || (Scheme is null ? schemes.Count > 0 : schemes.Contains(Scheme, StringComparer.Ordinal))) return;
        var taken = schemes.Count == 0 ? "the document has every operation open to all" : "operations take " + string.Join(", ", schemes);
        throw new ArgumentException(
            $"No operation takes the credential \"{this}\": {taken}. Leave it out, or call ForAllOperations() on it where the document is wrong.");
    }

    /// <summary>The texts that may stand in no message.</summary>
    internal virtual IEnumerable<string> Secrets => [];

    /// <summary>Whether an operation wants this credential.</summary>
    internal virtual bool IsFor(ApiOperation operation) =>
        IsForAllOperations
        || operation.Credentials is not { } alternatives
        || (Scheme is null ? alternatives.Count > 0 : alternatives.Any(alternative => ApiOperation.SchemesOf(alternative).Contains(Scheme, StringComparer.Ordinal)));
}
