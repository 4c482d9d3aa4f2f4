using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Resilience;

/// <summary>An unreliable server: each kind of request fails twice before it succeeds.</summary>
internal sealed class WarehouseServer : IAsyncDisposable
{
    private const int Failures = 2;

    private readonly WebApplication _application;

    private WarehouseServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    public static async Task<WarehouseServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        Dictionary<string, int> received = [];
        application.Use(next => async context =>
        {
            // Requests with the same idempotency key count as one request, which is processed once.
            string request = $"{context.Request.Method} {context.Request.Headers["Idempotency-Key"]}".TrimEnd();
            received[request] = received.GetValueOrDefault(request) + 1;
            if (received[request] > Failures)
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "0";
        });
        application.MapGet("/items", static () => Results.Text("""[{"name":"bolt"},{"name":"nut"}]""", "application/json"));
        application.MapPost("/items", static () => Results.StatusCode(StatusCodes.Status202Accepted));
        await application.StartAsync();
        return new WarehouseServer(application);
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}
