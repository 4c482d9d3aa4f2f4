using System.Buffers.Text;

namespace TokenGen.Scalars;

/// <summary>
/// Durations of fixed length as ISO 8601 writes them (RFC 3339 appendix A), as ASCII bytes: <c>P1DT2H3M4.5S</c>, <c>P2W</c>.
/// </summary>
internal static class IsoDuration
{
    /// <summary>The longest text <see cref="Format"/> writes.</summary>
    public const int MaxLength = 32; // -P10675199DT2H48M5.4775808S

    /// <summary>
    /// Reads a duration. A sign, weeks together with days, and a fraction of a second are accepted. Years and months are rejected unless
    /// they are zero, because their length depends on their start.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        bool negative = !text.IsEmpty && text[0] == '-';
        if (negative)
        {
            text = text[1..];
        }

        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        text = text[1..];

        decimal ticks = 0; // wide enough for the sum of parts that are each in range
        bool inTime = false;
        int lastRank = -1;
        while (!text.IsEmpty)
        {
            if (text[0] == 'T' && !inTime)
            {
                inTime = true;
                text = text[1..];
                if (text.IsEmpty)
                {
                    return false;
                }

                continue;
            }

            if (!Utf8Parser.TryParse(text, out ulong number, out int digits) || text[0] == '+' || digits > 18)
            {
                return false;
            }

            text = text[digits..];
            long fraction = ReadFraction(ref text);
            if (fraction < 0 || text.IsEmpty)
            {
                return false;
            }

            byte designator = text[0];
            text = text[1..];
            if (!TryUnit(designator, inTime, out int rank, out long unit) || rank <= lastRank)
            {
                return false;
            }

            if (unit == 0 && number != 0)
            {
                return false;
            }

            if (fraction > 0 && designator != 'S')
            {
                return false;
            }

            lastRank = rank;
            ticks += (decimal)number * unit + fraction;
            if (ticks > (decimal)long.MaxValue + 1)
            {
                return false;
            }
        }

        if (negative)
        {
            ticks = -ticks;
        }

        if (lastRank < 0 || ticks > long.MaxValue)
        {
            return false;
        }

        value = new TimeSpan((long)ticks);
        return true;
    }

    public static int Format(TimeSpan value, Span<byte> text)
    {
        int length = 0;
        if (value.Ticks < 0)
        {
            text[length++] = (byte)'-';
        }

        text[length++] = (byte)'P';

        // As unsigned: TimeSpan.MinValue has no positive counterpart.
        ulong ticks = value.Ticks < 0 ? 0 - (ulong)value.Ticks : (ulong)value.Ticks;
        ulong days = ticks / (ulong)TimeSpan.TicksPerDay;
        length += WritePart(days, 'D', text[length..]);
        ticks %= (ulong)TimeSpan.TicksPerDay;
        if (ticks == 0 && days != 0)
        {
            return length;
        }

        text[length++] = (byte)'T';
        length += WritePart(ticks / (ulong)TimeSpan.TicksPerHour, 'H', text[length..]);
        length += WritePart(ticks / (ulong)TimeSpan.TicksPerMinute % 60, 'M', text[length..]);
        ulong seconds = ticks / (ulong)TimeSpan.TicksPerSecond % 60;
        int fraction = (int)(ticks % (ulong)TimeSpan.TicksPerSecond);
        if (seconds == 0 && fraction == 0 && text[length - 1] != 'T')
        {
            return length;
        }

        Utf8Formatter.TryFormat(seconds, text[length..], out int written);
        length += written;
        length += Rfc3339.WriteFraction(fraction, text[length..]);
        text[length++] = (byte)'S';
        return length;
    }

    private static int WritePart(ulong number, char designator, Span<byte> text)
    {
        if (number == 0)
        {
            return 0;
        }

        Utf8Formatter.TryFormat(number, text, out int written);
        text[written] = (byte)designator;
        return written + 1;
    }

    /// <summary>Reads ".5" or ",5" as ticks of a second; 0 if there is no fraction, -1 if it is malformed.</summary>
    private static long ReadFraction(ref ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'.' or (byte)','))
        {
            return 0;
        }

        long ticks = 0;
        int digits = 1;
        for (long unit = TimeSpan.TicksPerSecond / 10; digits < text.Length
            && text[digits] is >= (byte)'0' and <= (byte)'9'; digits++, unit /= 10)
        {
            ticks += (text[digits] - '0') * unit;
        }

        text = text[digits..];
        return digits > 1 ? ticks : -1;
    }

    private static bool TryUnit(byte designator, bool inTime, out int rank, out long ticks)
    {
        (rank, ticks) = (inTime, (char)designator) switch
        {
            (false, 'Y') => (0, 0L),
            (false, 'M') => (1, 0L),
            (false, 'W') => (2, 7 * TimeSpan.TicksPerDay),
            (false, 'D') => (3, TimeSpan.TicksPerDay),
            (true, 'H') => (4, TimeSpan.TicksPerHour),
            (true, 'M') => (5, TimeSpan.TicksPerMinute),
            (true, 'S') => (6, TimeSpan.TicksPerSecond),
            _ => (-1, -1L),
        };
        return rank >= 0;
    }
}
