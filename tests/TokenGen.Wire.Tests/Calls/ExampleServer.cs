using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using TokenGen.Wire.Calls;

namespace TokenGen.Wire.Tests.Calls;

/// <summary>Responds like Prism but ignores the request: with the preferred status, and one body per status.</summary>
internal sealed class ExampleServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ExampleServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    /// <param name="bodyOf">The JSON for a status; null for a response without a body.</param>
    /// <param name="violations">The violations in the header of the responses.</param>
    /// <param name="answersWith">The status of all responses; null for the preferred one.</param>
    public static async Task<ExampleServer> StartAsync(Func<int, string?> bodyOf, string? violations, int? answersWith)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        application.Run(async context =>
        {
            int status = answersWith ?? int.Parse(context.Request.Headers["Prefer"].ToString().AsSpan("code=".Length, 3), CultureInfo.InvariantCulture);
            context.Response.StatusCode = status;
            if (violations is not null)
            {
                context.Response.Headers[PrismFindings.Header] = violations;
            }

            if (bodyOf(status) is { } body)
            {
                context.Response.ContentType = status < 400 ? "application/json" : "application/problem+json";
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted);
            }
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new ExampleServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
