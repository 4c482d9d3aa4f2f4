namespace TokenGen;

/// <summary>
/// What single calls have beside what their client has: <c>client.With(options)</c> gives a view of the client that calls with them.
/// A view copies the options when it is made, shares the connections of its client, and need not be disposed.
/// </summary>
public sealed class ApiCallOptions
{
    /// <summary>Another server, http or https; <see langword="null"/> for the client's. The credential goes there, too.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>Another credential; <see langword="null"/> for the client's, <see cref="Credential.None"/> for none.</summary>
    public Credential? Credential { get; init; }

    /// <summary>How long a call may take, as <see cref="ApiClientOptions.Timeout"/>; <see langword="null"/> for what the client allows.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// Names the intended effect, so that a server which knows such keys has it once however often the request arrives. Sent in the
    /// header <see cref="ApiClientOptions.IdempotencyKeyHeader"/> or, where that is not set, in <c>Idempotency-Key</c>.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// Has calls by GET that are answered with server-sent events made again when the events end or break off; <see langword="null"/> for what
    /// the client does, which is nothing unless a view of it says so.
    /// </summary>
    public EventReconnection? Reconnection { get; init; }

    /// <summary>How methods that wait for what an operation has begun do it; <see langword="null"/> for what the client does.</summary>
    public Polling? Polling { get; init; }

    /// <summary>
    /// The <see cref="ApiHeaders.ETag"/> of what the caller has: the server answers 304, of the kind <see cref="ApiErrorKind.NotModified"/>, where
    /// that has not changed (RFC 9110, section 13.1.2).
    /// </summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>
    /// The <see cref="ApiHeaders.ETag"/> of what the caller means to change, or <c>*</c>: the server refuses with 412 where somebody else has
    /// changed it meanwhile (RFC 9110, section 13.1.1).
    /// </summary>
    public string? IfMatch { get; init; }

    /// <summary>Headers; each replaces what the call would have sent under its name. Line breaks are refused when the call is made.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parameters that are added to the query, percent-encoded.</summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
