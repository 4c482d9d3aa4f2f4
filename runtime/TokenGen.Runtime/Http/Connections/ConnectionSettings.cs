using TokenGen.Drift;

namespace TokenGen.Http;

/// <summary>
/// The settings that all calls of a connection share. They are checked and copied from the options of the client, so that later changes of
/// the options have no effect.
/// </summary>
internal sealed record ConnectionSettings
{
    public required HttpClient Client { get; init; }

    /// <summary>Whether the connection created the client, and so configures it.</summary>
    public required bool OwnsClient { get; init; }

    /// <summary>The server of the calls, except for operations with servers of their own.</summary>
    public required ConnectionServer Server { get; init; }

    public required Credential? Credential { get; init; }

    /// <summary>The security schemes that any operation accepts; <see langword="null"/> if an operation accepts all.</summary>
    public required IReadOnlyList<string>? Schemes { get; init; }

    public required bool AllowsInsecureCredentials { get; init; }

    /// <summary>Other servers that may receive the credential.</summary>
    public required Uri[] TrustedServers { get; init; }

    public required ApiLimits Limits { get; init; }

    public required DeadlinePool Deadlines { get; init; }

    /// <summary>How responses that differ from the document are handled.</summary>
    public required ResponseReading Reading { get; init; }

    /// <summary>Reports where responses differ from the document.</summary>
    public required DriftReporter Drift { get; init; }

    /// <summary>Observes each call.</summary>
    public required ApiCallObserver? Observer { get; init; }

    /// <summary>Whether limits of the document are checked before a call is sent.</summary>
    public required bool ValidatesRequests { get; init; }

    /// <summary>The code of the user that sees each request and response; <see langword="null"/> without hooks.</summary>
    public required CallHooks? Hooks { get; init; }

    /// <summary>The default headers and parameters of every call; <see langword="null"/> without defaults.</summary>
    public required ClientDefaults? Defaults { get; init; }

    /// <summary>The header that carries an idempotency key; <see langword="null"/> for none.</summary>
    public required string? IdempotencyKeyHeader { get; init; }

    /// <summary>The value of the header <c>User-Agent</c>; <see langword="null"/> for none.</summary>
    public required string? UserAgent { get; init; }

    /// <summary>The additions of a view to each call.</summary>
    public CallAdditions? Additions { get; init; }

    /// <summary>How streams of events reconnect; <see langword="null"/> if they do not.</summary>
    public EventReconnection? Reconnection { get; init; }

    /// <summary>How long-running work is polled.</summary>
    public Polling Polling { get; init; } = Polling.Usual;

    /// <summary>Receives the response unread.</summary>
    public RawResponse? Raw { get; init; }

    /// <summary>Whether calls have a credential, or defaults that look like one.</summary>
    public bool HasSecrets => Credential is not null || Defaults is { Secrets.Count: > 0 };

    /// <exception cref="ArgumentException">An option is missing or out of range, or the credential would be sent over http.</exception>
    public static ConnectionSettings Of(
        HttpClient client, bool ownsClient, ApiClientOptions options, string? defaultBaseAddress, IReadOnlyList<string>? schemes, string? caller)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        if (options.IdempotencyKeyHeader is { } header)
        {
            HeaderText.CheckName(header, nameof(options));
        }

        foreach (Uri trusted in options.TrustedServers)
        {
            _ = ServerAddress.ToBaseUrl(trusted);
        }

        return new ConnectionSettings
        {
            Client = client,
            OwnsClient = ownsClient,
            Server = ConnectionServer.Of(options.BaseAddress ?? client.BaseAddress, defaultBaseAddress)
                ?? throw new ArgumentException(
                    "The server address is missing: set ApiClientOptions.BaseAddress or HttpClient.BaseAddress.", nameof(options)),
            Credential = options.Credential,
            Schemes = schemes,
            AllowsInsecureCredentials = options.AllowInsecureCredentials,
            TrustedServers = [.. options.TrustedServers],
            Limits = ApiLimits.Of(options),
            Deadlines = new DeadlinePool(),
            Reading = options.Reading,
            Drift = new DriftReporter(options.Observer),
            Observer = options.Observer,
            ValidatesRequests = options.ValidateRequests,
            Hooks = CallHooks.Of(options),
            Defaults = ClientDefaults.Of(options),
            IdempotencyKeyHeader = options.IdempotencyKeyHeader,
            UserAgent = UserAgentText.Of(client, options, caller),
        }.Checked();
    }

    /// <summary>The settings of a view, whose calls have other options.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or the credential would be sent over http.</exception>
    public ConnectionSettings With(ApiCallOptions options) => (this with
    {
        Server = Server.With(options.BaseAddress),
        Credential = options.Credential ?? Credential,
        Limits = options.Timeout is { } timeout ? Limits.With(timeout) : Limits,
        Additions = new CallAdditions(options, Additions, IdempotencyKeyHeader),
        Reconnection = options.Reconnection ?? Reconnection,
        Polling = options.Polling ?? Polling,
    }).Checked();

    private ConnectionSettings Checked()
    {
        if (HasSecrets && !AllowsInsecureCredentials)
        {
            ServerAddress.RequireSecure(Server.Address);
        }

        if (Schemes is not null)
        {
            Credential?.RequireTaken(Schemes);
        }

        return this;
    }
}
