namespace TokenGen;

/// <summary>
/// Is told of each call when it is over: for logs, counters and tests of one's own. Traces and metrics need none, see the meter and
/// the activity source <c>TokenGen</c>.
/// </summary>
/// <remarks>It is called by many threads at once. What it throws is thrown by the call.</remarks>
public abstract class ApiCallObserver
{
    /// <summary>Whether anybody wants to know at present; a call that nobody wants to know of costs nothing.</summary>
    public virtual bool IsEnabled => true;

    /// <summary>A call has come to its end.</summary>
    /// <param name="result">How it went. It holds no secret.</param>
    public abstract void OnCompleted(in ApiCallResult result);

    /// <summary>A response differed from the document and was read all the same. Called once for each place of each operation.</summary>
    /// <param name="drift">Where, and how. It holds no value that the server sent.</param>
    public virtual void OnDrift(in ApiDrift drift)
    {
    }
}

/// <summary>How a call went. It holds no secret: no URL that was sent, no header, no body.</summary>
public readonly record struct ApiCallResult
{
    /// <summary>The operationId of the document.</summary>
    public required string OperationId { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path as the document spells it.</summary>
    public required string UrlTemplate { get; init; }

    /// <summary>From the beginning of the call to the end of its answer; to its headers where the body is handed out as it comes.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The HTTP status; <see langword="null"/> when no answer came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>
    /// What went wrong, <see langword="null"/> for nothing: the exception that the caller sees, in the whole response or thrown.
    /// </summary>
    public Exception? Error { get; init; }
}
