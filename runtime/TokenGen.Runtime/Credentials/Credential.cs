using TokenGen.Http;

namespace TokenGen;

/// <summary>Proves the identity of a client. It is sent only over https or to the local machine, and is never logged.</summary>
/// <remarks>Immutable and safe to share between clients and threads.</remarks>
public abstract class Credential
{
    private protected Credential()
    {
    }

    /// <summary>
    /// The security scheme of the document (OpenAPI 3, <c>components.securitySchemes</c>). <see langword="null"/> if the credential is sent
    /// with every operation that requires one.
    /// </summary>
    public string? Scheme { get; private set; }

    /// <summary>Whether the credential is sent with every operation, whatever the document requires.</summary>
    internal bool IsForAllOperations { get; private set; }

    /// <summary>No credential, for calls without the credential of their client.</summary>
    public static Credential None { get; } = new NoCredential();

    /// <summary>The kind, for <see cref="ToString"/>.</summary>
    private protected abstract string Kind { get; }

    /// <summary>A bearer token (RFC 6750).</summary>
    /// <param name="token">The token, without the word <c>Bearer</c>.</param>
    /// <exception cref="ArgumentException">The token is null, empty or contains a character that is not allowed in a header.</exception>
    public static Credential Bearer(string token) => new HeaderCredential("bearer token", "Authorization", "Bearer ", token);

    /// <summary>A bearer token that is requested before each call, so it can be renewed.</summary>
    /// <param name="getToken">Returns the token. It should cache the token until shortly before it expires.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getToken"/> is null.</exception>
    public static Credential Bearer(Func<CancellationToken, ValueTask<string>> getToken) => new RenewedBearerCredential(getToken);

    /// <summary>
    /// A bearer token that is cached until shortly before it expires. If the server rejects it, a new token is requested and the call is
    /// repeated once. Concurrent calls share one token request.
    /// </summary>
    /// <param name="getToken">
    /// Returns a token. Its cancellation token ends the request after 100 seconds; cancelling a call does not cancel it.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="getToken"/> is null.</exception>
    public static Credential CachedBearer(Func<CancellationToken, Task<AccessToken>> getToken) =>
        new CachedBearerCredential(new AccessTokenCache(getToken));

    /// <summary>
    /// Requests tokens from an authorization server with the client credentials grant (RFC 6749 section 4.4) and caches them like
    /// <see cref="CachedBearer"/>.
    /// </summary>
    /// <param name="client">The client ID, the client secret and the token endpoint.</param>
    /// <exception cref="ArgumentException">
    /// The client is null, or its token endpoint is missing or is neither https nor on the local machine.
    /// </exception>
    public static Credential Bearer(ClientCredentials client)
    {
        ArgumentNullException.ThrowIfNull(client);
        TokenEndpoint endpoint = new(client);
        return new CachedBearerCredential(new AccessTokenCache(endpoint.GetTokenAsync), endpoint.Secrets);
    }

    /// <summary>A user name and a password (RFC 7617), as UTF-8.</summary>
    /// <param name="userName">The name, without a colon.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="ArgumentException">The name is null or contains a colon, or the password is null.</exception>
    public static Credential Basic(string userName, string password) => new BasicCredential(userName, password);

    /// <summary>An API key in a header (OpenAPI 3, <c>type: apiKey, in: header</c>).</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The key.</param>
    /// <exception cref="ArgumentException">An argument is null, empty or contains a character that is not allowed in a header.</exception>
    public static Credential ApiKeyHeader(string name, string value) => new HeaderCredential("API key in a header", name, "", value);

    /// <summary>An API key in the query (OpenAPI 3, <c>type: apiKey, in: query</c>). Servers and proxies often log queries.</summary>
    /// <param name="name">The name of the query parameter.</param>
    /// <param name="value">The key.</param>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    public static Credential ApiKeyQuery(string name, string value) => new QueryCredential(name, value);

    /// <summary>An API key in a cookie (OpenAPI 3, <c>type: apiKey, in: cookie</c>).</summary>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The key.</param>
    /// <exception cref="ArgumentException">An argument is null, empty or contains a character that is not allowed in a cookie.</exception>
    public static Credential ApiKeyCookie(string name, string value) => new CookieCredential(name, value);

    /// <summary>A value for another scheme of HTTP authentication (RFC 9110 section 11.6.2), such as <c>DPoP</c> or <c>HOBA</c>.</summary>
    /// <param name="scheme">The scheme, the first word of the header <c>Authorization</c>.</param>
    /// <param name="value">The value after the scheme.</param>
    /// <exception cref="ArgumentException">An argument is null, empty or contains a character that is not allowed in a header.</exception>
    public static Credential Http(string scheme, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        HeaderText.CheckName(scheme, nameof(scheme));
        return new HeaderCredential($"HTTP {scheme}", "Authorization", scheme + " ", value);
    }

    /// <summary>
    /// A value for another scheme of HTTP authentication that is created for each request, such as a signature or a response to a
    /// challenge.
    /// </summary>
    /// <param name="scheme">The scheme, the first word of the header <c>Authorization</c>.</param>
    /// <param name="getValue">
    /// Returns the value after the scheme. The request is complete at that time, including its URL and content.
    /// </param>
    /// <exception cref="ArgumentException">
    /// An argument is null, or the scheme is empty or contains a character that is not allowed in a header.
    /// </exception>
    public static Credential Http(string scheme, Func<HttpRequestMessage, CancellationToken, ValueTask<string>> getValue) =>
        new SignedCredential(scheme, getValue);

    /// <summary>
    /// Several credentials for one client. Each operation sends the first alternative under its <c>security</c> for which all credentials
    /// are present. Credentials without a scheme are sent with every operation that requires one.
    /// </summary>
    /// <param name="credentials">The credentials, each for a different scheme.</param>
    /// <exception cref="ArgumentException">The list is empty, a credential is null, or two are for the same scheme.</exception>
    public static Credential Combine(params Credential[] credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        if (Array.IndexOf(credentials, null) is >= 0 and var index)
        {
            throw new ArgumentException($"The credential at index {index} is null.", nameof(credentials));
        }

        return new CombinedCredential(credentials);
    }

    /// <summary>The same credential, sent only with operations that require the given security scheme.</summary>
    /// <param name="name">The name of the scheme in the document.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    /// <exception cref="InvalidOperationException">This is a combination of several credentials.</exception>
    public Credential ForScheme(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (this is CombinedCredential)
        {
            throw new InvalidOperationException(
                "Combined credentials cannot share a scheme: call ForScheme on each one before you combine them.");
        }

        Credential copy = (Credential)MemberwiseClone();
        copy.Scheme = name;
        return copy;
    }

    /// <summary>
    /// The same credential, sent with every operation, whatever its <c>security</c> says. For documents that lack the security requirement.
    /// </summary>
    public Credential ForAllOperations()
    {
        Credential copy = (Credential)MemberwiseClone();
        copy.Scheme = null;
        copy.IsForAllOperations = true;
        return copy;
    }

    /// <summary>The kind of credential, never the secret.</summary>
    public sealed override string ToString() => Scheme is null ? Kind : $"{Kind} ({Scheme})";

    /// <summary>Adds the credential to a request.</summary>
    internal abstract ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken);

    /// <summary>Adds the parts that depend on the rest of the request, after its URL is complete.</summary>
    internal virtual ValueTask SignAsync(ApiRequest request, CancellationToken cancellationToken) => default;

    /// <summary>Replaces a credential that the server rejected by a newer one.</summary>
    /// <returns>Whether there is a newer one.</returns>
    internal virtual ValueTask<bool> RenewAsync(ApiRequest request, CancellationToken cancellationToken) => new(false);

    /// <summary>Checks that at least one operation accepts the credential.</summary>
    /// <param name="schemes">The security schemes that operations accept.</param>
    /// <exception cref="ArgumentException">No operation accepts it.</exception>
    internal virtual void RequireTaken(IReadOnlyList<string> schemes)
    {
        if (IsForAllOperations || (Scheme is null ? schemes.Count > 0 : schemes.Contains(Scheme, StringComparer.Ordinal)))
        {
            return;
        }

        string taken = schemes.Count == 0
            ? "no operation of the document requires a credential"
            : "operations take " + string.Join(", ", schemes);
        throw new ArgumentException(
            $"No operation takes the credential \"{this}\": {taken}. Remove it, or call ForAllOperations() on it if the document is wrong.");
    }

    /// <summary>The texts that must not appear in messages.</summary>
    internal virtual IEnumerable<string> Secrets => [];

    /// <summary>Whether an operation requires this credential.</summary>
    internal virtual bool IsFor(ApiOperation operation) =>
        IsForAllOperations
        || operation.Credentials is not { } alternatives
        || (Scheme is null
            ? alternatives.Count > 0
            : alternatives.Any(alternative => ApiOperation.SchemesOf(alternative).Contains(Scheme, StringComparer.Ordinal)));
}
