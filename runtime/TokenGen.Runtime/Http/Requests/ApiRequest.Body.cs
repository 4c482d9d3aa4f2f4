using System.Runtime.CompilerServices;
using TokenGen.Json;
using TokenGen.Redaction;

namespace TokenGen.Http;

public sealed partial class ApiRequest
{
    /// <summary>Sends a value as JSON (<c>application/json</c>, UTF-8). It is serialized immediately; later changes are not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="body">The value; <see langword="null"/> sends no body.</param>
    /// <param name="codec">Writes it.</param>
    /// <exception cref="ArgumentException">The value contains a number that JSON cannot represent.</exception>
    /// <exception cref="InvalidOperationException">The value is more than 64 levels deep.</exception>
    public void JsonBody<T>(T? body, JsonCodec<T> codec) => JsonBody(body, codec, "application/json");

    /// <summary>Sends a value as JSON with another media type.</summary>
    /// <param name="body">The value; <see langword="null"/> sends no body.</param>
    /// <param name="codec">Writes it.</param>
    /// <param name="mediaType">The media type, such as <c>application/merge-patch+json</c>.</param>
    /// <inheritdoc cref="JsonBody{T}(T, JsonCodec{T})"/>
    public void JsonBody<T>(T? body, JsonCodec<T> codec, string mediaType)
    {
        if (body is null)
        {
            return;
        }

        ArgumentNullException.ThrowIfNull(codec);
        SetContent(new JsonBodyContent(codec.ToPooledBuffer(body, out int length), length, mediaType));
    }

    /// <summary>Sends a nullable value as JSON: <see langword="null"/> is sent as <c>null</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="body">The value, or <see langword="null"/>.</param>
    /// <param name="codec">Writes it.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is null.</exception>
    /// <exception cref="ArgumentException">The value contains a number that JSON cannot represent.</exception>
    /// <exception cref="InvalidOperationException">The value is more than 64 levels deep.</exception>
    public void JsonBodyOrNull<T>(T body, JsonCodec<T> codec, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(codec);
        SetContent(new JsonBodyContent(codec.ToPooledBuffer(body, out int length), length, mediaType));
    }

    /// <summary>
    /// Gives a POST, PUT or PATCH without a body an empty one. SocketsHttpHandler resends a request without content if a pooled connection
    /// closes before the response, and the server could execute it twice. It does not resend a request with content, even if the content is
    /// empty.
    /// </summary>
    internal void CompleteContent()
    {
        if (Content is null && Method.Method is "POST" or "PUT" or "PATCH")
        {
            SetContent(new ByteArrayContent([]));
        }
    }

    /// <summary>Sends a text, as UTF-8 unless the media type names another charset that has all its characters.</summary>
    /// <param name="body">The text; <see langword="null"/> sends no body.</param>
    /// <param name="mediaType">The media type, with or without parameters.</param>
    /// <param name="argument">The expression of the media type; the compiler fills it in.</param>
    /// <exception cref="ArgumentException">The media type is invalid.</exception>
    public void TextBody(
        string? body, string mediaType = "text/plain", [CallerArgumentExpression(nameof(mediaType))] string? argument = null)
    {
        if (body is not null)
        {
            SetText(body, mediaType, argument);
        }
    }

    /// <summary>Sends a number, a boolean, a date or another scalar as text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="body">The value; <see langword="null"/> sends no body.</param>
    /// <param name="codec">Writes it, as a JSON scalar.</param>
    /// <param name="mediaType">The media type, with or without parameters.</param>
    /// <param name="argument">The expression of the media type; the compiler fills it in.</param>
    /// <exception cref="ArgumentException">The media type is invalid.</exception>
    public void TextBody<T>(
        T? body, JsonCodec<T> codec, string mediaType = "text/plain", [CallerArgumentExpression(nameof(mediaType))] string? argument = null)
    {
        if (body is not null)
        {
            AddText(body, codec, mediaType, argument);
        }
    }

    /// <inheritdoc cref="TextBody{T}(T, JsonCodec{T}, string, string)"/>
    public void TextBody<T>(
        T? body, JsonCodec<T> codec, string mediaType = "text/plain", [CallerArgumentExpression(nameof(mediaType))] string? argument = null)
        where T : struct
    {
        if (body is { } present)
        {
            AddText(present, codec, mediaType, argument);
        }
    }

    /// <summary>Sends the rest of a stream as it is. The stream is disposed with the call.</summary>
    /// <param name="body">The stream; <see langword="null"/> sends no body.</param>
    /// <param name="mediaType">The media type, with or without parameters.</param>
    /// <param name="argument">The expression of the media type; the compiler fills it in.</param>
    /// <exception cref="ArgumentException">The media type is invalid.</exception>
    public void StreamBody(
        Stream? body, string mediaType = "application/octet-stream", [CallerArgumentExpression(nameof(mediaType))] string? argument = null)
    {
        if (body is null)
        {
            return;
        }

        _ = MediaTypeText.Parse(mediaType, argument);
        StreamContent content = new(body);
        if (!body.CanSeek)
        {
            HasBodyOfOneWay = true;
        }

        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        SetContent(content);
    }

    /// <summary>Sends items one by one, each as JSON on its own line (JSON Lines, NDJSON), while the caller produces them.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="body">The items; <see langword="null"/> sends no body.</param>
    /// <param name="codec">Writes an item.</param>
    /// <param name="mediaType">The media type.</param>
    public void JsonLinesBody<T>(IAsyncEnumerable<T>? body, JsonCodec<T> codec, string mediaType = "application/x-ndjson") =>
        AddItems(body, codec, mediaType, isSequence: false);

    /// <summary>Sends items one by one, each as JSON in its own record (RFC 7464), while the caller produces them.</summary>
    /// <inheritdoc cref="JsonLinesBody{T}(IAsyncEnumerable{T}, JsonCodec{T}, string)"/>
    public void JsonSequenceBody<T>(IAsyncEnumerable<T>? body, JsonCodec<T> codec, string mediaType = "application/json-seq") =>
        AddItems(body, codec, mediaType, isSequence: true);

    private void AddItems<T>(IAsyncEnumerable<T>? body, JsonCodec<T> codec, string mediaType, bool isSequence)
    {
        if (body is null)
        {
            return;
        }

        ArgumentNullException.ThrowIfNull(codec);
        HasBodyOfOneWay = true;
        SetContent(new ItemsContent<T>(body, codec, mediaType, isSequence) { Sent = SentSecrets.IfAny(Operation) });
    }

    private void AddText<T>(T body, JsonCodec<T> codec, string mediaType, string? argument)
    {
        SetText(ScalarText.Of(body, codec), mediaType, argument);
    }

    private void SetText(string text, string mediaType, string? argument)
    {
        SetContent(TextContent.Of(text, mediaType, argument));
        if (Operation.HasSecretRequest)
        {
            RememberSecret(text);
        }
    }
}
