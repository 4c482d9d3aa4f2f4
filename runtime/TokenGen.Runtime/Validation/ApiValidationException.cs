namespace TokenGen;

/// <summary>
/// The call was not sent, because its parameters or its body break limits of the document. See <see
/// cref="ApiClientOptions.ValidateRequests"/>.
/// </summary>
public sealed class ApiValidationException : ApiException
{
    /// <inheritdoc cref="ApiException()"/>
    public ApiValidationException()
    {
    }

    /// <inheritdoc cref="ApiException(string)"/>
    public ApiValidationException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="ApiException(string, Exception?)"/>
    public ApiValidationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>All problems.</summary>
    public IReadOnlyList<ApiValidationProblem> Problems { get; init; } = [];
}
