namespace TokenGen;

/// <summary>
/// The call took longer than <see cref="ApiClientOptions.Timeout"/>, before the response arrived or while its body was read.
/// </summary>
/// <remarks>The server may or may not have processed the request.</remarks>
public sealed class ApiTimeoutException : ApiException
{
    /// <inheritdoc cref="ApiException()"/>
    public ApiTimeoutException()
    {
    }

    /// <inheritdoc cref="ApiException(string)"/>
    public ApiTimeoutException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="ApiException(string, Exception?)"/>
    public ApiTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
