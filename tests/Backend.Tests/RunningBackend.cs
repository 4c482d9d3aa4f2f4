using Backend;
using BookingApi;
using Microsoft.AspNetCore.Builder;

namespace BackendTests;

/// <summary>The application on a free port, and the client of its document.</summary>
internal sealed class RunningBackend : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RunningBackend(WebApplication application)
    {
        _application = application;
        Client = new BackendClient(new Uri(application.Urls.First()));
    }

    public BackendClient Client { get; }

    public static async Task<RunningBackend> StartAsync()
    {
        WebApplication application = BackendApplication.Create(["--urls", "http://127.0.0.1:0"]);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new RunningBackend(application);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
