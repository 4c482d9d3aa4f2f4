using System.CommandLine;
using Microsoft.Data.Sqlite;
using TokenServer;

const string AdminTokenVariable = "TOKENSERVER_ADMIN_TOKEN";

var urls = new Option<string>("--urls")
{
    Description = "Where to listen, several addresses separated by ';'; port 0 picks a free one.",
    DefaultValueFactory = _ => "http://127.0.0.1:5080",
};
var database = new Option<string?>("--database")
{
    Description = "The SQLite file that keeps accounts and tokens, made if missing. Without it they live in memory.",
    HelpName = "FILE",
};
// No default value factory for the environment variable: the help text would print the secret.
var adminToken = new Option<string?>("--admin-token")
{
    Description = $"The administrator's token; {AdminTokenVariable} in the environment is the quieter way. Without either, one is made.",
    HelpName = "TOKEN",
};
var serviceAccounts = new Option<string[]>("--service-account")
{
    Description = "A service account to start with, such as sa::ci; may be given more than once.",
    HelpName = "ID",
    DefaultValueFactory = _ => [.. SeededAccount.Defaults.Select(account => account.Id)],
};
var maxConcurrentRequests = new Option<int>("--max-concurrent-requests")
{
    Description = "How many requests are answered at once; one more gets 406.",
    DefaultValueFactory = _ => TokenServerOptions.DefaultMaxConcurrentRequests,
};
maxConcurrentRequests.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() < 1) result.AddError("--max-concurrent-requests needs at least 1.");
});

var command = new RootCommand("Answers the 11 api-token operations of Wavefront as the real service does.")
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
            // Where it listens, or why it cannot start, is said below.
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
        if (server.MadeAdminToken) Console.WriteLine($"Admin token, shown only now: {server.AdminToken}");

        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    return 0;
}
