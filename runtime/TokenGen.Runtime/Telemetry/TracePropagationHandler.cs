#if NET8_0_OR_GREATER
using System.Diagnostics;
using System.Net.Http.Headers;

namespace TokenGen.Telemetry;

/// <summary>
/// Sends the trace context of a request to the server (W3C Trace Context). HttpClient sends it only together with a span of its own, which
/// contains the full path and so possibly secrets.
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
        if (Activity.Current is not { } activity)
        {
            return;
        }

        DistributedContextPropagator.Current.Inject(activity, request, static (carrier, name, value) =>
        {
            HttpRequestHeaders headers = ((HttpRequestMessage)carrier!).Headers;
            if (!headers.Contains(name))
            {
                headers.TryAddWithoutValidation(name, value);
            }
        });
    }
}
#endif
