using TokenGen.Scalars;

namespace TokenGen.Json;

internal sealed class DateTimeOffsetCodec() : ScalarCodec<DateTimeOffset>("a date with time (RFC 3339)", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, DateTimeOffset value) => writer.WriteDateTimeOffset(value);

    protected override DateTimeOffset ReadStrictly(ref JsonReader reader) => reader.ReadDateTimeOffset();

    protected override bool TryReadExact(ref JsonReader reader, out DateTimeOffset value) => reader.TryReadDateTimeOffset(out value);

    protected override bool TryReadOther(ref JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (!reader.IsAtText || !OtherDates.TryParse(reader.PeekTextHere(out int end), out value))
        {
            return false;
        }

        reader.MoveBehindValue(end);
        return true;
    }
}

internal sealed class DateCodec() : ScalarCodec<DateTime>("a date (RFC 3339)", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, DateTime value) => writer.WriteDate(value);

    protected override DateTime ReadStrictly(ref JsonReader reader) => reader.ReadDate();

    protected override bool TryReadExact(ref JsonReader reader, out DateTime value) => reader.TryReadDate(out value);

    protected override bool TryReadOther(ref JsonReader reader, out DateTime value)
    {
        value = default;
        if (!reader.IsAtText || !OtherDates.TryParseDay(reader.PeekTextHere(out int end), out value))
        {
            return false;
        }

        reader.MoveBehindValue(end);
        return true;
    }
}

internal sealed class TimeSpanCodec() : ScalarCodec<TimeSpan>("a duration of fixed length (ISO 8601)", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, TimeSpan value) => writer.WriteTimeSpan(value);

    protected override TimeSpan ReadStrictly(ref JsonReader reader) => reader.ReadTimeSpan();

    protected override bool TryReadExact(ref JsonReader reader, out TimeSpan value) => reader.TryReadTimeSpan(out value);

    protected override bool TryReadOther(ref JsonReader reader, out TimeSpan value)
    {
        value = default;
        if (!reader.IsAtText || !ClockText.TryParse(reader.PeekTextHere(out int end), out value))
        {
            return false;
        }

        reader.MoveBehindValue(end);
        return true;
    }
}
#if NET8_0_OR_GREATER

internal sealed class DateOnlyCodec() : ScalarCodec<DateOnly>("a date (RFC 3339)", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, DateOnly value) => writer.WriteDateOnly(value);

    protected override DateOnly ReadStrictly(ref JsonReader reader) => reader.ReadDateOnly();

    protected override bool TryReadExact(ref JsonReader reader, out DateOnly value) => reader.TryReadDateOnly(out value);

    protected override bool TryReadOther(ref JsonReader reader, out DateOnly value)
    {
        value = default;
        if (!reader.IsAtText || !OtherDates.TryParseDay(reader.PeekTextHere(out int end), out DateTime day))
        {
            return false;
        }

        value = DateOnly.FromDateTime(day);
        reader.MoveBehindValue(end);
        return true;
    }
}

internal sealed class TimeOnlyCodec() : ScalarCodec<TimeOnly>("a time of day without an offset (RFC 3339)", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, TimeOnly value) => writer.WriteTimeOnly(value);

    protected override TimeOnly ReadStrictly(ref JsonReader reader) => reader.ReadTimeOnly();

    protected override bool TryReadExact(ref JsonReader reader, out TimeOnly value) => reader.TryReadTimeOnly(out value);

    protected override bool TryReadOther(ref JsonReader reader, out TimeOnly value)
    {
        value = default;
        if (!reader.IsAtText || !ClockText.TryParseTimeOfDay(reader.PeekTextHere(out int end), out TimeSpan time))
        {
            return false;
        }

        value = TimeOnly.FromTimeSpan(time);
        reader.MoveBehindValue(end);
        return true;
    }
}
#endif
