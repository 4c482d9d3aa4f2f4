using System.ComponentModel;
using TokenGen.Envelopes;
using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>How the responses of an operation are read, by status and media type. Immutable.</summary>
/// <typeparam name="T">The type of the success body.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiResponses<T> : IResponsePlan
{
    private readonly SuccessCase[] _successes;
    private readonly ErrorCase[] _errors;
    private readonly EnvelopeLayout? _envelope;
    private readonly OtherForm[] _others;
    private readonly string[] _otherTypes;
    private readonly string? _accept;
    private readonly bool _mayStream;

    internal ApiResponses()
        : this([], [], null, [], [])
    {
    }

    private ApiResponses(SuccessCase[] successes, ErrorCase[] errors, EnvelopeLayout? envelope, OtherForm[] others, string[] otherTypes)
    {
        _others = others;
        _successes = successes;
        _errors = errors;
        _envelope = envelope;
        _otherTypes = otherTypes;
        _mayStream = Array.Exists(successes, static success => success.Reader.IsStreamed);
        _accept = AcceptHeader.Of(successes.Select(static success => success.Reader.MediaType), [.. errors.Select(static error => error.MediaType), .. otherTypes]);
    }

    /// <summary>Whether a success consists of server-sent events.</summary>
    internal bool AreEvents => Array.Exists(_successes, static success => success.Reader.IsEvents);

    string? IResponsePlan.Accept => _accept;

    bool IResponsePlan.IsStreamed(HttpResponseMessage response)
    {
        // An error is always read completely, because its exception needs the body.
        if (!_mayStream || !IsSuccess((int)response.StatusCode))
        {
            return false;
        }

        MediaType mediaType = MediaType.Of(response);
        return (FindSuccess((int)response.StatusCode, mediaType) ?? FindLenient((int)response.StatusCode, mediaType, [])) is { IsStreamed: true };
    }

    bool IResponsePlan.IsRefused(HttpResponseMessage response)
    {
        if (!_mayStream || !IsSuccess((int)response.StatusCode))
        {
            return false;
        }

        MediaType mediaType = MediaType.Of(response);
        return mediaType.IsHtml && FindSuccess((int)response.StatusCode, mediaType) is null && FindLenient((int)response.StatusCode, mediaType, []) is null;
    }

    GatheredElements? IResponsePlan.Gather(HttpResponseMessage response, JsonReading? reading, ReadOnlySpan<byte> beginning, ArraySearch search)
    {
        MediaType mediaType = MediaType.Of(response);
        return IsSuccess((int)response.StatusCode) ? FindSuccess((int)response.StatusCode, mediaType)?.Gather(mediaType, reading, beginning, search) : null;
    }

    /// <summary>Adds a response with a JSON body (<c>application/json</c> or any <c>+json</c>).</summary>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads the body.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public ApiResponses<T> OrJson(string status, JsonCodec<T> codec) => OrJson(status, codec, "application/json");

    /// <summary>Adds a response with a JSON body of another media type.</summary>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads the body.</param>
    /// <param name="mediaType">The media type, such as <c>application/hal+json</c>.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public ApiResponses<T> OrJson(string status, JsonCodec<T> codec, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(codec);
        ApiResponses<T> table = Or(status, new JsonBodyReader<T>(codec, mediaType));
        return codec is IEnvelopeCodec envelope ? table.In(envelope.Layout) : table;
    }

    /// <summary>Adds a response whose JSON body is one case of the union that the operation returns; its status decides the case.</summary>
    /// <typeparam name="TCase">The type of the body.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads the body.</param>
    /// <param name="convert">Creates the union from it.</param>
    /// <param name="mediaType">The media type.</param>
    /// <exception cref="ArgumentNullException">The codec or the conversion is null.</exception>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public ApiResponses<T> OrJsonCase<TCase>(string status, JsonCodec<TCase> codec, Func<TCase, T> convert, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(codec);
        ArgumentNullException.ThrowIfNull(convert);
        return Or(status, new CaseBodyReader<TCase, T>(codec, convert, mediaType));
    }

    /// <summary>Names the method that reads another media type of the response, for the exception of a call that receives it.</summary>
    /// <param name="mediaType">These media types, joined by commas.</param>
    /// <param name="method">The name of the method.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ApiResponses<T> ReadBy(string mediaType, string method)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(method);
        return new ApiResponses<T>(_successes, _errors, _envelope, [.. _others, new OtherForm(mediaType, method)], _otherTypes);
    }

    /// <summary>The same responses, with the rule of the envelopes that come with errors.</summary>
    internal ApiResponses<T> In(EnvelopeLayout envelope) => new(_successes, _errors, envelope, _others, _otherTypes);

    /// <summary>
    /// Adds media types of errors without typed bodies to the header <c>Accept</c>. They have a lower weight than those of success.
    /// </summary>
    /// <param name="mediaTypes">The media types, joined by commas.</param>
    public ApiResponses<T> Accepting(string mediaTypes) => new(_successes, _errors, _envelope, _others, [.. _otherTypes, mediaTypes]);

    /// <summary>Adds a response without a body; the call then returns the default of its type.</summary>
    /// <param name="status">The key of the response.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public ApiResponses<T> OrEmpty(string status) => Or(status, new EmptyBodyReader<T>());

    /// <summary>Adds an error with a JSON body; it is thrown as <see cref="ApiException{TError}"/>.</summary>
    /// <typeparam name="TError">The type of the body.</typeparam>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads the body.</param>
    /// <exception cref="ArgumentException">The key is malformed.</exception>
    public ApiResponses<T> OrError<TError>(string status, JsonCodec<TError> codec) => OrError(status, codec, "application/json");

    /// <summary>Adds an error with a JSON body of another media type; it is thrown as <see cref="ApiException{TError}"/>.</summary>
    /// <param name="status">The key of the response.</param>
    /// <param name="codec">Reads the body.</param>
    /// <param name="mediaType">The media type, such as <c>application/problem+json</c>.</param>
    /// <inheritdoc cref="OrError{TError}(string, JsonCodec{TError})"/>
    public ApiResponses<T> OrError<TError>(string status, JsonCodec<TError> codec, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return new ApiResponses<T>(_successes, [.. _errors, new ErrorCase<TError>(StatusPattern.Parse(status), codec, mediaType)], _envelope, _others, _otherTypes);
    }

    internal ApiResponses<T> Or(string status, BodyReader<T> reader) =>
        new([.. _successes, new SuccessCase(StatusPattern.Parse(status), reader)], _errors, _envelope, _others, _otherTypes);

    /// <summary>Reads a response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="received">The response.</param>
    /// <param name="body">The body; for an error the envelope that reported it, if there was one.</param>
    /// <returns>The exception, or <see langword="null"/> if the response is a success.</returns>
    internal ApiException? Read(ApiRequest request, in ReceivedResponse received, out T? body)
    {
        body = default;
        ResponseContext response = new(request, received);
        if (!IsSuccess(received.Status))
        {
            ApiException error = Failure.Of(response, _envelope, FindError(received.Status, received.MediaType));
            if (error.Kind == ApiErrorKind.Envelope)
            {
                body = ReadEnvelope(response);
            }

            return error;
        }

        if (received.IsTruncated)
        {
            return Failure.TooLong(response);
        }

        OtherForm? other = null;
        if (FindSuccess(received.Status, received.MediaType) is not { } reader)
        {
            other = FindOther(received.MediaType);
            if (request.Settings.Reading == ResponseReading.Strict || FindLenient(received.Status, received.MediaType, received.Body) is not { } lenient)
            {
                return other is null ? Failure.WrongMediaType(response, Expected) : Failure.OtherForm(response, Expected, other.Method);
            }

            request.Settings.Drift.Report(response, "", lenient.MediaType, Failure.Quote(received.MediaType));
            reader = lenient;
        }

        // A single line of JSON is JSON under any media type. Several lines belong to the method that reads lines.
        if (reader.Read(response, out body) is { } wrong)
        {
            return other is null ? wrong : Failure.OtherForm(response, Expected, other.Method);
        }

        return body is IEnvelope { Status.IsSuccess: false } envelope ? Failure.OfEnvelope(response, envelope.Status) : null;
    }

    /// <summary>Reads the envelope of an error with the rule of successes.</summary>
    private T? ReadEnvelope(ResponseContext response)
    {
        foreach (SuccessCase success in _successes)
        {
            if (success.Reader is JsonBodyReader<T> reader && reader.Read(response, out T? body) is null)
            {
                return body;
            }
        }

        return default;
    }

    // A status that the document lists as a success, such as 304, is one; "default" does not make an error a success.
    private bool IsSuccess(int status) =>
        status is >= 200 and < 300 || Array.Exists(_successes, success => success.Status.Width < 100 && success.Status.Matches(status));

    private BodyReader<T>? FindSuccess(int status, MediaType mediaType)
    {
        SuccessCase? best = null;
        foreach (SuccessCase candidate in _successes)
        {
            if (candidate.Status.Matches(status) && candidate.Reader.Takes(mediaType) && (best is null || candidate.Status.Width < best.Status.Width))
            {
                best = candidate;
            }
        }

        if (best is not null || status is < 200 or > 299)
        {
            return best?.Reader;
        }

        // A 201 means the same as a documented 200; reading the body checks whether it fits.
        return Array.Exists(_successes, candidate => candidate.Status.Matches(status))
            ? null
            : Array.Find(_successes, candidate => candidate.Reader.Takes(mediaType))?.Reader;
    }

    /// <summary>The form of the response that another method of the operation reads.</summary>
    private OtherForm? FindOther(MediaType mediaType) =>
        Array.Find(_others, form => mediaType.IsIn(form.MediaType) || (mediaType.IsJsonLines && new MediaType(form.MediaType).IsJsonLines));

    // If the server sends another media type, the actual body decides.
    private BodyReader<T>? FindLenient(int status, MediaType mediaType, ReadOnlySpan<byte> body)
    {
        SuccessCase? best = null;
        foreach (SuccessCase candidate in _successes)
        {
            bool isRead = candidate.Reader.TakesLeniently(mediaType, body) && !(candidate.Reader.IsStreamed && FindOther(mediaType) is not null);
            if (!isRead || (!candidate.Status.Matches(status) && (status is < 200 or > 299 || best is not null)))
            {
                continue;
            }

            if (best is null || candidate.Status.Width < best.Status.Width)
            {
                best = candidate;
            }
        }

        return best?.Reader;
    }

    /// <summary>The media types of successes, for messages.</summary>
    private string? Expected
    {
        get
        {
            string types = string.Join(", ", _successes.Select(static success => success.Reader.MediaType).Where(static type => type.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
            return types.Length == 0 ? null : types;
        }
    }

    private ErrorCase? FindError(int status, MediaType mediaType)
    {
        ErrorCase? best = null;
        foreach (ErrorCase candidate in _errors)
        {
            if (!candidate.Status.Matches(status) || !(mediaType.IsEmpty || mediaType.IsJson))
            {
                continue;
            }

            // If a status has several types, the media type of the response selects the error (OpenAPI, Response Object, "content").
            if (best is null || candidate.Status.Width < best.Status.Width
                || (candidate.Status.Width == best.Status.Width && mediaType.IsIn(candidate.MediaType) && !mediaType.IsIn(best.MediaType)))
            {
                best = candidate;
            }
        }

        return best;
    }

    private sealed record OtherForm(string MediaType, string Method);

    private sealed record SuccessCase(StatusPattern Status, BodyReader<T> Reader);
}
