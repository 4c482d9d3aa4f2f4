using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenGen.Json;

/// <summary>The codecs of types that a project or document maps schemas to (the setting <c>Types</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonOwnCodecs
{
    // The options for converters. They have no resolver, so a converter that serializes other types uses System.Text.Json as usual.
    private static readonly JsonSerializerOptions s_options = new();

    /// <summary>Reads and writes a time as seconds since 1970, without a fraction.</summary>
    public static JsonCodec<DateTimeOffset> UnixSeconds { get; } = new UnixTimeCodec(
        "a time in seconds since 1970", TimeSpan.TicksPerSecond, writesFraction: false);

    /// <summary>Reads and writes a time as seconds since 1970, with a fraction if there is one.</summary>
    public static JsonCodec<DateTimeOffset> UnixSecondsWithFraction { get; } =
        new UnixTimeCodec("a time in seconds since 1970", TimeSpan.TicksPerSecond, writesFraction: true);

    /// <summary>Reads and writes a time as milliseconds since 1970, without a fraction.</summary>
    public static JsonCodec<DateTimeOffset> UnixMilliseconds { get; } =
        new UnixTimeCodec("a time in milliseconds since 1970", TimeSpan.TicksPerMillisecond, writesFraction: false);

    /// <summary>Reads and writes the JSON of any value as a string.</summary>
    public static JsonCodec<string> RawText { get; } = new RawTextCodec();

    /// <summary>Reads and writes a number or boolean in a JSON string.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="codec">The codec of the type.</param>
    public static JsonCodec<T> InText<T>(JsonCodec<T> codec) => new InTextCodec<T>(codec);

    /// <summary>Reads and writes a type with a codec that the project has.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="codec">The codec.</param>
    /// <param name="kinds">The kinds of JSON value that the document declares.</param>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is null.</exception>
    public static JsonCodec<T> Of<T>(JsonCodec<T> codec, JsonKinds kinds)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return new UserCodec<T>(codec, kinds);
    }

    /// <summary>Reads and writes a type with a converter of System.Text.Json, without reflection.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="converter">The converter, or a factory that makes one for the type.</param>
    /// <param name="kinds">The kinds of JSON value that the document declares.</param>
    /// <exception cref="ArgumentNullException"><paramref name="converter"/> is null.</exception>
    /// <exception cref="ArgumentException">The converter is for another type.</exception>
    public static JsonCodec<T> Converted<T>(JsonConverter converter, JsonKinds kinds)
    {
        ArgumentNullException.ThrowIfNull(converter);
        JsonConverter? made = converter is JsonConverterFactory factory ? factory.CreateConverter(typeof(T), s_options) : converter;
        return made is JsonConverter<T> typed
            ? new ConverterCodec<T>(typed, s_options, kinds)
            : throw new ArgumentException($"{converter.GetType()} does not convert {typeof(T)}.", nameof(converter));
    }

    /// <summary>
    /// Reads and writes a type that can be parsed: from the text of a string or, if only numbers are declared, from a number.
    /// </summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="parse">Parses a text.</param>
    /// <param name="format">Gives the text of a value.</param>
    /// <param name="kinds">The kinds of JSON value that the document declares.</param>
    /// <exception cref="ArgumentNullException">A delegate is null.</exception>
    public static JsonCodec<T> Parsed<T>(Func<string, T> parse, Func<T, string> format, JsonKinds kinds)
    {
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentNullException.ThrowIfNull(format);
        return new ParsedCodec<T>(parse, format, kinds);
    }
}
