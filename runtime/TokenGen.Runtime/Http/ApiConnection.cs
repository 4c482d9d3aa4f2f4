using System.ComponentModel;
using System.Net;

namespace TokenGen.Http;

/// <summary>What all calls of a client share: the <see cref="HttpClient"/>, the address, the credential and the limits.</summary>
/// <remarks>Safe to use from many threads at once.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiConnection : IDisposable
{
    /// <summary>Opens a connection of its own; redirects are not followed, because they could take the credential elsewhere.</summary>
    /// <param name="options">Address, credential and limits.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range, or the credential would travel over http.</exception>
    public ApiConnection(ApiClientOptions options)
        : this(OwnClient.Create(), options, null, ownsClient: true)
    {
    }

    /// <summary>Opens a connection of its own to the server that the document names, unless the options name another.</summary>
    /// <param name="options">Address, credential and limits.</param>
    /// <param name="defaultBaseAddress">The address where the options have none, or the path where they have none (OpenAPI 3, "Server Object").</param>
    /// <exception cref="ArgumentException">An option is missing or out of range, or the credential would travel over http.</exception>
    public ApiConnection(ApiClientOptions options, string defaultBaseAddress)
        : this(OwnClient.Create(), options, defaultBaseAddress, ownsClient: true)
    {
    }

    /// <summary>Uses a client of the caller, who disposes it and answers for its redirects, proxies and logging.</summary>
    /// <param name="httpClient">The client.</param>
    /// <param name="options">Address, credential and limits; the address may be that of the client.</param>
    /// <param name="defaultBaseAddress">The address, or the path, where neither options nor client have one (OpenAPI 3, "Server Object").</param>
    /// <exception cref="ArgumentException">An option is missing or out of range, or the credential would travel over http.</exception>
    public ApiConnection(HttpClient httpClient, ApiClientOptions? options = null, string? defaultBaseAddress = null)
        : this(httpClient, options ?? new ApiClientOptions(), defaultBaseAddress, ownsClient: false)
    {
    }

    private ApiConnection(HttpClient client, ApiClientOptions options, string? defaultBaseAddress, bool ownsClient)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        Client = client;
        OwnsClient = ownsClient;
        Limits = ApiLimits.Of(options);
        Credential = options.Credential;
        AllowsInsecureCredentials = options.AllowInsecureCredentials;
        TrustedServers = [.. options.TrustedServers];
        foreach (var trusted in TrustedServers) _ = ServerAddress.ToBaseUrl(trusted);
        var address = ServerAddress.Choose(options.BaseAddress ?? client.BaseAddress, defaultBaseAddress, out var isDocumentServer)
            ?? throw new ArgumentException("Give the address of the server: ApiClientOptions.BaseAddress or HttpClient.BaseAddress.", nameof(options));
        Address = address;
        IsDocumentServer = isDocumentServer;
        HasOwnPath = ServerAddress.HasOwnPath(address, defaultBaseAddress);
        BaseUrl = ServerAddress.ToBaseUrl(address);
        if (Credential is not null && !options.AllowInsecureCredentials) ServerAddress.RequireSecure(address);
    }

    /// <summary>Begins a call.</summary>
    /// <param name="operation">What is called.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    public ApiRequest CreateRequest(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new ApiRequest(this, operation);
    }

    /// <summary>Ends the connection, unless the caller's client is used.</summary>
    public void Dispose()
    {
        if (OwnsClient) Client.Dispose();
    }

    internal HttpClient Client { get; }

    /// <summary>Whether the client is ours to configure and dispose.</summary>
    internal bool OwnsClient { get; }

    /// <summary>The address without a slash at its end.</summary>
    internal string BaseUrl { get; }

    /// <summary>The address that calls go to, but for those of operations with servers of their own.</summary>
    internal Uri Address { get; }

    /// <summary>Whether <see cref="Address"/> is the server that the document names.</summary>
    internal bool IsDocumentServer { get; }

    /// <summary>Whether the caller's address has a path that is not the document's.</summary>
    internal bool HasOwnPath { get; }

    internal Credential? Credential { get; }

    internal bool AllowsInsecureCredentials { get; }

    /// <summary>Other servers that the credential may go to.</summary>
    internal Uri[] TrustedServers { get; }

    internal ApiLimits Limits { get; }

    internal DeadlinePool Deadlines { get; } = new();
}
