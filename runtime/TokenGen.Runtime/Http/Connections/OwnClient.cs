using System.Net;
#if NET8_0_OR_GREATER
using System.Text;
using TokenGen.Streaming;
#endif
using TokenGen.Telemetry;

namespace TokenGen.Http;

/// <summary>Makes the <see cref="HttpClient"/> of a connection that was created without one.</summary>
internal static class OwnClient
{
    // The deadline of a call includes the body; the timeout of HttpClient ends with the headers.
    public static HttpClient Create() => new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Makes the handler at the end of the chain.</summary>
    public static HttpMessageHandler CreateHandler()
    {
#if NET8_0_OR_GREATER
        // The browser makes the connections, follows redirects and decompresses, and this cannot be configured.
        if (OperatingSystem.IsBrowser())
        {
            return new HttpClientHandler();
        }

        SocketsHttpHandler handler = new()
        {
            // Credentials in custom headers would follow a redirect to any host.
            AllowAutoRedirect = false,
            // See ContentCoding.
            AutomaticDecompression = DecompressionMethods.None,
            // Notice within minutes when the DNS name of the server points to another address.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            // Calls share only connections, and no other state.
            UseCookies = false,
            // The id of an event is any text (WHATWG HTML, section 9.2.4); other headers are ASCII.
            RequestHeaderEncodingSelector = static (name, _) => name == EventConnections.LastEventId ? Encoding.UTF8 : null,
            // The spans of HttpClient contain the full path, which can hold secrets.
            ActivityHeadersPropagator = null,
        };
        return new TracePropagationHandler(handler);
#else
        return new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
        };
#endif
    }
}
