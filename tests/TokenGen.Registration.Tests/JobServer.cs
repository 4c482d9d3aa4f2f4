using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TokenGen.Registration.Tests;

/// <summary>A received request: HTTP method, path with query, and headers.</summary>
internal sealed record Arrival(string Method, string Target, IReadOnlyDictionary<string, string> Headers)
{
    public string? this[string header] => Headers.TryGetValue(header, out string? value) ? value : null;
}

/// <summary>Kestrel on a free loopback port. It records requests, and the test decides its first responses.</summary>
internal sealed class JobServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<Arrival> _arrivals = [];

    private JobServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    public IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    public int Count => _arrivals.Count;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Responds to the request with a number, counted from 1; returns false to let the server respond as
    /// usual.</param>
    public static async Task<JobServer> StartAsync(Func<HttpContext, int, Task<bool>>? answer = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        JobServer server = new(builder.Build());
        int count = 0;
        server._application.Run(async context =>
        {
            int number = Interlocked.Increment(ref count);
            server._arrivals.Enqueue(new Arrival(
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            if (answer is not null && await answer(context, number)) return;
            await AnswerAsync(context);
        });
        await server._application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        (string? mediaType, string body, int status) = (context.Request.Method, context.Request.Path.Value) switch
        {
            (_, "/health") => ("text/plain", "well", 200),
            ("GET", _) => ("application/json", """[{"name":"nightly"}]""", 200),
            ("POST", "/jobs") => ("application/json", """{"name":"nightly"}""", 201),
            _ => (null, "", 204),
        };
        context.Response.StatusCode = status;
        if (mediaType is null) return;
        context.Response.ContentType = mediaType;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
