using System.ComponentModel;
using System.Globalization;
using TokenGen.Envelopes;
using TokenGen.Json;
using TokenGen.Streaming;

namespace TokenGen.Http;

/// <summary>Starts the table of an operation's responses (OpenAPI 3, "Responses Object").</summary>
/// <remarks>Keys are a status (<c>200</c>), a range (<c>2XX</c>) or <c>default</c>; the most specific match is used.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiResponses
{
    /// <summary>A response with a JSON body.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads the body.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<T> Json<T>(string status, JsonCodec<T> codec) => new ApiResponses<T>().OrJson(status, codec);

    /// <summary>A response with a JSON body of another media type.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads the body.</param>
    /// <param name="mediaType">The media type, such as <c>application/hal+json</c>.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<T> Json<T>(string status, JsonCodec<T> codec, string mediaType) =>
        new ApiResponses<T>().OrJson(status, codec, mediaType);

    /// <inheritdoc cref="Json{T}(string, JsonCodec{T})"/>
    public static ApiResponses<T> Json<T>(int status, JsonCodec<T> codec) => Json(Key(status), codec);

    /// <summary>A response without a body.</summary>
    /// <param name="status">The key of the response.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<NoContent> Empty(string status) => new ApiResponses<NoContent>().OrEmpty(status);

    /// <inheritdoc cref="Empty(string)"/>
    public static ApiResponses<NoContent> Empty(int status) => Empty(Key(status));

    /// <summary>A response with a text body.</summary>
    /// <param name="status">The key of the response.</param>
    /// <param name="mediaType">The media type, or a range of them such as <c>text/*</c>.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<string> Text(string status, string mediaType = "text/plain") =>
        new ApiResponses<string>().Or(status, new TextBodyReader(mediaType));

    /// <summary>A response with a streamed body. The caller disposes the stream, which ends the call.</summary>
    /// <param name="status">The key of the response.</param>
    /// <param name="mediaType">The media type, or a range of them such as <c>application/*</c>.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<Stream> Stream(string status, string mediaType = "*/*") =>
        new ApiResponses<Stream>().Or(status, new StreamBodyReader(mediaType));

    /// <summary>A response with a JSON text in each line (JSON Lines, NDJSON).</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads an item.</param>
    /// <param name="mediaType">The media type, such as <c>application/jsonl</c>.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<ResponseItems<T>> JsonLines<T>(string status, JsonCodec<T> codec, string mediaType) =>
        new ApiResponses<ResponseItems<T>>().Or(status, new ItemsBodyReader<T>(new JsonLinesFormat<T>(codec), mediaType));

    /// <summary>A response with a JSON text in each record (RFC 7464).</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads an item.</param>
    /// <param name="mediaType">The media type, such as <c>application/json-seq</c>.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<ResponseItems<T>> JsonSequence<T>(string status, JsonCodec<T> codec, string mediaType) =>
        new ApiResponses<ResponseItems<T>>().Or(status, new ItemsBodyReader<T>(new JsonSequenceFormat<T>(codec), mediaType));

    /// <summary>A response with a JSON array that is read element by element while it arrives.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads an element.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<ResponseItems<T>> ArrayItems<T>(string status, JsonCodec<T> codec, string mediaType = "application/json") =>
        new ApiResponses<ResponseItems<T>>().Or(status, new ItemsBodyReader<T>(new ArrayItemsFormat<T>(codec, null), mediaType));

    /// <summary>A response with an envelope whose JSON array is read element by element while it arrives.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="rule">The places of payload and status.</param>
    /// <param name="codec">Reads an element.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">The key, or a path in the rule, is malformed.</exception>
    public static ApiResponses<ResponseItems<T>> EnvelopeItems<T>(
        string status, EnvelopeRule rule, JsonCodec<T> codec, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(rule);
        EnvelopeLayout layout = EnvelopeLayout.Of(rule);
        return new ApiResponses<ResponseItems<T>>().Or(status, new ItemsBodyReader<T>(new ArrayItemsFormat<T>(codec, layout), mediaType))
            .In(layout);
    }

    /// <summary>A response with server-sent events (<c>text/event-stream</c>).</summary>
    /// <typeparam name="T">The type of an event's data.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="data">Reads the data of an event.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<ResponseItems<ServerSentEvent<T>>> Events<T>(string status, EventData<T> data) =>
        new ApiResponses<ResponseItems<ServerSentEvent<T>>>().Or(
            status, new ItemsBodyReader<ServerSentEvent<T>>(new EventStreamFormat<T>(data), "text/event-stream"));

    /// <summary>Adds a response with a text body.</summary>
    /// <param name="responses">The table so far.</param>
    /// <param name="status">The key of the response.</param>
    /// <param name="mediaType">The media type, or a range of them such as <c>text/*</c>.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<string> OrText(this ApiResponses<string> responses, string status, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return responses.Or(status, new TextBodyReader(mediaType));
    }

    /// <summary>Adds a response with a streamed body.</summary>
    /// <param name="responses">The table so far.</param>
    /// <param name="status">The key of the response.</param>
    /// <param name="mediaType">The media type, or a range of them such as <c>application/*</c>.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<Stream> OrStream(this ApiResponses<Stream> responses, string status, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return responses.Or(status, new StreamBodyReader(mediaType));
    }

    /// <summary>A response with a number, a boolean, a date or another scalar as text.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads it, as a JSON scalar.</param>
    /// <param name="mediaType">The media type, or a range of them.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<T> ScalarText<T>(string status, JsonCodec<T> codec, string mediaType = "text/plain") =>
        new ApiResponses<T>().OrScalarText(status, codec, mediaType);

    /// <summary>Adds a response with a number, a boolean, a date or another scalar as text.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="responses">The table so far.</param>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads it, as a JSON scalar.</param>
    /// <param name="mediaType">The media type, or a range of them.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<T> OrScalarText<T>(this ApiResponses<T> responses, string status, JsonCodec<T> codec, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(codec);
        return responses.Or(status, new ScalarTextReader<T>(codec, mediaType));
    }

    /// <summary>A redirect whose result is its URL.</summary>
    /// <param name="status">The key of the response.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<Uri> Location(string status) => new ApiResponses<Uri>().Or(status, new LocationReader());

    /// <summary>Adds a redirect whose result is its URL.</summary>
    /// <param name="responses">The table so far.</param>
    /// <param name="status">The key of the response.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public static ApiResponses<Uri> OrLocation(this ApiResponses<Uri> responses, string status)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return responses.Or(status, new LocationReader());
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
