using System.CommandLine;
using TokenCli.Connection;

namespace TokenCli.Commands;

/// <summary>What every command takes: where the server is, what to prove oneself with, and how to answer.</summary>
internal sealed class CommonOptions
{
    public const string JsonName = "--json";
    public const string HostVariable = "WAVEFRONT_HOST";
    public const string TokenVariable = "WAVEFRONT_TOKEN";

    private readonly Option<string?> _host = new("--host")
    {
        Description = $"The Wavefront instance, such as acme.wavefront.com; {HostVariable} in the environment otherwise.",
        HelpName = "HOST",
    };

    // No default value factory for the environment variable: the help text would print the secret.
    private readonly Option<string?> _token = new("--token")
    {
        Description = $"The api token to present. {TokenVariable} in the environment is the quieter way; a terminal is asked for it.",
        HelpName = "TOKEN",
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "How many seconds one call may take.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 30,
    };

    public CommonOptions(Command command)
    {
        _timeout.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 3600) result.AddError("--timeout takes 1 to 3600.");
        });
        command.Add(_host);
        command.Add(_token);
        command.Add(_timeout);
        command.Add(Json);
    }

    public Option<bool> Json { get; } = new(JsonName)
    {
        Description = "Print one JSON document instead of a table.",
    };

    /// <summary>The address of the server.</summary>
    public Uri Address(ParseResult arguments, CliHost host) => ServerAddress.Parse(
        Given(arguments.GetValue(_host)) ?? Given(host.GetEnvironmentVariable(HostVariable))
        ?? throw CliException.Usage($"No host: give --host or set {HostVariable}."));

    /// <summary>The token to present.</summary>
    public string Token(ParseResult arguments, CliHost host, CancellationToken cancellationToken) =>
        Given(arguments.GetValue(_token)) ?? Given(host.GetEnvironmentVariable(TokenVariable))
        ?? Given(host.AskHidden?.Invoke("Api token (not shown)", cancellationToken))
        ?? throw CliException.Usage($"No api token: set {TokenVariable}, or give --token.");

    public Session Open(CliHost host, Uri address, string token, ParseResult arguments) =>
        new(host.CreateHandler, address, token, TimeSpan.FromSeconds(arguments.GetValue(_timeout)));

    public Session Open(ParseResult arguments, CliHost host, CancellationToken cancellationToken)
    {
        var address = Address(arguments, host);
        return Open(host, address, Token(arguments, host, cancellationToken), arguments);
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
