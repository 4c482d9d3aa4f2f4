namespace TokenServer;

/// <summary>
/// The options of a server. The defaults suit a server within a process: in memory, on a free loopback port, without output.
/// </summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the administrator's token.</remarks>
public sealed class TokenServerOptions
{
    /// <summary>The default of <see cref="MaxConcurrentRequests"/>, much more than a client on the same machine can send.</summary>
    public const int DefaultMaxConcurrentRequests = 512;

    /// <summary>The addresses to listen on, separated by semicolons; port 0 selects a free port.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>The SQLite file, created if missing; <see langword="null"/> keeps everything in memory.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// A token that is valid for the administrator after each start. <see langword="null"/> uses the administrator's oldest token in <see
    /// cref="Database"/>, or creates one if there is none.
    /// </summary>
    public string? AdminToken { get; init; }

    /// <summary>Accounts that are created if the database does not have them.</summary>
    public IReadOnlyList<SeededAccount> Accounts { get; init; } = SeededAccount.Defaults;

    /// <summary>The maximum number of tokens per account.</summary>
    public int TokensPerAccount { get; init; } = 20;

    /// <summary>The maximum number of concurrent requests; further requests get 406, the service's status for overload.</summary>
    public int MaxConcurrentRequests { get; init; } = DefaultMaxConcurrentRequests;

    /// <summary>
    /// Receives every admitted request after routing and before authentication. Return <see langword="true"/> if you have sent the
    /// response, or <see langword="false"/> to let the server respond. <see cref="OperationIdExtensions.GetOperationId"/> returns the
    /// called operation.
    /// </summary>
    public Func<HttpContext, ValueTask<bool>>? Intercept { get; init; }

    /// <summary>The clock behind <c>dateGenerated</c> and <c>lastUsed</c>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Adds log providers; <see langword="null"/> disables logging.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }
}
