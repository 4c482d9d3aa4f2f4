namespace TokenGen.Wire.Calls;

/// <summary>Stands between the generated client and the server: says which answer is wanted, and keeps what passes.</summary>
internal sealed class RecordingHandler(Uri server) : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    UseCookies = false,

    // The server closes a connection that was idle for five seconds, also one that a request is just about to use.
    PooledConnectionLifetime = TimeSpan.Zero,

    MaxResponseHeadersLength = s_maxHeaderKilobytes,
})
{
    // An address with a path is the caller's last word: the document's servers add nothing to it. The server that checks has none.
    private const string Root = "/root";

    // What the server found is a header, and as long as its findings are many.
    private static readonly int s_maxHeaderKilobytes = 4096;

    private static readonly AsyncLocal<Exchange?> s_current = new();

    /// <summary>The address that the client is given.</summary>
    public static Uri AddressOf(Uri server) => new(server, Root + "/");

    /// <summary>The exchange that the next request of this flow of control belongs to.</summary>
    public static Exchange? Current
    {
        set => s_current.Value = value;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Exchange exchange = s_current.Value ?? throw new InvalidOperationException("A request of nobody.");
        await exchange.RememberAsync(request, cancellationToken);
        request.Headers.TryAddWithoutValidation("Prefer", exchange.Prefer);

        // An operation may have a server of its own; the one that checks has only paths.
        string target = request.RequestUri!.PathAndQuery;
        request.RequestUri = new Uri(server, target.StartsWith(Root + "/", StringComparison.Ordinal) ? target[Root.Length..] : target);

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        await exchange.RememberAsync(response, cancellationToken);
        return response;
    }
}
