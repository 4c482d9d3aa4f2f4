namespace TokenGen;

/// <summary>
/// A success whose body is not what the document says (no JSON, a wrong type, a member missing, another media type, too long), or a
/// header that is not.
/// </summary>
public sealed class ApiResponseFormatException : ApiException
{
    /// <inheritdoc cref="ApiException()"/>
    public ApiResponseFormatException()
    {
    }

    /// <inheritdoc cref="ApiException(string)"/>
    public ApiResponseFormatException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="ApiException(string, Exception?)"/>
    public ApiResponseFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What is wrong, as a JSON path such as <c>$.response[3].tokenID</c>; <c>$</c> for the body as a whole, a header's name.</summary>
    public string Path { get; init; } = "$";

    /// <summary>Where the wrong value begins, in bytes from the beginning of the body as UTF-8, its byte order mark not counted.</summary>
    public long BytePosition { get; init; }
}
