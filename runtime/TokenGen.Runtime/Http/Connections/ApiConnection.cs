using System.ComponentModel;
using TokenGen.Drift;

namespace TokenGen.Http;

/// <summary>What all calls of a client share: the <see cref="HttpClient"/>, the address, the credential and the limits.</summary>
/// <remarks>Safe to use from many threads at once.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiConnection : IDisposable
{
    /// <summary>Opens its own connections. They follow no redirects, because these could send the credential to another server.</summary>
    /// <param name="options">Address, credential and limits.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range, or the credential would be sent over http.</exception>
    public ApiConnection(ApiClientOptions options)
        : this(OwnClient.Create(), options, null, null, null, ownsClient: true)
    {
    }

    /// <summary>Opens its own connections to the server of the document, unless the options set another one.</summary>
    /// <param name="options">Address, credential and limits.</param>
    /// <param name="defaultBaseAddress">
    /// The address if the options have none, or the path if their address has none (OpenAPI 3, "Server Object").
    /// </param>
    /// <exception cref="ArgumentException">An option is missing or out of range, or the credential would be sent over http.</exception>
    public ApiConnection(ApiClientOptions options, string defaultBaseAddress)
        : this(OwnClient.Create(), options, defaultBaseAddress, null, null, ownsClient: true)
    {
    }

    /// <summary>Opens its own connections to a server whose operations accept certain credentials.</summary>
    /// <param name="options">Address, credential and limits.</param>
    /// <param name="defaultBaseAddress">The address or the path, if the options have none (OpenAPI 3, "Server Object").</param>
    /// <param name="schemes">
    /// The security schemes that operations accept; <see langword="null"/> if one of them accepts any credential.
    /// </param>
    /// <exception cref="ArgumentException">
    /// An option is missing or out of range, the credential would be sent over http, or no operation accepts it.
    /// </exception>
    public ApiConnection(ApiClientOptions options, string? defaultBaseAddress, IReadOnlyList<string>? schemes)
        : this(OwnClient.Create(), options, defaultBaseAddress, schemes, null, ownsClient: true)
    {
    }

    /// <summary>Opens its own connections, with a user agent.</summary>
    /// <param name="options">Address, credential and limits.</param>
    /// <param name="defaultBaseAddress">The address or the path, if the options have none (OpenAPI 3, "Server Object").</param>
    /// <param name="schemes">
    /// The security schemes that operations accept; <see langword="null"/> if one of them accepts any credential.
    /// </param>
    /// <param name="userAgent">The product that calls, such as <c>Acme.Shop/1.2.0</c>.</param>
    /// <exception cref="ArgumentException">
    /// An option is missing or out of range, the credential would be sent over http, or no operation accepts it.
    /// </exception>
    public ApiConnection(ApiClientOptions options, string? defaultBaseAddress, IReadOnlyList<string>? schemes, string? userAgent)
        : this(OwnClient.Create(), options, defaultBaseAddress, schemes, userAgent, ownsClient: true)
    {
    }

    /// <summary>Uses a client of the caller, who disposes it and is responsible for its redirects, proxies and logging.</summary>
    /// <param name="httpClient">The client.</param>
    /// <param name="options">Address, credential and limits; the address may be that of the client.</param>
    /// <param name="defaultBaseAddress">
    /// The address or the path, if neither options nor client have one (OpenAPI 3, "Server Object").
    /// </param>
    /// <param name="schemes">
    /// The security schemes that operations accept; <see langword="null"/> if one of them accepts any credential.
    /// </param>
    /// <param name="userAgent">The product that calls, such as <c>Acme.Shop/1.2.0</c>.</param>
    /// <exception cref="ArgumentException">
    /// An option is missing or out of range, the credential would be sent over http, or no operation accepts it.
    /// </exception>
    public ApiConnection(
        HttpClient httpClient,
        ApiClientOptions? options = null,
        string? defaultBaseAddress = null,
        IReadOnlyList<string>? schemes = null,
        string? userAgent = null)
        : this(httpClient, options ?? new ApiClientOptions(), defaultBaseAddress, schemes, userAgent, ownsClient: false)
    {
    }

    private ApiConnection(
        HttpClient client, ApiClientOptions options, string? defaultBaseAddress, IReadOnlyList<string>? schemes, string? caller, bool ownsClient)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        Client = client;
        OwnsClient = ownsClient;
        _disposesClient = ownsClient;
        _defaultBaseAddress = defaultBaseAddress;
        Limits = ApiLimits.Of(options);
        Deadlines = new DeadlinePool();
        Schemes = schemes;
        Credential = options.Credential;
        AllowsInsecureCredentials = options.AllowInsecureCredentials;
        Observer = options.Observer;
        ValidatesRequests = options.ValidateRequests;
        Hooks = CallHooks.Of(options);
        Defaults = ClientDefaults.Of(options);
        Reading = options.Reading;
        Drift = new DriftReporter(options.Observer);
        IdempotencyKeyHeader = options.IdempotencyKeyHeader;
        if (IdempotencyKeyHeader is not null) HeaderText.CheckName(IdempotencyKeyHeader, nameof(options));
        UserAgent = UserAgentText.Of(client, options, caller);
        TrustedServers = [.. options.TrustedServers];
        foreach (var trusted in TrustedServers) _ = ServerAddress.ToBaseUrl(trusted);
        var address = ServerAddress.Choose(options.BaseAddress ?? client.BaseAddress, defaultBaseAddress, out var isDocumentServer)
            ?? throw new ArgumentException("The server address is missing: set ApiClientOptions.BaseAddress or HttpClient.BaseAddress.", nameof(options));
        Address = address;
        IsDocumentServer = isDocumentServer;
        HasOwnPath = ServerAddress.HasOwnPath(address, defaultBaseAddress);
        BaseUrl = ServerAddress.ToBaseUrl(address);
        CheckCredential();
    }

    private ApiConnection(ApiConnection client, ApiCallOptions options)
    {
        Client = client.Client;
        OwnsClient = client.OwnsClient;
        _defaultBaseAddress = client._defaultBaseAddress;
        Limits = options.Timeout is { } timeout ? client.Limits.With(timeout) : client.Limits;
        Deadlines = client.Deadlines;
        Schemes = client.Schemes;
        Credential = options.Credential ?? client.Credential;
        AllowsInsecureCredentials = client.AllowsInsecureCredentials;
        TrustedServers = client.TrustedServers;
        Observer = client.Observer;
        ValidatesRequests = client.ValidatesRequests;
        Hooks = client.Hooks;
        Defaults = client.Defaults;
        Reading = client.Reading;
        Drift = client.Drift;
        IdempotencyKeyHeader = client.IdempotencyKeyHeader;
        UserAgent = client.UserAgent;
        Additions = new CallAdditions(options, client.Additions, client.IdempotencyKeyHeader);
        Raw = client.Raw;
        Reconnection = options.Reconnection ?? client.Reconnection;
        Polling = options.Polling ?? client.Polling;
        Address = client.Address;
        IsDocumentServer = client.IsDocumentServer;
        HasOwnPath = client.HasOwnPath;
        if (options.BaseAddress is not null)
        {
            Address = ServerAddress.Choose(options.BaseAddress, _defaultBaseAddress, out var isDocumentServer)!;
            IsDocumentServer = isDocumentServer;
            HasOwnPath = ServerAddress.HasOwnPath(Address, _defaultBaseAddress);
        }

        BaseUrl = ServerAddress.ToBaseUrl(Address);
        CheckCredential();
    }

    /// <summary>The same connection with other options for its calls. It does not have to be disposed.</summary>
    /// <param name="options">The options of these calls.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the credential would be sent over http.</exception>
    public ApiConnection With(ApiCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ApiConnection(this, options);
    }

    /// <summary>Makes one call and returns its response unread, whatever its status.</summary>
    /// <typeparam name="TClient">The type of the client.</typeparam>
    /// <param name="call">Makes the call on the client passed in, whose methods return nothing usable.</param>
    /// <param name="makeClient">Creates that client.</param>
    /// <returns>The response. The caller disposes it.</returns>
    /// <exception cref="InvalidOperationException">No call was made, or more than one.</exception>
    /// <exception cref="ApiException">There was no response.</exception>
    public async Task<HttpResponseMessage> GetRawResponseAsync<TClient>(Func<TClient, Task> call, Func<ApiConnection, TClient> makeClient)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(makeClient);
        var raw = new RawAnswer();
        var connection = new ApiConnection(this, s_noOptions) { Raw = raw };
        await call(makeClient(connection)).ConfigureAwait(false);
        return raw.Give();
    }

    /// <summary>Creates the request of a call.</summary>
    /// <param name="operation">The operation to call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public ApiRequest CreateRequest(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new ApiRequest(this, operation);
    }

    /// <summary>Ends the connection, unless the caller's client is used.</summary>
    public void Dispose()
    {
        if (_disposesClient) Client.Dispose();
    }

    /// <summary>Sends a message and returns when the response headers have arrived.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    private void CheckCredential()
    {
        if (HasSecrets && !AllowsInsecureCredentials) ServerAddress.RequireSecure(Address);
        if (Schemes is not null) Credential?.RequireTaken(Schemes);
    }

    private static readonly ApiCallOptions s_noOptions = new();

    private readonly bool _disposesClient;
    private readonly string? _defaultBaseAddress;

    internal HttpClient Client { get; }

    /// <summary>Whether this connection created the client, and so configures and disposes it.</summary>
    internal bool OwnsClient { get; }

    /// <summary>The base address without a trailing slash.</summary>
    internal string BaseUrl { get; }

    /// <summary>The base address of calls, except for operations with servers of their own.</summary>
    internal Uri Address { get; }

    /// <summary>Whether <see cref="Address"/> is the server of the document.</summary>
    internal bool IsDocumentServer { get; }

    /// <summary>Whether the caller's address has a path that differs from the document's.</summary>
    internal bool HasOwnPath { get; }

    internal Credential? Credential { get; }

    /// <summary>The security schemes that any operation accepts; <see langword="null"/> if an operation accepts all.</summary>
    internal IReadOnlyList<string>? Schemes { get; }

    internal bool AllowsInsecureCredentials { get; }

    /// <summary>Other servers that may receive the credential.</summary>
    internal Uri[] TrustedServers { get; }

    internal ApiLimits Limits { get; }

    internal DeadlinePool Deadlines { get; }

    /// <summary>How responses that differ from the document are handled.</summary>
    internal ResponseReading Reading { get; }

    /// <summary>Reports where responses differ from the document.</summary>
    internal DriftReporter Drift { get; }

    /// <summary>Observes each call.</summary>
    internal ApiCallObserver? Observer { get; }

    /// <summary>Whether limits of the document are checked before a call is sent.</summary>
    internal bool ValidatesRequests { get; }

    /// <summary>The hooks, user code that sees each request and response; <see langword="null"/> if there are none.</summary>
    internal CallHooks? Hooks { get; }

    /// <summary>The default headers and parameters of every call; <see langword="null"/> if there are none.</summary>
    internal ClientDefaults? Defaults { get; }

    /// <summary>Whether calls have a credential, or defaults that look like one.</summary>
    internal bool HasSecrets => Credential is not null || Defaults is { Secrets.Count: > 0 };

    /// <summary>The header that carries an idempotency key; <see langword="null"/> for none.</summary>
    internal string? IdempotencyKeyHeader { get; }

    /// <summary>The value of the header <c>User-Agent</c>; <see langword="null"/> for none.</summary>
    internal string? UserAgent { get; }

    /// <summary>The additions of a view to each call.</summary>
    internal CallAdditions? Additions { get; }

    /// <summary>How streams of events reconnect; <see langword="null"/> if they do not.</summary>
    internal EventReconnection? Reconnection { get; }

    /// <summary>How long-running work is polled.</summary>
    internal Polling Polling { get; } = Polling.Usual;

    /// <summary>Receives the response unread.</summary>
    internal RawAnswer? Raw { get; private init; }
}
