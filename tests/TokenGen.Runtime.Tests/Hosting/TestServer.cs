using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace TokenGen.Runtime.Tests.Hosting;

/// <summary>Kestrel on a free loopback port; the test decides its response.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private TestServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public static async Task<TestServer> StartAsync(RequestDelegate answer, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options => options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        return new TestServer(application);
    }

    /// <summary>Responds with one body.</summary>
    public static Task<TestServer> StartAsync(int status, string body, string? contentType = "application/json", params (string Name, string Value)[] headers) =>
        StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            if (contentType is not null) context.Response.ContentType = contentType;
            foreach (var (name, value) in headers) context.Response.Headers[name] = value;
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
        });

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
