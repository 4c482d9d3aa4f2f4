using System.Diagnostics;
using System.Globalization;
using TokenGen.Http;

namespace TokenGen.Telemetry;

/// <summary>
/// One call for traces, metrics and the client's observer, by the OpenTelemetry conventions for HTTP clients. It is not created without a
/// listener.
/// </summary>
internal sealed class CallObservation
{
    private readonly ApiRequest _request;
    private readonly long _start = Stopwatch.GetTimestamp();
    private bool _isOver;
#if NET8_0_OR_GREATER
    private readonly Activity? _activity;
#endif

    private CallObservation(ApiRequest request)
    {
        _request = request;
#if NET8_0_OR_GREATER
        _activity = ApiTelemetry.Source.StartActivity(
            request.Operation.ToString(), ActivityKind.Client, default(ActivityContext), Tags(request));
#endif
    }

    /// <summary>Starts to observe a call, if there is a listener.</summary>
    public static CallObservation? Start(ApiRequest request)
    {
        bool isWanted = request.Settings.Observer is { IsEnabled: true };
#if NET8_0_OR_GREATER
        isWanted = isWanted || ApiTelemetry.Duration.Enabled || ApiTelemetry.Source.HasListeners();
#endif
        return isWanted ? new CallObservation(request) : null;
    }

    /// <summary>Ends the observation.</summary>
    /// <param name="status">The HTTP status, if a response arrived.</param>
    /// <param name="error">The exception for the caller, if the call failed.</param>
    public void End(int? status, Exception? error)
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        TimeSpan duration = Elapsed;
#if NET8_0_OR_GREATER
        string? errorType = ErrorType(status, error);
        Trace(status, errorType);
        Measure(duration, status, errorType);
#endif
        if (_request.Settings.Observer is not { } observer)
        {
            return;
        }

        observer.OnCompleted(new ApiCallResult
        {
            OperationId = _request.Operation.Id,
            Method = _request.Operation.Method.Method,
            UrlTemplate = _request.Operation.UrlTemplate,
            Duration = duration,
            StatusCode = status,
            Error = error,
        });
    }

    private TimeSpan Elapsed => TimeSpan.FromSeconds((Stopwatch.GetTimestamp() - _start) / (double)Stopwatch.Frequency);

#if NET8_0_OR_GREATER
    /// <summary>The tags that samplers can use.</summary>
    private static TagList Tags(ApiRequest request)
    {
        Uri address = request.Address;
        return new TagList
        {
            { "http.request.method", Method(request) },
            { "server.address", address.IdnHost },
            { "server.port", address.Port },
            // Path parameters and the query may be secret, so they are left out.
            { "url.full", address.GetLeftPart(UriPartial.Path).TrimEnd('/') + request.Operation.UrlTemplate },
            { "url.template", request.Operation.UrlTemplate },
            { "openapi.operation_id", request.Operation.Id },
        };
    }

    private void Trace(int? status, string? errorType)
    {
        if (_activity is null)
        {
            return;
        }

        if (_activity.IsAllDataRequested)
        {
            if (status is { } code)
            {
                _activity.SetTag("http.response.status_code", code);
            }

            if (errorType is not null)
            {
                _activity.SetTag("error.type", errorType);
            }
        }

        if (errorType is not null)
        {
            _activity.SetStatus(ActivityStatusCode.Error);
        }

        _activity.Dispose();
    }

    private void Measure(TimeSpan duration, int? status, string? errorType)
    {
        if (!ApiTelemetry.Duration.Enabled)
        {
            return;
        }

        Uri address = _request.Address;
        TagList tags = new()
        {
            { "http.request.method", Method(_request) },
            { "server.address", address.IdnHost },
            { "server.port", address.Port },
            { "url.scheme", address.Scheme },
            { "url.template", _request.Operation.UrlTemplate },
            { "openapi.operation_id", _request.Operation.Id },
        };
        if (status is { } code)
        {
            tags.Add("http.response.status_code", code);
        }

        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        ApiTelemetry.Duration.Record(duration.TotalSeconds, tags);
    }

    // Unknown methods are mapped to one value, because they could create any number of time series.
    private static string Method(ApiRequest request) => request.Operation.Method.Method is
        "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE" or "PATCH" or "QUERY"
        ? request.Operation.Method.Method : "_OTHER";

    /// <summary>A low-cardinality name of the error: the status, or else the kind of failure.</summary>
    private static string? ErrorType(int? status, Exception? error) => (status, error) switch
    {
        ( >= 400 and { } code, _) => code.ToString(CultureInfo.InvariantCulture),
        (_, null) => null,
        (_, OperationCanceledException) => "canceled",
        (_, ApiException { Kind: ApiErrorKind.Timeout }) => "timeout",
        (_, ApiException { Kind: ApiErrorKind.NotModified }) => null,
        (_, ApiException { Kind: var kind }) => kind.ToString(),
        _ => error.GetType().FullName,
    };
#endif
}
