namespace TokenCli.Tests.Support;

/// <summary>A run of the tool in this process.</summary>
internal sealed record Run(int ExitCode, string Out, string Error)
{
    /// <summary>The single JSON document of <c>--json</c>.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}

/// <summary>The tool with its own server and a folder for its files.</summary>
internal sealed class Cli : IAsyncDisposable
{
    private readonly RunningTokenServer _server;
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("tokens-");

    private Cli(RunningTokenServer server)
    {
        _server = server;
        Admin = new WavefrontClient(server.BaseAddress, WavefrontCredential.BearerAuth(server.AdminToken));
    }

    /// <summary>The environment variables of this tool.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public InstantTime Time { get; } = new();

    public Uri Address => _server.BaseAddress;

    public string AdminToken => _server.AdminToken;

    /// <summary>Reads the server's state without the tool.</summary>
    public WavefrontClient Admin { get; }

    /// <summary>Creates a handler that sees the tool's requests.</summary>
    public Func<HttpMessageHandler>? Handler { get; set; }

    public string Input { get; set; } = "";

    public Func<string, CancellationToken, bool>? Confirm { get; set; }

    public Func<string, CancellationToken, string?>? AskHidden { get; set; }

    public static async Task<Cli> StartAsync(TokenServerOptions? options = null)
    {
        RunningTokenServer server = await TokenServerHost.StartAsync(options);
        return new Cli(server)
        {
            Environment = { ["WAVEFRONT_HOST"] = server.BaseAddress.AbsoluteUri, ["WAVEFRONT_TOKEN"] = server.AdminToken },
        };
    }

    public string PathOf(string file) => Path.Combine(_directory.FullName, file);

    public Task<Run> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public async Task<Run> RunAsync(CancellationToken cancellationToken, params string[] args)
    {
        (StringWriter? output, StringWriter? error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        CliHost host = new()
        {
            Out = output,
            Error = error,
            In = new StringReader(Input),
            GetEnvironmentVariable = name => Environment.GetValueOrDefault(name),
            Time = Time,
            Confirm = Confirm,
            AskHidden = AskHidden,
            CreateHandler = Handler ?? Connection.Session.CreateHandler,
        };
        int code = await CommandLine.RunAsync(args, host, cancellationToken);
        return new Run(code, output.ToString(), error.ToString());
    }

    /// <summary>Creates a token of a service account without the tool.</summary>
    public async Task<string> MakeAsync(string account, string? name) =>
        (await Admin.ApiToken.GenerateTokenServiceAccountAsync(account, new UserApiToken { TokenName = name }))[^1].TokenID;

    public Task<IReadOnlyList<UserApiToken>> ListAsync(string account) => Admin.ApiToken.GetTokensServiceAccountAsync(account);

    /// <summary>Whether the server accepts a token.</summary>
    public async Task<bool> WorksAsync(string token)
    {
        using WavefrontClient client = new(Address, WavefrontCredential.BearerAuth(token));
        return (await client.ApiToken.WithResponse.GetAllTokensAsync()).IsSuccess;
    }

    /// <summary>Every secret of the test.</summary>
    public async Task<IReadOnlyList<string>> SecretsAsync() =>
        [AdminToken, .. (await Admin.ApiToken.GetCustomerTokensAsync()).Select(token => token.Id!)];

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
