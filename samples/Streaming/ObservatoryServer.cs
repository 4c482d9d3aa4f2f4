using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Streaming;

/// <summary>
/// Sends each reading only after the client has seen the one before, so a client that buffered the response would wait forever.
/// </summary>
internal sealed class ObservatoryServer : IAsyncDisposable
{
    private const int Readings = 5;
    private const int ImageMebibytes = 32;

    private readonly WebApplication _application;
    private readonly SemaphoreSlim _seen;

    private ObservatoryServer(WebApplication application, SemaphoreSlim seen)
    {
        _application = application;
        _seen = seen;
    }

    public Uri Address => new(_application.Urls.Single());

    public static async Task<ObservatoryServer> StartAsync()
    {
        SemaphoreSlim seen = new(1);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.MapGet("/readings", async (HttpResponse response, CancellationToken cancellationToken) =>
        {
            response.ContentType = "application/jsonl";
            for (int hour = 0; hour < Readings; hour++)
            {
                await seen.WaitAsync(cancellationToken);
                await response.WriteAsync($$"""{"at":"2026-06-21T{{hour + 10}}:00:00Z","celsius":{{20 + hour}}.5}""" + "\n", cancellationToken);
                await response.Body.FlushAsync(cancellationToken);
            }
        });
        application.MapGet("/alerts", async (HttpResponse response, CancellationToken cancellationToken) =>
        {
            response.ContentType = "text/event-stream";
            await response.WriteAsync("event: wind\ndata: {\"text\":\"it blows\"}\n\nevent: storm\ndata: {\"text\":\"close the dome\"}\n\n", cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        application.MapGet("/images/{name}", async (HttpResponse response, CancellationToken cancellationToken) =>
        {
            response.ContentType = "image/png";
            byte[] mebibyte = new byte[1024 * 1024];
            for (int i = 0; i < ImageMebibytes; i++)
            {
                await response.Body.WriteAsync(mebibyte, cancellationToken);
            }
        });
        await application.StartAsync();
        return new ObservatoryServer(application, seen);
    }

    /// <summary>Records that the client has the reading with this number.</summary>
    public void Seen(int number)
    {
        if (number < Readings)
        {
            _seen.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _seen.Dispose();
    }
}
