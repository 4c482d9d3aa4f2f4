#if NET8_0_OR_GREATER
using System.Diagnostics;

namespace TokenGen.Telemetry;

/// <summary>
/// Tells the server which trace a request belongs to (W3C Trace Context). HttpClient does so only together with a span of its own,
/// and that span holds the path as it is sent, and with it secrets.
/// </summary>
internal sealed class TracePropagationHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Propagate(request);
        return base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Propagate(request);
        return base.Send(request, cancellationToken);
    }

    private static void Propagate(HttpRequestMessage request)
    {
        if (Activity.Current is not { } activity) return;
        DistributedContextPropagator.Current.Inject(activity, request, static (carrier, name, value) =>
        {
            var headers = ((HttpRequestMessage)carrier!).Headers;
            if (!headers.Contains(name)) headers.TryAddWithoutValidation(name, value);
        });
    }
}
#endif
