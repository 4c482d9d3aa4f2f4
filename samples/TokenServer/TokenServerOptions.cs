namespace TokenServer;

/// <summary>How a server behaves; the defaults suit one in process: in memory, a free loopback port, silent.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the administrator's token.</remarks>
public sealed class TokenServerOptions
{
    /// <summary>The default of <see cref="MaxConcurrentRequests"/>, far above what a client on the same machine reaches.</summary>
    public const int DefaultMaxConcurrentRequests = 512;

    /// <summary>Where to listen, separated by semicolons; port 0 picks a free port.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>The SQLite file, made if missing; <see langword="null"/> keeps everything in memory.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// A token of the administrator, made valid at each start. <see langword="null"/>: the administrator's oldest token
    /// in <see cref="Database"/>, or one made up when there is none.
    /// </summary>
    public string? AdminToken { get; init; }

    /// <summary>Accounts to create unless the database has them already.</summary>
    public IReadOnlyList<SeededAccount> Accounts { get; init; } = SeededAccount.Defaults;

    /// <summary>How many tokens an account may have.</summary>
    public int TokensPerAccount { get; init; } = 20;

    /// <summary>How many requests are answered at once; one more gets 406, the service's way to push back.</summary>
    public int MaxConcurrentRequests { get; init; } = DefaultMaxConcurrentRequests;

    /// <summary>
    /// Sees every admitted request after routing and before authentication. <see langword="true"/>: it has answered the
    /// request itself. <see langword="false"/>: the server answers. <see cref="OperationIdExtensions.GetOperationId"/>
    /// tells which operation was called.
    /// </summary>
    public Func<HttpContext, ValueTask<bool>>? Intercept { get; init; }

    /// <summary>The clock behind <c>dateGenerated</c> and <c>lastUsed</c>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Adds log providers; <see langword="null"/> logs nothing.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }
}
