using System.CommandLine;
using Microsoft.Data.Sqlite;
using TokenServer;

const string AdminTokenVariable = "TOKENSERVER_ADMIN_TOKEN";

var urls = new Option<string>("--urls")
{
    Description = "The addresses to listen on, separated by ';'. Port 0 selects a free port.",
    DefaultValueFactory = _ => "http://127.0.0.1:5080",
};
var database = new Option<string?>("--database")
{
    Description = "The SQLite file for accounts and tokens, created if missing. Default: in memory.",
    HelpName = "FILE",
};
// No default value factory for the environment variable: the help text would print the secret.
var adminToken = new Option<string?>("--admin-token")
{
    Description = $"The administrator's token. The environment variable {AdminTokenVariable} is safer. Without either, the server generates one.",
    HelpName = "TOKEN",
};
var serviceAccounts = new Option<string[]>("--service-account")
{
    Description = "An initial service account, such as sa::ci. Can be repeated.",
    HelpName = "ID",
    DefaultValueFactory = _ => [.. SeededAccount.Defaults.Select(account => account.Id)],
};
var maxConcurrentRequests = new Option<int>("--max-concurrent-requests")
{
    Description = "The maximum number of concurrent requests. Further requests get 406.",
    DefaultValueFactory = _ => TokenServerOptions.DefaultMaxConcurrentRequests,
};
maxConcurrentRequests.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() < 1) result.AddError("--max-concurrent-requests must be at least 1.");
});

var command = new RootCommand("A server with the 11 API token operations of Wavefront.")
{
    urls, database, adminToken, serviceAccounts, maxConcurrentRequests,
};
command.SetAction(RunAsync);
return await command.Parse(args).InvokeAsync();

async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
{
    var options = new TokenServerOptions
    {
        Urls = arguments.GetValue(urls)!,
        Database = arguments.GetValue(database),
        AdminToken = arguments.GetValue(adminToken) ?? Environment.GetEnvironmentVariable(AdminTokenVariable),
        Accounts = [.. arguments.GetValue(serviceAccounts)!.Select(id => new SeededAccount(id))],
        MaxConcurrentRequests = arguments.GetValue(maxConcurrentRequests),
        Logging = logging => logging
            .AddSimpleConsole(console => console.SingleLine = true)
            // The code below prints the address, or the reason why the server cannot start.
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None),
    };

    RunningTokenServer server;
    try
    {
        server = await TokenServerHost.StartAsync(options, cancellationToken);
    }
    catch (Exception exception) when (exception is IOException or SqliteException or FormatException or ArgumentException)
    {
        await Console.Error.WriteLineAsync($"The server cannot start: {exception.Message}");
        return 1;
    }

    await using (server)
    {
        Console.WriteLine($"Listening on {server.BaseAddress}");
        if (server.MadeAdminToken) Console.WriteLine($"Admin token, shown only once: {server.AdminToken}");

        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    return 0;
}
