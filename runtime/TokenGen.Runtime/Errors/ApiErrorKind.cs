namespace TokenGen;

/// <summary>What kind of answer, or lack of one, made a call fail.</summary>
public enum ApiErrorKind
{
    /// <summary>The failure was made by the caller's code, in a test for example.</summary>
    Unknown,

    /// <summary>An envelope whose status says error, under whatever HTTP status. See <see cref="ApiException.Status"/>.</summary>
    Envelope,

    /// <summary>An error that the document declares. See <see cref="ApiException{TError}.Error"/>.</summary>
    Declared,

    /// <summary>An error status with a JSON body that the document does not declare.</summary>
    Json,

    /// <summary>An error status with a body of text, or of another kind that is no JSON.</summary>
    Text,

    /// <summary>An error status with an HTML page, often from a proxy.</summary>
    Html,

    /// <summary>An error status without a body.</summary>
    Empty,

    /// <summary>A redirect, which is not followed.</summary>
    Redirect,

    /// <summary>A success whose body is not what the document says. See <see cref="ApiResponseFormatException"/>.</summary>
    UnexpectedBody,

    /// <summary>No connection, or one that broke off. See <see cref="ApiConnectionException"/>.</summary>
    Connection,

    /// <summary>The time was up. See <see cref="ApiTimeoutException"/>.</summary>
    Timeout,

    /// <summary>A header that is not what the document says, told when it is read. See <see cref="ApiResponseFormatException"/>.</summary>
    UnexpectedHeader,

    /// <summary>Status 304: what the caller has is still good, and there is no body. The whole response tells it without an exception.</summary>
    NotModified,

    /// <summary>The authorization server gave no token for the call, which was not made.</summary>
    Credential,

    /// <summary>What the operation had begun has failed, which its state tells. See <see cref="ApiException{TError}.Error"/> for that state.</summary>
    FailedWork,
}
