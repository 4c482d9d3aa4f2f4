using TokenGen.Http.Forms;
using TokenGen.Http.Multipart;
using TokenGen.Http.Styles;
using TokenGen.Json;

namespace TokenGen.Http;

// A body of several parts, one statement each. The first part that is not null starts the body.
public sealed partial class ApiRequest
{
    private string _multipartType = "multipart/form-data";
    private int _firstOfLastPart;

    /// <summary>Sends the following parts with another media type than <c>multipart/form-data</c>.</summary>
    /// <param name="mediaType">The media type, such as <c>multipart/mixed</c>.</param>
    /// <exception cref="ArgumentException">The type contains a character that is not allowed in a header.</exception>
    /// <exception cref="InvalidOperationException">A part has already been added.</exception>
    public void Multipart(string mediaType)
    {
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        HeaderText.CheckValue(mediaType, nameof(mediaType));
        if (Content is MultipartBody)
        {
            throw new InvalidOperationException($"{Operation.Label}: set the media type before the first part of the body.");
        }

        _multipartType = mediaType;
    }

    /// <summary>Sends a body without parts if no part was added, because the document requires a body.</summary>
    public void EmptyMultipart() => Begun(Content as MultipartBody);

    /// <summary>Checks a required part of an optional body.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="isGiven">Whether the caller passed it.</param>
    /// <exception cref="ArgumentException">Other parts were added, and this one was not passed.</exception>
    public void RequirePart(string name, bool isGiven)
    {
        if (isGiven || Content is not MultipartBody)
        {
            return;
        }

        throw new ArgumentException(
            $"{Operation.Label}: the part \"{name}\" is required as soon as any part is sent. Pass it, or pass no part.", name);
    }

    /// <summary>Adds a text part.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The text; <see langword="null"/> adds no part.</param>
    public void Part(string name, string? value)
    {
        MultipartBody? body = BeginPart(name);
        if (value is null)
        {
            return;
        }

        Begun(body).Add(BodyPart.OfText(name, value, PartMediaType.Text));
        RememberIfSecret(name, value);
    }

    /// <summary>
    /// Adds a part of any type (OpenAPI 3.2, "Encoding By Name"): a scalar as <c>text/plain</c>, an object as <c>application/json</c>,
    /// a list as one part for each item.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; <see langword="null"/>, or a list without items, adds no part.</param>
    /// <param name="codec">Writes it.</param>
    /// <param name="contentType">
    /// The media type of each part, if the document sets one. With a JSON media type, strings are sent with quotes.
    /// </param>
    /// <exception cref="ArgumentException">The media type contains a character that is not allowed in a header.</exception>
    public void Part<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
    {
        MultipartBody? body = BeginPart(name);
        if (value is not null)
        {
            AddValues(body, name, value, codec, contentType);
        }
    }

    /// <inheritdoc cref="Part{T}(string, T, JsonCodec{T}, string?)"/>
    public void Part<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
        where T : struct
    {
        MultipartBody? body = BeginPart(name);
        if (value is { } present)
        {
            AddValues(body, name, present, codec, contentType);
        }
    }

    /// <summary>Adds a list or another value as one part with its JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; <see langword="null"/> adds no part.</param>
    /// <param name="codec">Writes it.</param>
    /// <param name="contentType">The media type of the part; <c>application/json</c> if the document sets none.</param>
    /// <exception cref="ArgumentException">The media type contains a character that is not allowed in a header.</exception>
    public void JsonPart<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
    {
        MultipartBody? body = BeginPart(name);
        if (value is null)
        {
            return;
        }

        string mediaType = PartMediaType.FirstOf(contentType) ?? PartMediaType.Json;
        HeaderText.CheckValue(mediaType, nameof(contentType));
        using JsonText json = JsonText.Of(value, codec);
        Begun(body).Add(BodyPart.OfText(name, json.ToString(), mediaType));
        RememberSecrets(name, json.Read());
    }

    /// <summary>Adds a file part.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">The file; <see langword="null"/> adds no part.</param>
    /// <param name="contentType">
    /// The media type if the file has none; <c>application/octet-stream</c> if the document has none either.
    /// </param>
    /// <exception cref="ArgumentException">The media type contains a character that is not allowed in a header.</exception>
    public void Part(string name, FilePart? file, string? contentType = null)
    {
        MultipartBody? body = BeginPart(name);
        if (file is not null)
        {
            AddFile(body, name, file, contentType);
        }
    }

    /// <summary>Adds a part for each file, all with the same name (RFC 7578 section 4.3).</summary>
    /// <param name="name">The name.</param>
    /// <param name="files">The files; <see langword="null"/> adds no part.</param>
    /// <param name="contentType">The media type of files that have none.</param>
    /// <exception cref="ArgumentException">
    /// A file is null, or a media type contains a character that is not allowed in a header.
    /// </exception>
    public void Parts(string name, IEnumerable<FilePart>? files, string? contentType = null)
    {
        MultipartBody? body = BeginPart(name);
        if (files is null)
        {
            return;
        }

        foreach (FilePart file in files)
        {
            if (file is null)
            {
                throw new ArgumentException($"{Operation.Label}: one of the files is null.", name);
            }

            body = AddFile(body, name, file, contentType);
        }
    }

    /// <summary>
    /// Adds a header to each part of the previous value; does nothing if that value was null (OpenAPI 3, "Encoding Object",
    /// <c>headers</c>).
    /// </summary>
    /// <param name="name">Its name; <c>Content-Type</c> is ignored.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the header out.</param>
    /// <exception cref="ArgumentException">
    /// The name or the value contains a line break or another character that is not allowed in a header.
    /// </exception>
    public void PartHeader(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        HeaderText.CheckName(name, nameof(name));
        if (value is null || Content is not MultipartBody body || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        HeaderText.CheckValue(value, name);
        for (int i = _firstOfLastPart; i < body.Count; i++)
        {
            body.AddHeader(i, name, value);
        }

        RememberIfSecret(name, value);
    }

    /// <summary>Adds a header of any type to each part of the previous value (style <c>simple</c>).</summary>
    /// <inheritdoc cref="Header{T}(string, T, JsonCodec{T}, bool)"/>
    public void PartHeader<T>(string name, T? value, JsonCodec<T> codec, bool explode)
    {
        if (value is not null)
        {
            PartHeader(name, Expand(name, value, codec, Expansion.Header, explode));
        }
    }

    /// <inheritdoc cref="PartHeader{T}(string, T, JsonCodec{T}, bool)"/>
    public void PartHeader<T>(string name, T? value, JsonCodec<T> codec, bool explode)
        where T : struct
    {
        if (value is { } present)
        {
            PartHeader(name, Expand(name, present, codec, Expansion.Header, explode));
        }
    }

    private void AddValues<T>(MultipartBody? body, string name, T value, JsonCodec<T> codec, string? contentType)
    {
        string? declared = PartMediaType.FirstOf(contentType);
        if (declared is not null)
        {
            HeaderText.CheckValue(declared, nameof(contentType));
        }

        using JsonText json = JsonText.Of(value, codec);
        JsonReader reader = json.Read();
        foreach (PartValue part in PartValues.Of(ref reader, isJson: new MediaType(declared).IsJson))
        {
            body = Begun(body);
            body.Add(BodyPart.OfText(name, part.Text, declared ?? (part.IsScalar ? PartMediaType.Text : PartMediaType.Json)));
        }

        RememberSecrets(name, json.Read());
    }

    private MultipartBody AddFile(MultipartBody? body, string name, FilePart file, string? contentType)
    {
        string mediaType = file.ContentType ?? PartMediaType.FirstOf(contentType) ?? PartMediaType.Binary;
        HeaderText.CheckValue(mediaType, nameof(contentType));
        if (!file.CanRepeat)
        {
            HasBodyOfOneWay = true;
        }

        body = Begun(body);
        body.Add(BodyPart.OfFile(name, file, mediaType));
        return body;
    }

    /// <summary>Returns the current body, and collects headers for the next part.</summary>
    private MultipartBody? BeginPart(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        MultipartBody? body = Content as MultipartBody;
        _firstOfLastPart = body?.Count ?? 0;
        return body;
    }

    private MultipartBody Begun(MultipartBody? body)
    {
        if (body is not null)
        {
            return body;
        }

        body = new MultipartBody(_multipartType);
        SetContent(body);
        return body;
    }
}
