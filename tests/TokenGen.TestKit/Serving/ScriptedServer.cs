using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace TokenGen.TestKit.Serving;

/// <summary>Kestrel on a free loopback port. It records the requests, and the test decides the responses.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = [];

    private ScriptedServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    /// <summary>The requests so far, in the order of their arrival.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public ReceivedRequest Last => _requests.Last();

    public int Count => _requests.Count;

    /// <summary>Runs code of the test for each request, as soon as its headers have arrived. That code reads the body.</summary>
    public static Task<ScriptedServer> StartAsync(RequestDelegate respond, HttpProtocols protocols = HttpProtocols.Http1) => StartAsync(
        (server, context) =>
        {
            server.Record(context, body: null);
            return respond(context);
        },
        protocols);

    /// <summary>Reads each request completely, records it, and sends the response that the test returns for it.</summary>
    public static Task<ScriptedServer> StartAsync(Func<ReceivedRequest, ScriptedResponse> respond) => StartAsync(
        async (server, context) =>
        {
            using StreamReader reader = new(context.Request.Body);
            string body = await reader.ReadToEndAsync(context.RequestAborted);
            await SendAsync(context, respond(server.Record(context, body)));
        },
        HttpProtocols.Http1);

    /// <summary>Sends the same response to each request.</summary>
    public static Task<ScriptedServer> StartAsync(
        int status = StatusCodes.Status204NoContent, string? contentType = null, string body = "", params (string Name, string Value)[] headers) =>
        StartAsync(_ => new ScriptedResponse(status, contentType, body, headers));

    /// <summary>Sends the same JSON to each request.</summary>
    public static Task<ScriptedServer> StartJsonAsync(int status, string json, params (string Name, string Value)[] headers) =>
        StartAsync(status, "application/json", json, headers);

    public async ValueTask DisposeAsync()
    {
        // Open requests are aborted: a test that is over does not wait for the responses that it delayed.
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    private static async Task<ScriptedServer> StartAsync(Func<ScriptedServer, HttpContext, Task> respond, HttpProtocols protocols)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options => options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        ScriptedServer server = new(builder.Build());
        server._application.Run(context => respond(server, context));
        await server._application.StartAsync();
        return server;
    }

    private static async Task SendAsync(HttpContext context, ScriptedResponse response)
    {
        context.Response.StatusCode = response.Status;
        if (response.ContentType is not null)
        {
            context.Response.Headers.ContentType = response.ContentType;
        }

        foreach ((string name, string value) in response.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        if (response.Body.Length > 0)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(response.Body), context.RequestAborted);
        }
    }

    private ReceivedRequest Record(HttpContext context, string? body)
    {
        ReceivedRequest request = new(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(
                static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body);
        _requests.Enqueue(request);
        return request;
    }
}
