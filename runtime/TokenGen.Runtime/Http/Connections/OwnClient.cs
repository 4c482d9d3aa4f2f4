using System.Net;
#if NET8_0_OR_GREATER
using System.Text;
using TokenGen.Streaming;
#endif
using TokenGen.Telemetry;

namespace TokenGen.Http;

/// <summary>Makes the <see cref="HttpClient"/> of a connection that was not given one.</summary>
internal static class OwnClient
{
    // The deadline of a call covers its body as well; HttpClient's own timeout ends with the headers.
    public static HttpClient Create() => new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Makes the handler at the end of the chain.</summary>
    public static HttpMessageHandler CreateHandler()
    {
#if NET8_0_OR_GREATER
        // The browser makes the connections; it follows redirects and undoes compression by itself, and lets nobody change that.
        if (OperatingSystem.IsBrowser()) return new HttpClientHandler();
        var handler = new SocketsHttpHandler
        {
            // Credentials in headers of their own would follow a redirect to any host.
            AllowAutoRedirect = false,
            // See ContentCoding.
            AutomaticDecompression = DecompressionMethods.None,
            // Notice within minutes when the name of the server leads elsewhere.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            // Calls share no state but the connection.
            UseCookies = false,
            // The id of an event is any text (WHATWG HTML, section 9.2.4); other headers are ASCII.
            RequestHeaderEncodingSelector = static (name, _) => name == EventConnections.LastEventId ? Encoding.UTF8 : null,
            // The spans of HttpClient hold the path as it is sent, and with it secrets.
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
