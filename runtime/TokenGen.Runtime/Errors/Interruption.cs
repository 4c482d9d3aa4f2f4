using TokenGen.Http;

namespace TokenGen.Errors;

/// <summary>The stage of a call.</summary>
internal enum CallStage
{
    /// <summary>The request is built; an exception here is an error of the caller.</summary>
    Preparing,

    /// <summary>The credential is requested, which may call another server or user code.</summary>
    Credential,

    /// <summary>The request is sent, and the response headers have not arrived.</summary>
    Sending,

    /// <summary>The response body is read.</summary>
    Reading,
}

/// <summary>The exception that ended a call, with its circumstances.</summary>
/// <param name="Request">The request.</param>
/// <param name="Response">The response, if its headers had arrived.</param>
/// <param name="Exception">The exception.</param>
/// <param name="Stage">The stage in which it was thrown.</param>
/// <param name="IsDeadlineCancelled">Whether the call's own deadline was cancelled, by its timer or by the caller.</param>
/// <param name="Elapsed">The time since the call started.</param>
/// <param name="Caller">The cancellation token of the caller.</param>
internal readonly record struct Interruption(
    ApiRequest Request, HttpResponseMessage? Response, Exception Exception, CallStage Stage, bool IsDeadlineCancelled, TimeSpan Elapsed, CancellationToken Caller)
{
    /// <summary>Whether network failures cause such exceptions.</summary>
    public bool IsOfNetwork => Exception is OperationCanceledException or IOException or HttpRequestException;

    /// <summary>Whether the server or the network may have caused the exception, instead of the caller.</summary>
    public bool IsOfExchange => Stage is CallStage.Sending or CallStage.Reading;
}
