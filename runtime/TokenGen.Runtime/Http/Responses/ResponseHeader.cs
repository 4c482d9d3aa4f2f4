using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads the headers that a document declares (OpenAPI, Header Object): all of them have the style <c>simple</c>.</summary>
/// <remarks>
/// A missing header is null, required or not, because a proxy may have removed it. If a header has several values but the document declares
/// one, the first value is read. A value of another type throws; the message does not contain it, because it may be a secret.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseHeader
{
    /// <summary>A header with any text.</summary>
    /// <param name="headers">The headers of a response.</param>
    /// <param name="name">The header's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is null.</exception>
    public static string? Text(ApiHeaders headers, string name)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return headers[name];
    }

    /// <summary>A header whose value JSON would write as a string, such as a date or an enum of strings.</summary>
    /// <typeparam name="T">The type of the value; a nullable one for a value type.</typeparam>
    /// <param name="headers">The headers of a response.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="codec">Reads the value.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ApiResponseFormatException">The value has another type.</exception>
    public static T? Text<T>(ApiHeaders headers, string name, JsonCodec<T> codec) => Parse(headers, name, codec, QuotedText<T>);

    /// <summary>A header whose value is written as in JSON: a number, a boolean, or JSON itself.</summary>
    /// <typeparam name="T">The type of the value; a nullable one for a value type.</typeparam>
    /// <inheritdoc cref="Text{T}(ApiHeaders, string, JsonCodec{T})"/>
    public static T? Json<T>(ApiHeaders headers, string name, JsonCodec<T> codec) => Parse(headers, name, codec, Encoding.UTF8.GetBytes);

    /// <summary>A header with a list of values that JSON would write as strings, with commas between them.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <inheritdoc cref="Text{T}(ApiHeaders, string, JsonCodec{T})"/>
    public static IReadOnlyList<T>? TextList<T>(ApiHeaders headers, string name, JsonCodec<T> codec) =>
        ParseList(headers, name, codec, QuotedText<T>);

    /// <summary>A header with a list of numbers or booleans, with commas between them.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <inheritdoc cref="Text{T}(ApiHeaders, string, JsonCodec{T})"/>
    public static IReadOnlyList<T>? JsonList<T>(ApiHeaders headers, string name, JsonCodec<T> codec) =>
        ParseList(headers, name, codec, Encoding.UTF8.GetBytes);

    /// <summary>A header whose values cannot be joined by commas: <c>Set-Cookie</c> (RFC 9110 section 5.3).</summary>
    /// <param name="headers">The headers of a response.</param>
    /// <param name="name">The header's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is null.</exception>
    public static IReadOnlyList<string>? Values(ApiHeaders headers, string name)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return headers.Contains(name) ? headers.GetValues(name) : null;
    }

    private static T? Parse<T>(ApiHeaders headers, string name, JsonCodec<T> codec, Func<string, byte[]> toJson)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(codec);
        IReadOnlyList<string> lines = headers.GetValues(name);
        return lines.Count == 0 ? default : ParseFirst(name, lines, codec, toJson);
    }

    /// <summary>
    /// Reads the first value. Servers and proxies sometimes repeat a single-valued header, on two lines or with a comma;
    /// <see cref="ApiHeaders.GetValues"/> has the other values.
    /// </summary>
    private static T ParseFirst<T>(string name, IReadOnlyList<string> lines, JsonCodec<T> codec, Func<string, byte[]> toJson)
    {
        try
        {
            return ParseOne(name, lines[0], codec, toJson);
        }
        catch (ApiResponseFormatException)
        {
            if (lines.Count > 1 && TryParse(string.Join(", ", lines), codec, toJson, out T? joined))
            {
                return joined!;
            }

            int comma = lines[0].IndexOf(',', StringComparison.Ordinal);
            if (comma > 0 && TryParse(lines[0][..comma], codec, toJson, out T? first))
            {
                return first!;
            }

            throw;
        }
    }

    private static bool TryParse<T>(string text, JsonCodec<T> codec, Func<string, byte[]> toJson, out T? value)
    {
        try
        {
            value = codec.Parse(toJson(text.Trim()));
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static T[]? ParseList<T>(ApiHeaders headers, string name, JsonCodec<T> codec, Func<string, byte[]> toJson)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(codec);

        // Empty items are ignored (RFC 9110 section 5.6.1.2).
        return headers[name]?.Split(',').Where(static item => !string.IsNullOrWhiteSpace(item))
            .Select(item => ParseOne(name, item, codec, toJson)).ToArray();
    }

    private static T ParseOne<T>(string name, string text, JsonCodec<T> codec, Func<string, byte[]> toJson)
    {
        byte[] json = toJson(text.Trim());
        try
        {
            return codec.Parse(json);
        }
        catch (JsonException exception)
        {
            throw Unreadable(name, typeof(T), JsonProblem.Describe(json, exception), isJson: json is [(byte)'{' or (byte)'[', ..]);
        }
    }

    private static byte[] QuotedText<T>(string text)
    {
        // Many headers use HTTP dates (RFC 9110 section 5.6.7), although documents do not declare them.
        bool mayBeDate = typeof(T) == typeof(DateTimeOffset?) || typeof(T) == typeof(DateTimeOffset);
        return mayBeDate && DateTimeOffset.TryParseExact(
            text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? JsonCodecs.DateTimeOffset.ToUtf8Bytes(date)
            : JsonCodecs.String.ToUtf8Bytes(text);
    }

    private static ApiResponseFormatException Unreadable(string name, Type type, JsonProblem problem, bool isJson)
    {
        string what = (Nullable.GetUnderlyingType(type) ?? type).Name;
        string where = isJson ? $" At {problem.Path}, byte {problem.BytePosition}: {problem.Description}" : "";
        return new ApiResponseFormatException($"The header {name} cannot be read as {what}.{where}")
        {
            Kind = ApiErrorKind.UnexpectedHeader,
            Path = name,
        };
    }
}
