using TokenGen.Http;

namespace TokenGen.Errors;

/// <summary>How far a call had come.</summary>
internal enum CallStage
{
    /// <summary>The request is put together: what is wrong here is the caller's.</summary>
    Preparing,

    /// <summary>The credential is asked for, which may call another server or code of the caller.</summary>
    Credential,

    /// <summary>The request is sent, and no headers of a response have come.</summary>
    Sending,

    /// <summary>The body of the response is read.</summary>
    Reading,
}

/// <summary>What ended a call.</summary>
/// <param name="Request">The request.</param>
/// <param name="Response">The response, when its headers had come.</param>
/// <param name="Exception">What was thrown.</param>
/// <param name="Stage">Where.</param>
/// <param name="IsTimeout">Whether the call's own deadline was cancelled, by time or by the caller.</param>
/// <param name="Elapsed">How long the call had taken.</param>
/// <param name="Caller">The caller's token.</param>
internal readonly record struct Interruption(
    ApiRequest Request, HttpResponseMessage? Response, Exception Exception, CallStage Stage, bool IsTimeout, TimeSpan Elapsed, CancellationToken Caller)
{
    /// <summary>Whether the exception is one that networks cause.</summary>
    public bool IsOfNetwork => Exception is OperationCanceledException or IOException or HttpRequestException;

    /// <summary>Whether a server or what stands before it may have caused the exception, and not the caller.</summary>
    public bool IsOfExchange => Stage is CallStage.Sending or CallStage.Reading;
}
