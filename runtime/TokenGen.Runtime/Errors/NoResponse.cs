using System.Globalization;
using System.Security.Authentication;
using TokenGen.Http;

namespace TokenGen.Errors;

/// <summary>
/// Explains why no complete response arrived. This is the only place that turns exceptions of other code into those of a call.
/// </summary>
internal static class NoResponse
{
    /// <summary>Translates an exception for the caller.</summary>
    /// <param name="end">The exception and its circumstances.</param>
    /// <returns>The exception to throw instead, or <see langword="null"/> to rethrow the original.</returns>
    public static Exception? Explain(in Interruption end)
    {
        Exception exception = end.Exception;
        if (exception is CallerCodeException ofCaller)
        {
            return ofCaller.Thrown;
        }

        if (end.Caller.IsCancellationRequested && (end.IsOfNetwork || end.IsOfExchange))
        {
            return new OperationCanceledException($"{end.Request.Operation.Label} was cancelled by its caller.", Cause.Of(exception, end.Request), end.Caller);
        }

        if (!Unforeseen.IsExplained(exception) || IsDisposedClient(exception))
        {
            return null;
        }

        if (end.IsDeadlineCancelled && (end.IsOfNetwork || end.IsOfExchange))
        {
            return TooLate(end, Seconds(end.Request.Settings.Limits.Timeout));
        }

        return end.Stage switch
        {
            CallStage.Preparing => null,
            CallStage.Credential => end.IsOfNetwork || exception is TimeoutException ? NoCredential(end) : null,
            CallStage.Sending => IsTimeout(exception) ? TooLate(end, TimeOfClient(end)) : NotConnected(end),
            _ when exception is InvalidDataException => Undecodable(end),
            _ => NotConnected(end),
        };
    }

    /// <summary>The exception for a credential from user code that cannot be sent.</summary>
    /// <param name="request">The call.</param>
    /// <param name="problem">What is wrong; never the credential itself.</param>
    public static ApiException UnusableCredential(ApiRequest request, string problem) => new($"{request.Operation.Label} was not sent: {problem}")
    {
        OperationId = request.Operation.Id,
        Method = request.Operation.Method.Method,
        UrlTemplate = request.Operation.UrlTemplate,
        Kind = ApiErrorKind.Credential,
    };

    private static ApiTimeoutException TooLate(in Interruption end, string time)
    {
        ApiOperation operation = end.Request.Operation;
        return new($"{operation.Label} took longer than {time}.", Cause.Of(end.Exception, end.Request))
        {
            OperationId = operation.Id,
            Method = operation.Method.Method,
            UrlTemplate = operation.UrlTemplate,
            StatusCode = end.Response?.StatusCode,
            Headers = HeadersOf(end),
            Kind = ApiErrorKind.Timeout,
            IsTransient = true,
        };
    }

    private static ApiConnectionException NotConnected(in Interruption end)
    {
        ApiOperation operation = end.Request.Operation;
        return new($"{operation.Label} failed: {What(end)}", Cause.Of(end.Exception, end.Request))
        {
            OperationId = operation.Id,
            Method = operation.Method.Method,
            UrlTemplate = operation.UrlTemplate,
            StatusCode = end.Response?.StatusCode,
            Headers = HeadersOf(end),
            Kind = ApiErrorKind.Connection,
            IsTransient = MayPass(end),
        };
    }

    private static ApiResponseFormatException Undecodable(in Interruption end)
    {
        ApiOperation operation = end.Request.Operation;
        return new($"{operation.Label}: HTTP {(int)end.Response!.StatusCode}, but the body cannot be decompressed. {end.Exception.Message}")
        {
            OperationId = operation.Id,
            Method = operation.Method.Method,
            UrlTemplate = operation.UrlTemplate,
            StatusCode = end.Response.StatusCode,
            Headers = HeadersOf(end),
            Kind = ApiErrorKind.UnexpectedBody,
        };
    }

    private static ApiException NoCredential(in Interruption end)
    {
        ApiOperation operation = end.Request.Operation;
        return new($"{operation.Label} was not sent: its credential could not be obtained.", Cause.Of(end.Exception, end.Request))
        {
            OperationId = operation.Id,
            Method = operation.Method.Method,
            UrlTemplate = operation.UrlTemplate,
            Kind = ApiErrorKind.Credential,
            IsTransient = MayPass(end),
        };
    }

    private static string What(in Interruption end) => (end.Response, end.IsOfNetwork) switch
    {
        (null, true) => Unconnected.Reason(end.Exception),
        (null, false) => "the handler of its HttpClient returned no response.",
        (_, true) => "the connection was closed in the middle of the response.",
        _ => "the response body cannot be read.",
    };

    /// <summary>Whether a timeout outside of our deadline expired: that of the HttpClient, or of one of its handlers.</summary>
    private static bool IsTimeout(Exception exception) =>
        exception is TimeoutException || exception is OperationCanceledException { InnerException: TimeoutException } || IsOfPolicy(exception, "TimeoutRejectedException");

    private static string TimeOfClient(in Interruption end)
    {
        // The timer of the HttpClient may run slightly ahead of ours.
        TimeSpan allowed = end.Request.Settings.Client.Timeout;
        bool isClients = end.Exception is OperationCanceledException && allowed > TimeSpan.Zero && end.Elapsed.TotalMilliseconds >= allowed.TotalMilliseconds * 0.9;
        return isClients ? $"the {Seconds(allowed)} of its HttpClient" : "a handler of its HttpClient allows";
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s";

    private static bool MayPass(in Interruption end)
    {
        if (!end.IsOfNetwork && end.Exception is not TimeoutException)
        {
            return IsOfPolicy(end.Exception, "ExecutionRejectedException");
        }

        for (Exception? cause = end.Exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a policy of Microsoft.Extensions.Http.Resilience threw it. That library is not referenced here, so the type name decides.
    /// </summary>
    private static bool IsOfPolicy(Exception exception, string name)
    {
        for (Type? type = exception.GetType(); type is not null; type = type.BaseType)
        {
            if (type.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    // Calls on a disposed client throw the usual exception of .NET.
    private static bool IsDisposedClient(Exception exception) => exception is ObjectDisposedException { ObjectName: "System.Net.Http.HttpClient" };

    private static ApiHeaders HeadersOf(in Interruption end) => end.Response is null ? ApiHeaders.Empty : ApiHeaders.Of(end.Response, end.Request);
}
