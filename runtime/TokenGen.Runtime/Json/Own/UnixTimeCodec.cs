namespace TokenGen.Json;

/// <summary>A time as the seconds or milliseconds since 1970.</summary>
/// <param name="expected">The expected value, for messages.</param>
/// <param name="ticks">The length of the unit.</param>
/// <param name="writesFraction">Whether parts of the unit are written. An integer has none.</param>
internal sealed class UnixTimeCodec(string expected, long ticks, bool writesFraction)
    : ScalarCodec<DateTimeOffset>(expected, writesFraction ? JsonKinds.Integer | JsonKinds.Number : JsonKinds.Integer)
{
    private static readonly DateTimeOffset s_start = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override void Write(ref JsonWriter writer, DateTimeOffset value)
    {
        long since = value.UtcTicks - s_start.Ticks;
        long remainder = since % ticks;
        if (writesFraction && remainder != 0)
        {
            writer.WriteDecimal((decimal)since / ticks);
            return;
        }

        // Times before 1970 are rounded down as well: a time is never written as a later one.
        writer.WriteInt64((since / ticks) - (remainder < 0 ? 1 : 0));
    }

    protected override DateTimeOffset ReadStrictly(ref JsonReader reader)
    {
        JsonMark start = reader.Mark();
        decimal number = reader.ReadDecimal();
        if (TryConvert(number, out DateTimeOffset value))
        {
            return value;
        }

        reader.Return(start);
        throw reader.ExpectedButFound(Expected);
    }

    protected override bool TryReadExact(ref JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        JsonMark start = reader.Mark();
        if (reader.TryReadDecimal(out decimal number) && TryConvert(number, out value))
        {
            return true;
        }

        reader.Return(start);
        return false;
    }

    protected override bool TryReadOther(ref JsonReader reader, out DateTimeOffset value) => TryReadInText(ref reader, out value);

    private bool TryConvert(decimal number, out DateTimeOffset value)
    {
        value = default;
        decimal limit = (decimal)DateTimeOffset.MaxValue.Ticks / ticks;
        if (number > limit || number < -limit)
        {
            return false;
        }

        decimal all = decimal.Truncate(number * ticks) + s_start.Ticks;
        if (all < DateTimeOffset.MinValue.Ticks || all > DateTimeOffset.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset((long)all, TimeSpan.Zero);
        return true;
    }
}
