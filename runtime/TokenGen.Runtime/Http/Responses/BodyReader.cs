using System.Text.Json;
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

    /// <summary>Whether a body of another type than the document declares can be read here all the same.</summary>
    /// <param name="actual">The media type of the response.</param>
    /// <param name="body">The body; empty for one that is handed out unread.</param>
    public virtual bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) => false;

    /// <summary>Begins to read the elements of a body that is long and mostly an array.</summary>
    /// <param name="actual">The media type of the answer.</param>
    /// <param name="reading">How the response is read.</param>
    /// <param name="beginning">The beginning of the body.</param>
    /// <param name="search">Where the search in this body stands.</param>
    /// <returns><see langword="null"/> where there are none, and the body is read when all of it has come.</returns>
    public virtual GatheredElements? Gather(MediaType actual, JsonReading? reading, ReadOnlySpan<byte> beginning, ArraySearch search) => null;

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
    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) =>
        actual.IsText || actual.IsJson || actual.IsXml || (actual.MayBeJson && UnquotedText.IsText(body));

    public override ApiException? Read(Answer answer, out string? body)
    {
        var received = answer.Received;
        if (!BodyEncoding.TryToText(received.Body, received.MediaType, out body, out var isValid)) return Failure.UnknownCharset(answer);
        if (!isValid)
        {
            if (answer.Request.Connection.Reading == ResponseReading.Strict) return Failure.UnknownCharset(answer);
            answer.Request.Connection.Drift.Report(answer, "", "text", "bytes that are not valid in its charset");
        }

        if (received.MediaType.IsJson && !received.MediaType.IsIn(MediaType)) body = TextOfJson(received, body);
        return null;
    }

    // A JSON string where text is documented: frameworks write every result as JSON.
    private static string TextOfJson(in ReceivedResponse received, string text)
    {
        if (!BodyEncoding.TryToUtf8(received.Body, received.MediaType, out var json) || !JsonReader.TryStart(json, out var reader) || !reader.IsAtText) return text;
        try
        {
            var value = reader.ReadString();
            return reader.IsAtEnd ? value : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}

/// <summary>Bytes as they came.</summary>
internal sealed class BytesBodyReader(string mediaType) : BodyReader<byte[]>(mediaType)
{
    // The bytes are the caller's, whatever the server calls them (RFC 9110, section 8.3).
    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) => true;

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

    // The bytes are the caller's, whatever the server calls them (RFC 9110, section 8.3).
    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) => true;

    public override ApiException? Read(Answer answer, out Stream? body)
    {
        body = new ResponseStream(answer.Received.Message, answer.Received.Stream!);
        return null;
    }
}
