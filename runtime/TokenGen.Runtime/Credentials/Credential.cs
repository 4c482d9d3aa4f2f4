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

    /// <summary>The kind of credential; never the secret.</summary>
    public sealed override string ToString() => Scheme is null ? Kind : $"{Kind} ({Scheme})";

    /// <summary>Puts the credential on a request.</summary>
    internal abstract ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken);

    /// <summary>Adds what depends on the rest of the request, once its URL is settled.</summary>
    internal virtual ValueTask SignAsync(ApiRequest request, CancellationToken cancellationToken) => default;

    /// <summary>The texts that may stand in no message.</summary>
    internal virtual IEnumerable<string> Secrets => [];

    /// <summary>Whether an operation wants this credential.</summary>
    internal virtual bool IsFor(ApiOperation operation) =>
        operation.Credentials is not { } alternatives
        || (Scheme is null ? alternatives.Count > 0 : alternatives.Any(alternative => ApiOperation.SchemesOf(alternative).Contains(Scheme, StringComparer.Ordinal)));
}
