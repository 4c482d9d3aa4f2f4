using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>The codecs of the scalar types that OpenAPI formats are mapped to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "Each codec is named after its type.")]
public static class JsonCodecs
{
    /// <summary>Reads and writes a string.</summary>
    public static JsonCodec<string> String { get; } = new StringCodec();

    /// <summary>Reads and writes <c>true</c> or <c>false</c>.</summary>
    public static JsonCodec<bool> Boolean { get; } = new BooleanCodec();

    /// <summary>Reads and writes a 32-bit integer (<c>format: int32</c>).</summary>
    public static JsonCodec<int> Int32 { get; } = new Int32Codec();

    /// <summary>Reads and writes a 64-bit integer (<c>format: int64</c>).</summary>
    public static JsonCodec<long> Int64 { get; } = new Int64Codec();

    /// <summary>Reads and writes an unsigned 64-bit integer (<c>format: uint64</c>).</summary>
    public static JsonCodec<ulong> UInt64 { get; } = new UInt64Codec();

    /// <summary>Reads and writes a single-precision number (<c>format: float</c>).</summary>
    public static JsonCodec<float> Single { get; } = new SingleCodec();

    /// <summary>Reads and writes a double-precision number (<c>format: double</c>).</summary>
    public static JsonCodec<double> Double { get; } = new DoubleCodec();

    /// <summary>Reads and writes a decimal number (<c>format: decimal</c>).</summary>
    public static JsonCodec<decimal> Decimal { get; } = new DecimalCodec();

    /// <summary>Reads and writes an integer of up to 4,096 digits (<c>type: integer</c> without a format).</summary>
    public static JsonCodec<BigInteger> BigInteger { get; } = new BigIntegerCodec();

    /// <summary>Reads and writes a date with time (<c>format: date-time</c>, RFC 3339).</summary>
    public static JsonCodec<DateTimeOffset> DateTimeOffset { get; } = new DateTimeOffsetCodec();

    /// <summary>
    /// Reads and writes a date (<c>format: date</c>, RFC 3339) as a day at midnight of no particular zone, for clients of frameworks
    /// without <c>DateOnly</c>.
    /// </summary>
    public static JsonCodec<DateTime> Date { get; } = new DateCodec();

    /// <summary>Reads and writes a duration of fixed length (<c>format: duration</c>, ISO 8601).</summary>
    public static JsonCodec<TimeSpan> TimeSpan { get; } = new TimeSpanCodec();

    /// <summary>Reads and writes a UUID (<c>format: uuid</c>, RFC 9562).</summary>
    public static JsonCodec<Guid> Guid { get; } = new GuidCodec();

    /// <summary>Reads and writes an absolute or relative URI (<c>format: uri</c>, RFC 3986).</summary>
    public static JsonCodec<Uri> Uri { get; } = new UriCodec();

    /// <summary>Reads and writes bytes in base64 (<c>format: byte</c>, RFC 4648 section 4).</summary>
    public static JsonCodec<byte[]> Bytes { get; } = new BytesCodec();

    /// <summary>Reads and writes bytes in base64url (<c>format: base64url</c>, RFC 4648 section 5).</summary>
    public static JsonCodec<byte[]> Base64Url { get; } = new Base64UrlCodec();

    /// <summary>Reads and writes any value, <c>null</c> included.</summary>
    public static JsonCodec<JsonElement> Element { get; } = new ElementCodec();
#if NET8_0_OR_GREATER
    /// <summary>Reads and writes a date (<c>format: date</c>, RFC 3339).</summary>
    public static JsonCodec<DateOnly> DateOnly { get; } = new DateOnlyCodec();

    /// <summary>Reads and writes a time of day (<c>format: time</c>, RFC 3339).</summary>
    public static JsonCodec<TimeOnly> TimeOnly { get; } = new TimeOnlyCodec();
#endif

    /// <summary>Reads a number or a string that holds one, and writes a number (<c>type: [integer, string]</c>).</summary>
    /// <typeparam name="T">The type of the number.</typeparam>
    /// <param name="codec">The codec of the number.</param>
    public static JsonCodec<T> NumberOrText<T>(JsonCodec<T> codec) => new NumberOrTextCodec<T>(codec);
}
