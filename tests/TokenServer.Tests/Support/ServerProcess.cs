using System.Diagnostics;

namespace TokenServer.Tests.Support;

/// <summary>The server in a separate process, started as a user would start it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Listening = "Listening on ";
    private const string Made = "Admin token, shown only once: ";

    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public Uri BaseAddress { get; private set; } = null!;

    /// <summary>The token that it printed, if it generated one.</summary>
    public string? MadeAdminToken { get; private set; }

    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        ServerProcess server = new(Launch(["--urls", "http://127.0.0.1:0", .. arguments]));
        string? address = await server._process.StandardOutput.ReadLineAsync();
        Assert.StartsWith(Listening, address, StringComparison.Ordinal);
        server.BaseAddress = new Uri(address![Listening.Length..]);
        if (!arguments.Contains("--admin-token"))
        {
            string? admin = await server._process.StandardOutput.ReadLineAsync();
            Assert.StartsWith(Made, admin, StringComparison.Ordinal);
            server.MadeAdminToken = admin![Made.Length..];
        }

        return server;
    }

    /// <summary>Runs the server until it exits.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using Process process = Launch(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Kills the server without a chance to clean up.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static Process Launch(string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TOKENSERVER_ADMIN_TOKEN"] = null },
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "TokenServer.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
