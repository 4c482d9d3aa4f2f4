using System.Net;

namespace TokenGen;

/// <summary>A call that failed. Neither the message nor <see cref="Exception.ToString"/> nor any text here holds a secret.</summary>
/// <remarks>Cancellation by the caller is no failure: it stays <see cref="OperationCanceledException"/>.</remarks>
public class ApiException : Exception
{
    /// <summary>Makes an exception without further details.</summary>
    public ApiException()
        : this("The call failed.")
    {
    }

    /// <summary>Makes an exception; the details are set by the initializer, which lets tests of callers make any failure.</summary>
    /// <param name="message">One readable sentence.</param>
    public ApiException(string message)
        : this(message, null)
    {
    }

    /// <summary>Makes an exception with a cause.</summary>
    /// <param name="message">One readable sentence.</param>
    /// <param name="innerException">The cause, if any.</param>
    public ApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The operationId of the document.</summary>
    public string OperationId { get; init; } = "";

    /// <summary>The HTTP method.</summary>
    public string Method { get; init; } = "";

    /// <summary>The path as the document spells it; never the path that was sent, which may hold a secret.</summary>
    public string UrlTemplate { get; init; } = "";

    /// <summary>The HTTP status; <see langword="null"/> when no answer came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The headers of the answer, those of its body included; none when no answer came.</summary>
    public ApiHeaders Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>What kind of failure this is.</summary>
    public ApiErrorKind Kind { get; init; }

    /// <summary>
    /// The beginning of the body as text, secrets masked, at most <see cref="ApiClientOptions.MaxErrorBodyChars"/> long;
    /// <see langword="null"/> when no body was read.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>Whether the answer goes on beyond <see cref="Body"/>.</summary>
    public bool IsBodyTruncated { get; init; }

    /// <summary>
    /// Whether the same call may succeed later: no connection, the time was up, or status 406, 408, 429, 502, 503 or 504. Whether to
    /// repeat it is also a question of whether the operation is idempotent.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>How long the server asks to wait (Retry-After, RFC 9110 section 10.2.3), counted from when the answer came.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The status in the envelope, when the body was one.</summary>
    public ResponseStatus? Status { get; init; }

    /// <summary>The server's own words: the message of the envelope, of the JSON error, the title of the HTML page, or the text.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>What the server calls this failure in its own logs, when it says (<c>trackingId</c> of an error body).</summary>
    public string? TrackingId { get; init; }
}
