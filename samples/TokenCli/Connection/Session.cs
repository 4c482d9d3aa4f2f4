using System.Net;
using TokenGen;
using Wavefront;

namespace TokenCli.Connection;

/// <summary>The generated client, with a token that can be replaced by a newer one while the client is in use.</summary>
internal sealed class Session : IDisposable
{
    private readonly HttpClient _http;
    private readonly WavefrontClient _client;
    private readonly TimeSpan _timeout;
    private volatile string _token;

    /// <exception cref="CliException">The token must not be sent to that address.</exception>
    public Session(Func<HttpMessageHandler> createHandler, Uri address, string token, TimeSpan timeout)
    {
        Address = address;
        _token = token;
        _timeout = timeout;
        // The generated client has its own timeout for the whole call.
        _http = new HttpClient(createHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            _ = WavefrontCredential.BearerAuth(token);
            _client = Client(Credential.Bearer(_ => ValueTask.FromResult(_token)).ForScheme("bearerAuth"));
        }
        catch (ArgumentException exception)
        {
            _http.Dispose();
            throw CliException.Usage(exception.Message);
        }
    }

    public Uri Address { get; }

    public IApiTokenClient Tokens => _client.ApiToken;

    public bool IsInUse(string tokenId) => _token == tokenId;

    /// <summary>Uses another token from the next call on.</summary>
    public void SwitchTo(string token) => _token = token;

    /// <summary>A client for the same server that authenticates with another token.</summary>
    public IApiTokenClient As(string token) => Client(WavefrontCredential.BearerAuth(token)).ApiToken;

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    /// <summary>
    /// One handler for all clients of a session, with the same safe defaults as the handler that a client creates itself.
    /// </summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // a token must not follow to another host
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ActivityHeadersPropagator = null,
    };

    private WavefrontClient Client(Credential credential) =>
        new(_http, new ApiClientOptions { BaseAddress = Address, Credential = credential, Timeout = _timeout });
}
