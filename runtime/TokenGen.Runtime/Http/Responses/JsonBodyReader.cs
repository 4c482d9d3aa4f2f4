using System.Text.Json;
using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads JSON with a codec.</summary>
internal sealed class JsonBodyReader<T>(JsonCodec<T> codec, string mediaType) : BodyReader<T>(mediaType)
{
    public override bool Takes(MediaType actual) => actual.IsEmpty || actual.IsJson || actual.IsIn(MediaType);

    // Servers label JSON as text, script or bytes. An HTML page of a proxy starts with "<", which JSON never does.
    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) =>
        BodyStart.IsOfJsonContainer(body) || (actual.MayBeJson && BodyStart.IsOfJson(body)) || (actual.IsPlainText && TakesText);

    public override GatheredElements? Gather(MediaType actual, JsonReading? reading, ReadOnlySpan<byte> beginning, ArraySearch search) =>
        BodyEncoding.IsUtf8(actual.Charset) ? codec.Gather(beginning, reading, search) : null;

    public override ApiException? Read(ResponseContext response, out T? body)
    {
        body = default;
        ReceivedResponse received = response.Received;
        if (!BodyEncoding.TryToUtf8(received.Body, received.MediaType, out ReadOnlySpan<byte> json))
        {
            return Failure.UnknownCharset(response);
        }

        JsonReading reading = response.Request.Reading;
        if (BodyStart.IsEmptyOrNull(json, out string? actual) && TryReadNothing(response, json.IsEmpty, actual, out body))
        {
            return null;
        }

        bool isBlank = BodyStart.IsBlank(json);
        bool isDeclaredText = IsDeclaredText(received.MediaType, isBlank);
        if (isBlank && !(typeof(T) == typeof(string) && (isDeclaredText || (IsLenient(response) && received.MediaType.IsPlainText))))
        {
            return Failure.EmptyBody(response);
        }

        GatheredElements? gathered = received.Gathered;
        if (TakesText && (IsLenient(response) || isDeclaredText)
            && UnquotedText.TryQuote(IsScalarInText ? WhiteSpace.Trim(json) : json, received.MediaType, isDeclaredText, out byte[] quoted))
        {
            if (Takes(received.MediaType) && !isDeclaredText)
            {
                response.Request.Settings.Drift.Report(response, "", codec.Expected, "text that is not JSON");
            }

            json = quoted;
        }

        try
        {
            body = (gathered is null ? codec : codec.Around(gathered)).ParseResult(json, reading);
        }
        catch (JsonException exception)
        {
            return Failure.UnexpectedJson(response, JsonProblem.Describe(json, exception, gathered));
        }

        response.Request.Settings.Drift.Report(response, reading, json, gathered);
        return null;
    }

    /// <summary>Whether a plain text can be a value of the declared type, such as a string, a date, or a listed value.</summary>
    private bool TakesText => (codec.Kinds & JsonKinds.String) != 0;

    /// <summary>
    /// Whether the document declares a text of that media type: a string under <c>*/*</c>, as Spring's documents have it, is JSON only if the
    /// response says so. No body without a media type is an empty text.
    /// </summary>
    private bool IsDeclaredText(MediaType actual, bool isBlank) =>
        TakesText && (actual.IsText || (actual.IsEmpty && isBlank)) && !actual.IsJson && MediaType.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether the declared type is a date, a UUID or similar, to which a trailing line break does not belong.</summary>
    private bool IsScalarInText => codec.Kinds == JsonKinds.String && typeof(T) != typeof(string);

    private static bool IsLenient(ResponseContext response) => response.Request.Settings.Reading != ResponseReading.Strict;

    /// <summary>
    /// Accepts an empty body, or null, for a nullable type. A lenient reading also accepts it for a list or a map, because servers in
    /// languages with null lists send it.
    /// </summary>
    private bool TryReadNothing(ResponseContext response, bool isEmpty, string actual, out T? body)
    {
        body = default;
        if (codec.TakesNull)
        {
            // A JsonElement can hold null itself.
            return isEmpty || default(T) is null;
        }

        if (!IsLenient(response) || !codec.TryMakeEmpty(out T? empty))
        {
            return false;
        }

        body = empty;
        response.Request.Settings.Drift.Report(response, "", codec.Expected, actual);
        return true;
    }
}
