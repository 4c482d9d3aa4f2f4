using System.Net;

namespace TokenGen;

/// <summary>A call failed. The message, <see cref="Exception.ToString"/> and all texts here contain no secrets.</summary>
/// <remarks>Cancellation by the caller is not a failure: it throws <see cref="OperationCanceledException"/>.</remarks>
public class ApiException : Exception
{
    /// <summary>Creates an exception without further details.</summary>
    public ApiException()
        : this("The call failed.")
    {
    }

    /// <summary>Creates an exception. Set the details with the initializer; tests can create any failure this way.</summary>
    /// <param name="message">One readable sentence.</param>
    public ApiException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates an exception with a cause.</summary>
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

    /// <summary>The path template of the document, never the path that was sent, which may contain a secret.</summary>
    public string UrlTemplate { get; init; } = "";

    /// <summary>The HTTP status; <see langword="null"/> if there was no response.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The headers of the response, including its content headers; empty if there was no response.</summary>
    public ApiHeaders Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>Why the call failed.</summary>
    public ApiErrorKind Kind { get; init; }

    /// <summary>
    /// The start of the body as text with secrets masked, at most <see cref="ApiClientOptions.MaxErrorBodyChars"/> characters;
    /// <see langword="null"/> if no body was read.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>Whether the response is longer than <see cref="Body"/>.</summary>
    public bool IsBodyTruncated { get; init; }

    /// <summary>
    /// Whether the same call may succeed later: the connection failed, the call timed out, or the status is 406, 408, 429, 502, 503 or 504.
    /// Before you repeat it, also consider whether the operation is idempotent.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>The delay that the server asks for (Retry-After, RFC 9110 section 10.2.3), starting when the response arrived.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The status in the envelope, if the body was an envelope.</summary>
    public ResponseStatus? Status { get; init; }

    /// <summary>The message of the server: from the envelope or the JSON error, the title of the HTML page, or the text.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The id of this failure in the server's logs, if the server sends it (<c>trackingId</c> of an error body).</summary>
    public string? TrackingId { get; init; }
}
