using System.Net;

namespace TokenGen;

/// <summary>The complete response to a call. Its body has been read, so only a body that is a stream must be disposed.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class ApiResponse<T>
{
    /// <summary>Creates a response, as the runtime does. Use it in tests.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body.</param>
    /// <param name="error">The error, or <see langword="null"/> for success.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is null.</exception>
    public ApiResponse(HttpStatusCode statusCode, ApiHeaders headers, T? body, ApiException? error = null)
    {
        ArgumentNullException.ThrowIfNull(headers);
        StatusCode = statusCode;
        Headers = headers;
        Body = body;
        Error = error;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the response, including its content headers.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>The body. For an error: the default of its type, or the envelope with the error.</summary>
    public T? Body { get; }

    /// <summary>
    /// The error: an error status, an envelope that reports an error, or a body that does not match the document. <see langword="null"/>
    /// for success.
    /// </summary>
    public ApiException? Error { get; }

    /// <summary>Whether the status and the envelope (if any) report success and the body matches the document.</summary>
    public bool IsSuccess => Error is null;

    /// <summary>Returns the body if the call succeeded.</summary>
    /// <exception cref="ApiException">The call failed; the exception is <see cref="Error"/>.</exception>
    public T EnsureSuccess() => Error is null ? Body! : throw Error;

    /// <summary>The status and the names of the headers, without the body.</summary>
    public override string ToString() => $"HTTP {(int)StatusCode} ({Headers})";
}
