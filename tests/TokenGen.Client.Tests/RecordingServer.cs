using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace TokenGen.Client.Tests;

/// <summary>A request as the server received it, byte by byte.</summary>
internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The value of a header, or null if it was not sent.</summary>
    public string? this[string header] => Headers.TryGetValue(header, out string? value) ? value : null;
}

/// <summary>Kestrel on a free loopback port that records every request and sends the same response to each.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly List<ReceivedRequest> _requests;

    private RecordingServer(WebApplication application, List<ReceivedRequest> requests)
    {
        _application = application;
        _requests = requests;
    }

    public Uri Address => new(_application.Urls.First());

    public ReceivedRequest Last => _requests[^1];

    public int Count => _requests.Count;

    public static async Task<RecordingServer> StartAsync(int status = 204, string? contentType = null, string body = "")
    {
        List<ReceivedRequest> requests = [];
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        application.Run(async context =>
        {
            using StreamReader reader = new(context.Request.Body);
            requests.Add(new ReceivedRequest(
                context.Request.Method,
                context.Features.Get<IHttpRequestFeature>()!.RawTarget,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                await reader.ReadToEndAsync(context.RequestAborted)));
            context.Response.StatusCode = status;
            if (contentType is not null)
            {
                context.Response.ContentType = contentType;
                await context.Response.WriteAsync(body, context.RequestAborted);
            }
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new RecordingServer(application, requests);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
