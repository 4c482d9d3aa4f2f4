namespace TokenGen;

/// <summary>The options of a client. A client copies them when it is created; later changes have no effect.</summary>
public sealed class ApiClientOptions
{
    /// <summary>
    /// The address of the server, http or https. The paths of the document are appended to it (OpenAPI 3, "Server Object"). If it is
    /// <see langword="null"/>, the client uses the <see cref="HttpClient.BaseAddress"/> of the <see cref="HttpClient"/> passed in, or else
    /// the first server of the document. An address without a path gets the path of the document's server, if that has one.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Other servers that may receive the credential; none by default. In some documents, single operations have another host, for example
    /// for uploads. A call of such an operation with a credential throws an <see cref="InvalidOperationException"/> unless its server is
    /// listed here. Scheme, host and port are compared.
    /// </summary>
    public ICollection<Uri> TrustedServers { get; } = [];

    /// <summary>The credential of the client; <see langword="null"/> sends none.</summary>
    public Credential? Credential { get; set; }

    /// <summary>
    /// The timeout of a call, including its body; 100 seconds by default. <see cref="Timeout.InfiniteTimeSpan"/> means no limit. For a
    /// response that is streamed or read item by item, the timeout applies until the headers arrive.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// The maximum number of bytes of a response after decompression, or of one item if the response is read item by item; 256 MiB by
    /// default. Streams are not limited.
    /// </summary>
    public long MaxResponseBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>The maximum number of characters of <see cref="ApiException.Body"/>; 4,096 by default.</summary>
    public int MaxErrorBodyChars { get; set; } = 4096;

    /// <summary>Whether the credential may be sent over http to another machine, where anyone on the network can read it.</summary>
    public bool AllowInsecureCredentials { get; set; }

    /// <summary>
    /// The header for idempotency keys, such as <c>Idempotency-Key</c>. Each call of an operation that is not idempotent gets a new key: a
    /// server that supports such keys performs it only once, so the call may be retried. <see langword="null"/> sends no keys.
    /// </summary>
    public string? IdempotencyKeyHeader { get; set; }

    /// <summary>
    /// How to read a response that differs from the document. <see cref="ResponseReading.Lenient"/>, the default, reads every value with
    /// one meaning and reports the difference. <see cref="ResponseReading.Strict"/> throws for each difference; use it in contract tests.
    /// </summary>
    public ResponseReading Reading { get; set; }

    /// <summary>
    /// The header <c>User-Agent</c>. <see langword="null"/> sends name and version of the client's assembly and of TokenGen, unless the
    /// default headers of the <see cref="HttpClient"/> passed in have one. An empty text sends none. Browsers send their own.
    /// </summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// Headers of every call; none by default. A header that a call sends as a parameter, by <see cref="ApiCallOptions.Headers"/> or as its
    /// credential replaces the default of that name. They are sent only to servers that may receive the credential.
    /// </summary>
    public IDictionary<string, string> DefaultHeaders { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Query parameters of every call, percent-encoded; none by default. A parameter that a call sends itself replaces the default of that
    /// name. They are sent only to servers that may receive the credential.
    /// </summary>
    public IDictionary<string, string> DefaultQuery { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Runs before each attempt of a call, retries included, and may change the request. The request is complete: address, headers,
    /// credential and body.
    /// <see cref="ApiCall.Of"/> names the operation. Its exceptions end the call and reach the caller unchanged.
    /// </summary>
    /// <remarks>
    /// Many threads call it at once. A retry may pass the request that was changed before: set headers instead of adding them.
    /// </remarks>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? OnRequest { get; set; }

    /// <summary>
    /// Runs after the headers of each response arrived, retries included, and may change the response before the client reads it. Its
    /// exceptions end the call and reach the caller unchanged.
    /// </summary>
    /// <remarks>
    /// Many threads call it at once. A hook that reads the body must set a new <see cref="HttpResponseMessage.Content"/>.
    /// </remarks>
    public Func<HttpResponseMessage, CancellationToken, ValueTask>? OnResponse { get; set; }

    /// <summary>
    /// Whether a call whose parameters or body break limits of the document, such as <c>maxLength</c>, fails with an
    /// <see cref="ApiValidationException"/> instead of being sent. Only clients that are generated with the setting <c>Validation</c> know
    /// the limits.
    /// </summary>
    public bool ValidateRequests { get; set; }

    /// <summary>
    /// Whether a handler of the <see cref="HttpClient"/> runs the hooks, once for each attempt of the handlers before it.
    /// </summary>
    internal bool HasHookHandler { get; set; }

    /// <summary>Receives each call when it has ended; may be <see langword="null"/>.</summary>
    public ApiCallObserver? Observer { get; set; }
}
