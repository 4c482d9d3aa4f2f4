using System.CommandLine;
using TokenCli.Connection;

namespace TokenCli.Commands;

/// <summary>The options of every command: the server, the token, and the output format.</summary>
internal sealed class CommonOptions
{
    public const string JsonName = "--json";
    public const string HostVariable = "WAVEFRONT_HOST";
    public const string TokenVariable = "WAVEFRONT_TOKEN";

    private readonly Option<string?> _host = new("--host")
    {
        Description = $"The Wavefront instance, such as acme.wavefront.com. Default: the environment variable {HostVariable}.",
        HelpName = "HOST",
    };

    // No default value factory for the environment variable: the help text would print the secret.
    private readonly Option<string?> _token = new("--token")
    {
        Description = $"The API token. The environment variable {TokenVariable} is safer. Without either, a terminal asks for it.",
        HelpName = "TOKEN",
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "The timeout of one call in seconds.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 30,
    };

    public CommonOptions(Command command)
    {
        _timeout.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 3600) result.AddError("--timeout must be between 1 and 3600.");
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
        ?? throw CliException.Usage($"No host: use --host or set {HostVariable}."));

    /// <summary>The token that authenticates the tool.</summary>
    public string Token(ParseResult arguments, CliHost host, CancellationToken cancellationToken) =>
        Given(arguments.GetValue(_token)) ?? Given(host.GetEnvironmentVariable(TokenVariable))
        ?? Given(host.AskHidden?.Invoke("API token (not shown)", cancellationToken))
        ?? throw CliException.Usage($"No API token: set {TokenVariable} or use --token.");

    public Session Open(CliHost host, Uri address, string token, ParseResult arguments) =>
        new(host.CreateHandler, address, token, TimeSpan.FromSeconds(arguments.GetValue(_timeout)));

    public Session Open(ParseResult arguments, CliHost host, CancellationToken cancellationToken)
    {
        var address = Address(arguments, host);
        return Open(host, address, Token(arguments, host, cancellationToken), arguments);
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
