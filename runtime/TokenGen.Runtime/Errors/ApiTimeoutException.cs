namespace TokenGen;

/// <summary>The call took longer than <see cref="ApiClientOptions.Timeout"/>, be it before the answer or while its body came.</summary>
/// <remarks>What the server did with the request is unknown.</remarks>
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
