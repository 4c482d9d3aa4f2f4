using TokenServer;

namespace QuickStart;

/// <summary>The server to call: TokenServer in this process, or a real Wavefront instance.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the token.</remarks>
internal sealed class Place(Uri address, string token, RunningTokenServer? server) : IAsyncDisposable
{
    public Uri Address => address;

    public string Token => token;

    public bool IsReal => server is null;

    /// <summary>Parses the command line. If it is invalid, prints the error and returns <see langword="null"/>.</summary>
    public static async Task<Place?> ChooseAsync(string[] args)
    {
        if (args.Length == 0)
        {
            // A free loopback port, everything in memory.
            var server = await TokenServerHost.StartAsync();
            return new Place(server.BaseAddress, server.AdminToken, server);
        }

        var token = Value(args, "--token") ?? Environment.GetEnvironmentVariable("WAVEFRONT_TOKEN");
        if (Uri.TryCreate(Value(args, "--host"), UriKind.Absolute, out var host) && !string.IsNullOrEmpty(token))
        {
            return new Place(host, token, server: null);
        }

        await Console.Error.WriteLineAsync("QuickStart [--host https://acme.wavefront.com [--token TOKEN]]; or put the token in WAVEFRONT_TOKEN.");
        return null;
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
