using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>What all calls of a client share: the <see cref="HttpClient"/>, the address, the credential and the limits.</summary>
/// <remarks>Safe to use from many threads at once.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiConnection : IDisposable
{
    private readonly bool _disposesClient;

    /// <summary>Opens its own connections. They follow no redirects, because these could send the credential to another server.</summary>
    /// <param name="options">Address, credential and limits.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range, or the credential would be sent over http.</exception>
    public ApiConnection(ApiClientOptions options)
        : this(options, null, null, null)
    {
    }

    /// <summary>Opens its own connections to the server of the document, unless the options set another one.</summary>
    /// <param name="options">Address, credential and limits.</param>
    /// <param name="defaultBaseAddress">
    /// The address if the options have none, or the path if their address has none (OpenAPI 3, "Server Object").
    /// </param>
    /// <exception cref="ArgumentException">An option is missing or out of range, or the credential would be sent over http.</exception>
    public ApiConnection(ApiClientOptions options, string defaultBaseAddress)
        : this(options, defaultBaseAddress, null, null)
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
        : this(options, defaultBaseAddress, schemes, null)
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
        : this(ConnectionSettings.Of(OwnClient.Create(), true, options, defaultBaseAddress, schemes, userAgent), disposesClient: true)
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
        : this(ConnectionSettings.Of(httpClient, false, options
            ?? new ApiClientOptions(), defaultBaseAddress, schemes, userAgent), disposesClient: false)
    {
    }

    private ApiConnection(ConnectionSettings settings, bool disposesClient)
    {
        Settings = settings;
        _disposesClient = disposesClient;
    }

    internal ConnectionSettings Settings { get; }

    /// <summary>The same connection with other options for its calls. It does not have to be disposed.</summary>
    /// <param name="options">The options of these calls.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the credential would be sent over http.</exception>
    public ApiConnection With(ApiCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ApiConnection(Settings.With(options), disposesClient: false);
    }

    /// <summary>Makes one call and returns its response unread, whatever its status.</summary>
    /// <typeparam name="TClient">The type of the client.</typeparam>
    /// <param name="call">Makes the call on the client passed in. Code after the call does not run, because the call has no result.</param>
    /// <param name="makeClient">Creates that client.</param>
    /// <returns>The response. The caller disposes it.</returns>
    /// <exception cref="InvalidOperationException">No call was made, or more than one.</exception>
    /// <exception cref="ApiException">There was no response.</exception>
    public async Task<HttpResponseMessage> GetRawResponseAsync<TClient>(Func<TClient, Task> call, Func<ApiConnection, TClient> makeClient)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(makeClient);
        RawResponse raw = new();
        ApiConnection connection = new(Settings with { Raw = raw }, disposesClient: false);
        try
        {
            await call(makeClient(connection)).ConfigureAwait(false);
        }
        catch (RawResponseTaken taken) when (taken.Response == raw)
        {
            // The call ended as intended: its response is there.
        }

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
        if (_disposesClient)
        {
            Settings.Client.Dispose();
        }
    }

    /// <summary>Sends a message and returns when the response headers have arrived.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Settings.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
}
