namespace TokenGen;

/// <summary>
/// Receives each call when it has ended, for your own logs, counters and tests. Traces and metrics do not need an observer: use the meter
/// and the activity source <c>TokenGen</c>.
/// </summary>
/// <remarks>Called by many threads at once. The call throws every exception that the observer throws.</remarks>
public abstract class ApiCallObserver
{
    /// <summary>Whether calls are observed at present. A call that is not observed has no overhead.</summary>
    public virtual bool IsEnabled => true;

    /// <summary>Called when a call has ended.</summary>
    /// <param name="result">The result of the call, without secrets.</param>
    public abstract void OnCompleted(in ApiCallResult result);

    /// <summary>Called when a response differs from the document but was read anyway, once for each place of each operation.</summary>
    /// <param name="drift">The place and the difference, without values that the server sent.</param>
    public virtual void OnDrift(in ApiDrift drift)
    {
    }
}

/// <summary>The result of a call. It contains no secrets, because it has no URL, headers or body.</summary>
public readonly record struct ApiCallResult
{
    /// <summary>The operationId of the document.</summary>
    public required string OperationId { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path template of the document.</summary>
    public required string UrlTemplate { get; init; }

    /// <summary>
    /// The time from the start of the call to the end of its response, or to the response headers if the body is streamed.
    /// </summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The HTTP status; <see langword="null"/> if there was no response.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The exception that the caller gets, thrown or in the complete response. <see langword="null"/> for success.</summary>
    public Exception? Error { get; init; }
}
