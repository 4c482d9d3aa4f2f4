namespace TokenGen;

/// <summary>
/// The body of a success response, or a header, does not match the document: it is not JSON, has a wrong type or media type, lacks a
/// member, or is too long.
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

    /// <summary>
    /// The place as a JSON path such as <c>$.response[3].tokenID</c>; <c>$</c> for the whole body, or the name of a header.
    /// </summary>
    public string Path { get; init; } = "$";

    /// <summary>The offset of the value in the body, in bytes of UTF-8, without the byte order mark.</summary>
    public long BytePosition { get; init; }
}
