using System.Security.Authentication;
using TokenGen.Http;

namespace TokenGen.Errors;

/// <summary>Explains why no answer came, or not all of it.</summary>
internal static class NoAnswer
{
    /// <summary>Says what an exception of HttpClient means to the caller.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="response">The answer, when its headers had come.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="isTimeout">Whether the call's own deadline was cancelled, by time or by the caller.</param>
    /// <param name="caller">The caller's token.</param>
    /// <returns>The exception to throw instead, or <see langword="null"/> to let it pass.</returns>
    public static Exception? Explain(
        ApiRequest request, HttpResponseMessage? response, Exception exception, bool isTimeout, CancellationToken caller)
    {
        var operation = request.Operation;
        if (caller.IsCancellationRequested && exception is OperationCanceledException or IOException or HttpRequestException)
        {
            return new OperationCanceledException($"{operation.Id} was cancelled by its caller.", exception, caller);
        }

        switch (exception)
        {
            // A client that was given to us can have a shorter timeout of its own; it says so by an inner TimeoutException.
            case OperationCanceledException when isTimeout || exception.InnerException is TimeoutException:
            case IOException or HttpRequestException when isTimeout:
                return new ApiTimeoutException($"{operation.Id} took longer than {TimeAllowed(request, isTimeout)}.", exception)
                {
                    OperationId = operation.Id,
                    Method = operation.Method.Method,
                    UrlTemplate = operation.UrlTemplate,
                    StatusCode = response?.StatusCode,
                    Headers = response is null ? ApiHeaders.Empty : ApiHeaders.Of(response),
                    Kind = ApiErrorKind.Timeout,
                    IsTransient = true,
                };
            case HttpRequestException or IOException:
                return new ApiConnectionException($"{operation.Id} failed: {What(response)}", exception)
                {
                    OperationId = operation.Id,
                    Method = operation.Method.Method,
                    UrlTemplate = operation.UrlTemplate,
                    StatusCode = response?.StatusCode,
                    Headers = response is null ? ApiHeaders.Empty : ApiHeaders.Of(response),
                    Kind = ApiErrorKind.Connection,
                    IsTransient = !IsRefusedCertificate(exception),
                };
            case InvalidDataException when response is not null:
                return new ApiResponseFormatException($"{operation.Id}: HTTP {(int)response.StatusCode}, but the body can not be decompressed.")
                {
                    OperationId = operation.Id,
                    Method = operation.Method.Method,
                    UrlTemplate = operation.UrlTemplate,
                    StatusCode = response.StatusCode,
                    Headers = ApiHeaders.Of(response),
                    Kind = ApiErrorKind.UnexpectedBody,
                };
            default:
                return null;
        }
    }

    private static string What(HttpResponseMessage? response) =>
        response is null ? "no answer from the server." : "the connection broke off in the middle of the answer.";

    /// <summary>The time that ran out: the call's own, or the shorter one of an HttpClient that was handed in.</summary>
    private static string TimeAllowed(ApiRequest request, bool isOwn)
    {
        var allowed = isOwn ? request.Connection.Limits.Timeout : request.Connection.Client.Timeout;
        return allowed == Timeout.InfiniteTimeSpan ? "its HttpClient allows" : $"{allowed.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)} s";
    }

    private static bool IsRefusedCertificate(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException) return true;
        }

        return false;
    }
}
