using TokenServer.Storage;

namespace TokenServer;

/// <summary>A server that accepts requests until it is disposed.</summary>
public sealed class RunningTokenServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Database _database;

    internal RunningTokenServer(WebApplication application, Database database, AdminToken admin)
    {
        _application = application;
        _database = database;
        BaseAddress = new Uri(application.Urls.First());
        AdminToken = admin.Secret;
        MadeAdminToken = admin.Made;
    }

    /// <summary>The first address of the server, with its actual port.</summary>
    public Uri BaseAddress { get; }

    /// <summary>A token of <see cref="TokenServerHost.AdminAccount"/>, a user with all permissions.</summary>
    public string AdminToken { get; }

    /// <summary>Whether this start created <see cref="AdminToken"/>, so that it must be shown to someone.</summary>
    public bool MadeAdminToken { get; }

    /// <summary>Stops accepting requests, waits a moment for running ones, and closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _application.StopAsync();
            await _application.DisposeAsync();
        }
        finally
        {
            _database.Dispose();
        }
    }
}
