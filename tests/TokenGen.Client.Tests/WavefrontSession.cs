using Microsoft.AspNetCore.Http;
using TokenServer;
using Wavefront;

namespace TokenGen.Client.Tests;

/// <summary>A server on a free port and its client, for one test.</summary>
internal sealed class WavefrontSession : IAsyncDisposable
{
    private readonly RunningTokenServer _server;

    private WavefrontSession(RunningTokenServer server, WavefrontClient client)
    {
        _server = server;
        Client = client;
    }

    public WavefrontClient Client { get; }

    public Uri Address => _server.BaseAddress;

    public string AdminToken => _server.AdminToken;

    public static async Task<WavefrontSession> StartAsync(
        Func<HttpContext, ValueTask<bool>>? intercept = null, Func<string, Credential>? credential = null, ResponseReading reading = ResponseReading.Lenient)
    {
        TokenServerOptions options = new() { Intercept = intercept };
        RunningTokenServer server = await TokenServerHost.StartAsync(options, TestContext.Current.CancellationToken);
        return new WavefrontSession(server, new WavefrontClient(new ApiClientOptions
        {
            BaseAddress = server.BaseAddress,
            Credential = (credential ?? WavefrontCredential.BearerAuth)(server.AdminToken),
            Reading = reading,
        }));
    }

    /// <summary>A session whose server returns one fixed response to every request.</summary>
    public static Task<WavefrontSession> AnsweringAsync(
        int status, string contentType, string body, ResponseReading reading = ResponseReading.Lenient) =>
        StartAsync(reading: reading, intercept: async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            await context.Response.WriteAsync(body, context.RequestAborted);
            return true;
        });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
