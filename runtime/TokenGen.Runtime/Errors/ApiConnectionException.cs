namespace TokenGen;

/// <summary>
/// The connection to the server failed: it was refused or reset, the host name is unknown, TLS failed, or the body ended too early.
/// </summary>
/// <remarks>The server may or may not have processed the request. Transient, unless the certificate was rejected.</remarks>
public sealed class ApiConnectionException : ApiException
{
    /// <inheritdoc cref="ApiException()"/>
    public ApiConnectionException()
    {
    }

    /// <inheritdoc cref="ApiException(string)"/>
    public ApiConnectionException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="ApiException(string, Exception?)"/>
    public ApiConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
