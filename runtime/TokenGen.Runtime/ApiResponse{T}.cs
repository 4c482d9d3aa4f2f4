using System.Net;

namespace TokenGen;

/// <summary>The whole answer to a call. Its body has been read: there is nothing to dispose, unless the body is a stream.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class ApiResponse<T>
{
    /// <summary>Makes an answer; the runtime does, and tests of callers may.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body.</param>
    /// <param name="error">What is wrong, if anything.</param>
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

    /// <summary>The headers of the answer, those of its body included.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>The body; on an error the default of its type, or the envelope that tells the error.</summary>
    public T? Body { get; }

    /// <summary>What is wrong: an error status, an envelope that says error, a body that is not what the document says.</summary>
    public ApiException? Error { get; }

    /// <summary>Whether the status is one of success, the envelope says so where there is one, and the body is as documented.</summary>
    public bool IsSuccess => Error is null;

    /// <summary>Gives the body of a success.</summary>
    /// <exception cref="ApiException">It is none: throws <see cref="Error"/>.</exception>
    public T EnsureSuccess() => Error is null ? Body! : throw Error;

    /// <summary>Status and names of headers; not the body.</summary>
    public override string ToString() => $"HTTP {(int)StatusCode} ({Headers})";
}
