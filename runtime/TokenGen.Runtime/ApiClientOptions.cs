namespace TokenGen;

/// <summary>How a client talks to its server. A client copies the options when it is made; later changes do not reach it.</summary>
public sealed class ApiClientOptions
{
    /// <summary>
    /// The address of the server, http or https, to which the paths of the document are appended (OpenAPI 3, "Server Object").
    /// <see langword="null"/> takes the <see cref="HttpClient.BaseAddress"/> of the <see cref="HttpClient"/> given, and without
    /// that the server that the document names. An address without a path gets the path of the document's server, if that has one.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Other servers that the credential may be sent to; none by default. Some documents have single operations on a host of their own,
    /// for uploads say. A call of such an operation with a credential is an <see cref="InvalidOperationException"/> until its server is
    /// listed here; scheme, host and port are compared.
    /// </summary>
    public ICollection<Uri> TrustedServers { get; } = [];

    /// <summary>What the client proves its identity with; <see langword="null"/> sends no credential.</summary>
    public Credential? Credential { get; set; }

    /// <summary>
    /// How long a call may take, its body included; 100 seconds by default. <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// Of an answer that is handed out as a stream, or item by item, only the headers count.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// The number of bytes, after decompression, that an answer may have, or one item of an answer that is read item by item;
    /// 256 MiB by default. Streams are not limited.
    /// </summary>
    public long MaxResponseBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>The number of characters that <see cref="ApiException.Body"/> may have; 4,096 by default.</summary>
    public int MaxErrorBodyChars { get; set; } = 4096;

    /// <summary>Whether the credential may go over http to another machine. Anybody on the way can read it then.</summary>
    public bool AllowInsecureCredentials { get; set; }

    /// <summary>
    /// The header in which each call of an operation that is not idempotent gets a key of its own, such as <c>Idempotency-Key</c>:
    /// a server that knows such keys does what it is asked once, and the call may be repeated. <see langword="null"/> sends none.
    /// </summary>
    public string? IdempotencyKeyHeader { get; set; }

    /// <summary>
    /// What is done with a response that differs from the document: <see cref="ResponseReading.Lenient"/> by default, which reads what
    /// has one meaning and reports the difference; <see cref="ResponseReading.Strict"/> throws for each, as contract tests want it.
    /// </summary>
    public ResponseReading Reading { get; set; }

    /// <summary>
    /// The header <c>User-Agent</c>. <see langword="null"/> sends the assembly that has the client and its version, then those of TokenGen, unless
    /// the <see cref="HttpClient"/> given has one in its default headers; an empty text sends none. Browsers send their own.
    /// </summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// Headers of every call; none by default. A header that a call sends as a parameter, by <see cref="ApiCallOptions.Headers"/> or as its credential
    /// replaces the default of that name. They go where the credential may go, and to no other host.
    /// </summary>
    public IDictionary<string, string> DefaultHeaders { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Query parameters of every call, percent-encoded; none by default. A parameter that a call sends itself replaces the default of that name. They go
    /// where the credential may go, and to no other host.
    /// </summary>
    public IDictionary<string, string> DefaultQuery { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Runs before each attempt of a call, retries included, and may change the request. The request is complete: address, headers, credential and body.
    /// <see cref="ApiCall.Of"/> names the operation. Its exceptions end the call and reach the caller unchanged.
    /// </summary>
    /// <remarks>Many threads call it at once. A retry may pass the request that was changed before: set headers instead of adding them.</remarks>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? OnRequest { get; set; }

    /// <summary>
    /// Runs after the headers of each response arrived, retries included, and may change the response before the client reads it. Its exceptions
    /// end the call and reach the caller unchanged.
    /// </summary>
    /// <remarks>Many threads call it at once. A hook that reads the body must set a new <see cref="HttpResponseMessage.Content"/>.</remarks>
    public Func<HttpResponseMessage, CancellationToken, ValueTask>? OnResponse { get; set; }

    /// <summary>Whether a handler of the <see cref="HttpClient"/> runs the hooks, for each attempt of the handlers before it.</summary>
    internal bool HasHookHandler { get; set; }

    /// <summary>Is told of each call when it is over; <see langword="null"/> for nobody.</summary>
    public ApiCallObserver? Observer { get; set; }
}
