namespace TokenGen;

/// <summary>Why a call failed.</summary>
public enum ApiErrorKind
{
    /// <summary>The exception was created by your own code, for example in a test.</summary>
    Unknown,

    /// <summary>An envelope that reports an error, whatever the HTTP status. See <see cref="ApiException.Status"/>.</summary>
    Envelope,

    /// <summary>An error that the document declares. See <see cref="ApiException{TError}.Error"/>.</summary>
    Declared,

    /// <summary>An error status with a JSON body that the document does not declare.</summary>
    Json,

    /// <summary>An error status with a body that is text or has another format than JSON.</summary>
    Text,

    /// <summary>An error status with an HTML page, often from a proxy.</summary>
    Html,

    /// <summary>An error status without a body.</summary>
    Empty,

    /// <summary>A redirect, which is not followed.</summary>
    Redirect,

    /// <summary>A success status with a body that does not match the document. See <see cref="ApiResponseFormatException"/>.</summary>
    UnexpectedBody,

    /// <summary>The connection failed. See <see cref="ApiConnectionException"/>.</summary>
    Connection,

    /// <summary>The call timed out. See <see cref="ApiTimeoutException"/>.</summary>
    Timeout,

    /// <summary>
    /// A header that does not match the document; thrown when the header is read. See <see cref="ApiResponseFormatException"/>.
    /// </summary>
    UnexpectedHeader,

    /// <summary>
    /// Status 304: the version you have is still current, and there is no body. A complete response reports it without an exception.
    /// </summary>
    NotModified,

    /// <summary>The authorization server returned no token, so the call was not made.</summary>
    Credential,

    /// <summary>The work that the operation started has failed. <see cref="ApiException{TError}.Error"/> is its last state.</summary>
    FailedWork,

    /// <summary>
    /// Parameters or the body break limits of the document, so the call was not sent. See <see cref="ApiValidationException"/>.
    /// </summary>
    InvalidRequest,
}
