using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>
    /// Reads a date with time (<c>format: date-time</c>, RFC 3339 section 5.6): any offset, any number of fractional digits (those beyond
    /// 100 ns are dropped). A value without an offset is read as UTC.
    /// </summary>
    /// <exception cref="JsonException">The value is not such a string, or is outside the range of <see cref="DateTimeOffset"/>.</exception>
    public DateTimeOffset ReadDateTimeOffset() =>
        TryReadDateTimeOffset(out DateTimeOffset value) ? value : throw NotAText("a date with time (RFC 3339)");

    /// <summary>
    /// Reads a date (<c>format: date</c>, RFC 3339 section 5.6), such as <c>2024-02-29</c>, for clients of frameworks without
    /// <c>DateOnly</c>: midnight, of <see cref="DateTimeKind.Unspecified"/> kind.
    /// </summary>
    /// <exception cref="JsonException">The value is not such a string.</exception>
    public DateTime ReadDate() => TryReadDate(out DateTime value) ? value : throw NotAText("a date (RFC 3339)");

    /// <summary>Reads a duration of days, hours, minutes and seconds (<c>format: duration</c>, ISO 8601), such as <c>P1DT2H</c>.</summary>
    /// <exception cref="JsonException">
    /// The value is not such a string; years and months have no fixed length and are not accepted.
    /// </exception>
    public TimeSpan ReadTimeSpan() => TryReadTimeSpan(out TimeSpan value) ? value : throw NotAText("a duration of fixed length (ISO 8601)");

#if NET8_0_OR_GREATER
    /// <summary>Reads a date (<c>format: date</c>, RFC 3339 section 5.6), such as <c>2024-02-29</c>.</summary>
    /// <exception cref="JsonException">The value is not such a string.</exception>
    public DateOnly ReadDateOnly() => TryReadDateOnly(out DateOnly value) ? value : throw NotAText("a date (RFC 3339)");

    /// <summary>
    /// Reads a time of day (<c>format: time</c>, RFC 3339 section 5.6), such as <c>20:20:39.5</c>; an offset of zero is accepted, any other
    /// is not, because <see cref="TimeOnly"/> has no offset.
    /// </summary>
    /// <exception cref="JsonException">The value is not such a string.</exception>
    public TimeOnly ReadTimeOnly() =>
        TryReadTimeOnly(out TimeOnly value) ? value : throw NotAText("a time of day without an offset (RFC 3339)");
#endif
}
