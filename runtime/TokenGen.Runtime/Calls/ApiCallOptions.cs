namespace TokenGen;

/// <summary>
/// Options for single calls: <c>client.With(options)</c> returns a client that applies them. It copies the options when it is created,
/// shares the connections of the original client, and does not have to be disposed.
/// </summary>
public sealed class ApiCallOptions
{
    /// <summary>
    /// Another server, http or https; <see langword="null"/> for the server of the client. The credential is sent there too.
    /// </summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>
    /// Another credential; <see langword="null"/> for the credential of the client, <see cref="Credential.None"/> for no credential.
    /// </summary>
    public Credential? Credential { get; init; }

    /// <summary>
    /// The timeout of a call, like <see cref="ApiClientOptions.Timeout"/>; <see langword="null"/> for the timeout of the client.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// The idempotency key: a server that supports such keys performs the operation only once, however often the request arrives. Sent in
    /// the header <see cref="ApiClientOptions.IdempotencyKeyHeader"/>, or in <c>Idempotency-Key</c> if that is not set.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// How GET calls for server-sent events reconnect when the events end or the connection drops. <see langword="null"/> for the setting
    /// of the client, which does not reconnect by default.
    /// </summary>
    public EventReconnection? Reconnection { get; init; }

    /// <summary>How methods that wait for started work poll its state; <see langword="null"/> for the setting of the client.</summary>
    public Polling? Polling { get; init; }

    /// <summary>
    /// The <see cref="ApiHeaders.ETag"/> of the version that you have. If it has not changed, the server returns 304, which is
    /// <see cref="ApiErrorKind.NotModified"/> (RFC 9110, section 13.1.2).
    /// </summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>
    /// The <see cref="ApiHeaders.ETag"/> of the version that you want to change, or <c>*</c>. If the resource has changed since, the server
    /// returns 412 (RFC 9110, section 13.1.1).
    /// </summary>
    public string? IfMatch { get; init; }

    /// <summary>
    /// Headers to send; each replaces the header of the same name. A value with a line break fails when the call is made.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parameters to add to the query; they are percent-encoded.</summary>
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
