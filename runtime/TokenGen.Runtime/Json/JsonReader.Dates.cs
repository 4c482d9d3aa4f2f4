using System.Text.Json;
using TokenGen.Scalars;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>
    /// Reads a date with time (<c>format: date-time</c>, RFC 3339 section 5.6): any offset, any number of fractional digits
    /// (those beyond 100 ns are dropped). A value without an offset is taken as UTC.
    /// </summary>
    /// <exception cref="JsonException">The value is no such string, or lies outside the range of <see cref="DateTimeOffset"/>.</exception>
    public DateTimeOffset ReadDateTimeOffset()
    {
        if (!Rfc3339.TryParse(PeekText(out var end), out DateTimeOffset value)) throw NotAText("a date with time (RFC 3339)");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a date with time or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadDateTimeOffset"/>
    public DateTimeOffset? ReadDateTimeOffsetOrNull() => TryReadNull() ? null : ReadDateTimeOffset();

    /// <summary>
    /// Reads a date (<c>format: date</c>, RFC 3339 section 5.6), such as <c>2024-02-29</c>, for clients of frameworks without
    /// <c>DateOnly</c>: midnight, of <see cref="DateTimeKind.Unspecified"/> kind.
    /// </summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public DateTime ReadDate()
    {
        if (!Rfc3339.TryParseDate(PeekText(out var end), out var value)) throw NotAText("a date (RFC 3339)");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a date or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadDate"/>
    public DateTime? ReadDateOrNull() => TryReadNull() ? null : ReadDate();

    /// <summary>Reads a duration of days, hours, minutes and seconds (<c>format: duration</c>, ISO 8601), such as <c>P1DT2H</c>.</summary>
    /// <exception cref="JsonException">The value is no such string; years and months have no fixed length and are refused.</exception>
    public TimeSpan ReadTimeSpan()
    {
        if (!IsoDuration.TryParse(PeekText(out var end), out var value)) throw NotAText("a duration of fixed length (ISO 8601)");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a duration or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadTimeSpan"/>
    public TimeSpan? ReadTimeSpanOrNull() => TryReadNull() ? null : ReadTimeSpan();

#if NET8_0_OR_GREATER
    /// <summary>Reads a date (<c>format: date</c>, RFC 3339 section 5.6), such as <c>2024-02-29</c>.</summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public DateOnly ReadDateOnly()
    {
        if (!Rfc3339.TryParse(PeekText(out var end), out DateOnly value)) throw NotAText("a date (RFC 3339)");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a date or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadDateOnly"/>
    public DateOnly? ReadDateOnlyOrNull() => TryReadNull() ? null : ReadDateOnly();

    /// <summary>
    /// Reads a time of day (<c>format: time</c>, RFC 3339 section 5.6), such as <c>20:20:39.5</c>; an offset of zero is taken, any
    /// other is refused, because <see cref="TimeOnly"/> could not keep it.
    /// </summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public TimeOnly ReadTimeOnly()
    {
        if (!Rfc3339.TryParse(PeekText(out var end), out TimeOnly value)) throw NotAText("a time of day without an offset (RFC 3339)");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a time of day or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadTimeOnly"/>
    public TimeOnly? ReadTimeOnlyOrNull() => TryReadNull() ? null : ReadTimeOnly();
#endif
}
