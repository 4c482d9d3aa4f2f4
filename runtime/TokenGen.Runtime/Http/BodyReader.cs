using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads bodies of one kind.</summary>
internal abstract class BodyReader<T>(string mediaType)
{
    /// <summary>The media type, or the range of them; empty when there is no body.</summary>
    public string MediaType => mediaType;

    /// <summary>Whether the body is handed out unread.</summary>
    public virtual bool IsStreamed => false;

    /// <summary>Whether the body is server-sent events.</summary>
    public virtual bool IsEvents => false;

    /// <summary>Whether a body of this type is read here. A server that names no type is given the benefit of the doubt.</summary>
    public virtual bool Takes(MediaType actual) => actual.IsEmpty || actual.IsIn(mediaType);

    /// <summary>Begins to read the elements of a body that is long and mostly an array.</summary>
    /// <param name="actual">The media type of the answer.</param>
    /// <param name="beginning">The beginning of the body.</param>
    /// <returns><see langword="null"/> where there are none, and the body is read when all of it has come.</returns>
    public virtual GatheredElements? Gather(MediaType actual, ReadOnlySpan<byte> beginning) => null;

    /// <summary>Reads a body.</summary>
    /// <returns>What is wrong with it, or <see langword="null"/>.</returns>
    public abstract ApiException? Read(Answer answer, out T? body);
}

/// <summary>No body: whatever comes is left aside.</summary>
internal sealed class EmptyBodyReader<T>() : BodyReader<T>("")
{
    public override bool Takes(MediaType actual) => true;

    public override ApiException? Read(Answer answer, out T? body)
    {
        body = default;
        return null;
    }
}

/// <summary>Text in the charset the server names.</summary>
internal sealed class TextBodyReader(string mediaType) : BodyReader<string>(mediaType)
{
    public override ApiException? Read(Answer answer, out string? body)
    {
        body = BodyEncoding.ToText(answer.Received.Body, answer.Received.MediaType);
        return null;
    }
}

/// <summary>Bytes as they came.</summary>
internal sealed class BytesBodyReader(string mediaType) : BodyReader<byte[]>(mediaType)
{
    public override ApiException? Read(Answer answer, out byte[]? body)
    {
        body = answer.Received.Body.ToArray();
        return null;
    }
}

/// <summary>Bytes as they come.</summary>
internal sealed class StreamBodyReader(string mediaType) : BodyReader<Stream>(mediaType)
{
    public override bool IsStreamed => true;

    public override ApiException? Read(Answer answer, out Stream? body)
    {
        body = new ResponseStream(answer.Received.Message, answer.Received.Stream!);
        return null;
    }
}
