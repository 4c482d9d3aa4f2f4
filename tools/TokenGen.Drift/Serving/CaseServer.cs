using System.Globalization;
using TokenGen.Drift.Cases;

namespace TokenGen.Drift.Serving;

/// <summary>Serves the cases over loopback HTTP. The first segment of the path is the number of the case; the rest is ignored.</summary>
internal sealed class CaseServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private CaseServer(WebApplication application) => _application = application;

    public static async Task<CaseServer> StartAsync(IReadOnlyList<DriftCase> cases, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        application.Run(context => SendAsync(context, cases));
        await application.StartAsync(cancellationToken);
        return new CaseServer(application);
    }

    /// <summary>The base address for one case.</summary>
    public Uri AddressOf(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{_application.Urls.Single()}/{number}/"));

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }

    private static async Task SendAsync(HttpContext context, IReadOnlyList<DriftCase> cases)
    {
        string number = context.Request.Path.Value!.Split('/')[1];
        Served served = cases[int.Parse(number, CultureInfo.InvariantCulture)].Served;
        context.Response.StatusCode = served.Status;
        if (served.ContentType is not null)
        {
            context.Response.Headers.ContentType = served.ContentType;
        }

        if (served.Status == StatusCodes.Status204NoContent)
        {
            return;
        }

        context.Response.ContentLength = served.Body.Length;
        await context.Response.Body.WriteAsync(served.Body, context.RequestAborted);
    }
}
