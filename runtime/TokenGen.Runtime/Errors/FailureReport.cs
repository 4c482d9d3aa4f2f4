using System.Net;
using TokenGen.Http;
using TokenGen.Redaction;
using TokenGen.Text;

namespace TokenGen.Errors;

/// <summary>The details of a failure while its exception is made. All texts in it are masked.</summary>
internal sealed class FailureReport
{
    /// <summary>How much of the body of a success is kept if it cannot be read.</summary>
    private const int MaxLostBodyChars = 1024 * 1024;

    public FailureReport(ApiRequest request) => Operation = request.Operation;

    public ApiOperation Operation { get; }

    public ApiErrorKind Kind { get; set; }

    public HttpStatusCode? StatusCode { get; set; }

    public ApiHeaders Headers { get; set; } = ApiHeaders.Empty;

    public string? Body { get; set; }

    public bool IsBodyTruncated { get; set; }

    public bool IsTransient { get; set; }

    public TimeSpan? RetryAfter { get; set; }

    public ResponseStatus? Status { get; set; }

    public string? ErrorMessage { get; set; }

    public string? TrackingId { get; set; }

    /// <summary>Starts the report of a response: status, headers and the masked start of the body.</summary>
    public static FailureReport Of(ResponseContext response, ApiErrorKind kind)
    {
        (ApiRequest request, ReceivedResponse received) = (response.Request, response.Received);
        int limit = request.Settings.Limits.MaxErrorBodyChars;

        // The call took effect, and its result exists only in this body.
        if (kind == ApiErrorKind.UnexpectedBody)
        {
            limit = Math.Max(limit, MaxLostBodyChars);
        }

        BodyExcerpt body = BodyExcerpt.Of(response, limit);
        return new FailureReport(request)
        {
            Kind = kind,
            StatusCode = received.Message.StatusCode,
            Headers = ApiHeaders.Of(received.Message, request),
            Body = body.Text,
            IsBodyTruncated = body.IsTruncated,
            IsTransient = TransientStatus.Contains(received.Status),
            RetryAfter = RetryAfterHeader.Read(received.Message),
        };
    }

    public ApiException ToException(Exception? cause = null) => new(Sentence.Of(this), cause)
    {
        OperationId = Operation.Id,
        Method = Operation.Method.Method,
        UrlTemplate = Operation.UrlTemplate,
        StatusCode = StatusCode,
        Headers = Headers,
        Kind = Kind,
        Body = Body,
        IsBodyTruncated = IsBodyTruncated,
        IsTransient = IsTransient,
        RetryAfter = RetryAfter,
        Status = Status,
        ErrorMessage = ErrorMessage,
        TrackingId = TrackingId,
    };

    public ApiException<TError> ToException<TError>(TError error) => new(Sentence.Of(this), error)
    {
        OperationId = Operation.Id,
        Method = Operation.Method.Method,
        UrlTemplate = Operation.UrlTemplate,
        StatusCode = StatusCode,
        Headers = Headers,
        Kind = ApiErrorKind.Declared,
        Body = Body,
        IsBodyTruncated = IsBodyTruncated,
        IsTransient = IsTransient,
        RetryAfter = RetryAfter,
        Status = Status,
        ErrorMessage = ErrorMessage,
        TrackingId = TrackingId,
    };

    public ApiResponseFormatException ToException(
        string problem, string path, long bytePosition, string fault = "the body does not match the document", Exception? cause = null) =>
        new(
            $"{Operation.Label}: the server reported success (HTTP {(int?)StatusCode}), but {fault}. {PlainText.OneLine(problem, PlainText.MaxMessage)}",
            cause)
        {
            OperationId = Operation.Id,
            Method = Operation.Method.Method,
            UrlTemplate = Operation.UrlTemplate,
            StatusCode = StatusCode,
            Headers = Headers,
            Kind = Kind,
            Body = Body,
            IsBodyTruncated = IsBodyTruncated,
            IsTransient = IsTransient,
            RetryAfter = RetryAfter,
            Status = Status,
            Path = PlainText.OneLine(path, PlainText.MaxMessage),
            BytePosition = bytePosition,
        };
}
