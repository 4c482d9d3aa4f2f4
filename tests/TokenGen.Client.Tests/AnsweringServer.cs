using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TokenGen.Client.Tests;

/// <summary>A server on a free port that returns one response to every request, and records the last body.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private AnsweringServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    public string Received { get; private set; } = "";

    public static async Task<AnsweringServer> StartAsync(string json)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        AnsweringServer server = new(application);
        application.Run(async context =>
        {
            using StreamReader reader = new(context.Request.Body);
            server.Received = await reader.ReadToEndAsync(context.RequestAborted);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(json, context.RequestAborted);
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Whether two texts are the same JSON, whatever the order of members.</summary>
    public static void AssertSameJson(string expected, string actual) => Assert.True(
        JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement),
        $"Expected {expected}, found {actual}");

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
