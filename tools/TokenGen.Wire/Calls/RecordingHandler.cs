namespace TokenGen.Wire.Calls;

/// <summary>Sits between the generated client and the server: requests a certain response, and records the exchange.</summary>
internal sealed class RecordingHandler(Uri server) : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    UseCookies = false,

    // The server closes connections that were idle for five seconds, even if a request is about to use them.
    PooledConnectionLifetime = TimeSpan.Zero,

    MaxResponseHeadersLength = s_maxHeaderKilobytes,
})
{
    // A base address with a path makes the client ignore the document's servers. The checking server has no base path, so it is removed
    // again.
    private const string Root = "/root";

    // The server lists its violations in a header, which can be very long.
    private static readonly int s_maxHeaderKilobytes = 4096;

    private static readonly AsyncLocal<Exchange?> s_current = new();

    /// <summary>The base address for the client.</summary>
    public static Uri AddressOf(Uri server) => new(server, Root + "/");

    /// <summary>The exchange for the next request of this asynchronous flow.</summary>
    public static Exchange? Current
    {
        set => s_current.Value = value;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Exchange exchange = s_current.Value ?? throw new InvalidOperationException("The request does not belong to a recorded call.");
        await exchange.RememberAsync(request, cancellationToken);

        // An operation may have its own server; the checking server uses only the path.
        string target = request.RequestUri!.PathAndQuery;
        request.RequestUri = new Uri(server, target.StartsWith(Root + "/", StringComparison.Ordinal) ? target[Root.Length..] : target);
        exchange.Wanted.AddTo(request);

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        await exchange.RememberAsync(response, cancellationToken);
        return response;
    }
}
