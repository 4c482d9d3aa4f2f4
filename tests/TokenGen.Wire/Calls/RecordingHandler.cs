namespace TokenGen.Wire.Calls;

/// <summary>Stands between the generated client and the server: says which answer is wanted, and keeps what passes.</summary>
internal sealed class RecordingHandler(Uri server) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    private static readonly AsyncLocal<Exchange?> s_current = new();

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
        if (request.RequestUri!.Authority != server.Authority)
        {
            request.RequestUri = new Uri(server, request.RequestUri.PathAndQuery);
        }

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        await exchange.RememberAsync(response, cancellationToken);
        return response;
    }
}
