using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using TokenGen.Wire.Calls;

namespace TokenGen.Wire.Tests.Calls;

/// <summary>Answers as Prism is asked to, without looking at what was sent: the status that is preferred, and one body for each status.</summary>
internal sealed class ExampleServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ExampleServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    /// <param name="bodyOf">The JSON for a status; null for an answer without a body.</param>
    /// <param name="violations">What the answers say is wrong with the exchange.</param>
    /// <param name="answersWith">The status of all answers; null for the one that is asked for.</param>
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
