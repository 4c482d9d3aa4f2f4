using System.Text.Json;
using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads bodies of one kind.</summary>
internal abstract class BodyReader<T>(string mediaType)
{
    /// <summary>The media type or range; empty if there is no body.</summary>
    public string MediaType => mediaType;

    /// <summary>Whether the body is returned unread.</summary>
    public virtual bool IsStreamed => false;

    /// <summary>Whether the body consists of server-sent events.</summary>
    public virtual bool IsEvents => false;

    /// <summary>Whether this reader accepts a media type. A response without one is accepted.</summary>
    public virtual bool Takes(MediaType actual) => actual.IsEmpty || actual.IsIn(mediaType);

    /// <summary>Whether this reader can read a body of another type than the document declares.</summary>
    /// <param name="actual">The media type of the response.</param>
    /// <param name="body">The body; empty if it is returned unread.</param>
    public virtual bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) => false;

    /// <summary>Starts to read the elements of a long body that is mostly an array.</summary>
    /// <param name="actual">The media type of the response.</param>
    /// <param name="reading">How the response is read.</param>
    /// <param name="beginning">The beginning of the body.</param>
    /// <param name="search">The state of the search in this body.</param>
    /// <returns><see langword="null"/> if there are none, and the body is read after it has arrived completely.</returns>
    public virtual GatheredElements? Gather(MediaType actual, JsonReading? reading, ReadOnlySpan<byte> beginning, ArraySearch search) =>
        null;

    /// <summary>Reads a body.</summary>
    /// <returns>The exception for an invalid body, or <see langword="null"/>.</returns>
    public abstract ApiException? Read(ResponseContext response, out T? body);
}

/// <summary>Ignores any body.</summary>
internal sealed class EmptyBodyReader<T>() : BodyReader<T>("")
{
    public override bool Takes(MediaType actual) => true;

    public override ApiException? Read(ResponseContext response, out T? body)
    {
        body = default;
        return null;
    }
}

/// <summary>Text in the charset of the response.</summary>
internal sealed class TextBodyReader(string mediaType) : BodyReader<string>(mediaType)
{
    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) =>
        actual.IsText || actual.IsJson || actual.IsXml || (actual.MayBeJson && UnquotedText.IsText(body));

    public override ApiException? Read(ResponseContext response, out string? body)
    {
        ReceivedResponse received = response.Received;
        if (!BodyEncoding.TryToText(received.Body, received.MediaType, out body, out bool isValid))
        {
            return Failure.UnknownCharset(response);
        }

        if (!isValid)
        {
            if (response.Request.Settings.Reading == ResponseReading.Strict)
            {
                return Failure.UnknownCharset(response);
            }

            response.Request.Settings.Drift.Report(response, "", "text", "bytes that are not valid in its charset");
        }

        if (received.MediaType.IsJson && !received.MediaType.IsIn(MediaType))
        {
            body = TextOfJson(received, body);
        }

        return null;
    }

    // A JSON string where the document declares text: frameworks write every result as JSON.
    private static string TextOfJson(in ReceivedResponse received, string text)
    {
        if (!BodyEncoding.TryToUtf8(received.Body, received.MediaType, out ReadOnlySpan<byte> json)
            || !JsonReader.TryStart(json, out JsonReader reader) || !reader.IsAtText)
        {
            return text;
        }

        try
        {
            string value = reader.ReadString();
            return reader.IsAtEnd ? value : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}

/// <summary>The body as a stream.</summary>
internal sealed class StreamBodyReader(string mediaType) : BodyReader<Stream>(mediaType)
{
    public override bool IsStreamed => true;

    // Bytes need no interpretation, so any media type is accepted (RFC 9110, section 8.3).
    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) => true;

    public override ApiException? Read(ResponseContext response, out Stream? body)
    {
        body = new ResponseStream(response.Received.Message, response.Received.Stream!);
        return null;
    }
}
