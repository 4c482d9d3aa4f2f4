using Microsoft.AspNetCore.Builder;
using ParcelsApi;
using TokenGen.AspNetCore.Hosting;

namespace TokenGen.AspNetCore.Tests;

/// <summary>The application on a free loopback port, and the generated client of its document.</summary>
internal sealed class RunningParcels : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RunningParcels(WebApplication application)
    {
        _application = application;
        Client = new ParcelsClient(Address);
    }

    public Uri Address => new(_application.Urls.First());

    public ParcelsClient Client { get; }

    public static async Task<RunningParcels> StartAsync()
    {
        WebApplication application = ParcelsApplication.Create(["--urls", "http://127.0.0.1:0"]);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new RunningParcels(application);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
