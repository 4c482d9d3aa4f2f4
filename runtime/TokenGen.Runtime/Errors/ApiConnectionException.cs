namespace TokenGen;

/// <summary>No connection to the server, or one that broke off: refused, reset, unknown name, TLS, a body that ends too early.</summary>
/// <remarks>What the server did with the request is unknown. Transient, unless the certificate was refused.</remarks>
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
