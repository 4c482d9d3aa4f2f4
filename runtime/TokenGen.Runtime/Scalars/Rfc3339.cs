namespace TokenGen.Scalars;

/// <summary>Dates and times in the form of RFC 3339 section 5.6, as ASCII bytes.</summary>
internal static class Rfc3339
{
    /// <summary>The longest text <see cref="Format(DateTimeOffset, Span{byte})"/> writes.</summary>
    public const int MaxLength = 33; // 2024-02-29T12:34:56.1234567+01:00

    private const long MaxOffsetMinutes = 14 * 60; // of DateTimeOffset

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryReadDate(ref text, out DateTime date))
        {
            return false;
        }
        // RFC 3339 allows a lower-case "t" and mentions a space.
        if (text.IsEmpty || text[0] is not ((byte)'T' or (byte)'t' or (byte)' '))
        {
            return false;
        }

        text = text[1..];
        if (!TryReadTime(ref text, allowLeapSecond: true, out long time))
        {
            return false;
        }

        if (!TryReadOffset(text, out long offset))
        {
            return false;
        }

        long local = date.Ticks + time;
        long utc = local - offset * TimeSpan.TicksPerMinute;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        // RFC 3339 allows offsets up to 23:59. The moment is always kept, the offset only if DateTimeOffset can hold it.
        bool representable = Math.Abs(offset) <= MaxOffsetMinutes && local >= DateTime.MinValue.Ticks && local <= DateTime.MaxValue.Ticks;
        value = representable
            ? new DateTimeOffset(local, TimeSpan.FromMinutes(offset))
            : new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    public static int Format(DateTimeOffset value, Span<byte> text)
    {
        WriteDate(value.Year, value.Month, value.Day, text);
        text[10] = (byte)'T';
        int length = 11 + WriteTime(value.TimeOfDay.Ticks, text[11..]);
        int minutes = (int)(value.Offset.Ticks / TimeSpan.TicksPerMinute);
        if (minutes == 0)
        {
            text[length] = (byte)'Z';
            return length + 1;
        }

        text[length] = minutes < 0 ? (byte)'-' : (byte)'+';
        minutes = Math.Abs(minutes);
        WriteDigits(minutes / 60, text.Slice(length + 1, 2));
        text[length + 3] = (byte)':';
        WriteDigits(minutes % 60, text.Slice(length + 4, 2));
        return length + 6;
    }

    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateTime value) => TryReadDate(ref text, out value) && text.IsEmpty;

    public static int FormatDate(DateTime value, Span<byte> text)
    {
        WriteDate(value.Year, value.Month, value.Day, text);
        return 10;
    }

#if NET8_0_OR_GREATER
    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly value)
    {
        bool valid = TryParseDate(text, out DateTime date);
        value = valid ? DateOnly.FromDateTime(date) : default;
        return valid;
    }

    public static int Format(DateOnly value, Span<byte> text) => FormatDate(value.ToDateTime(TimeOnly.MinValue), text);

    public static bool TryParse(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        bool valid = TryReadTime(ref text, allowLeapSecond: false, out long ticks) & TryReadOffset(text, out long offset) && offset == 0;
        value = valid ? new TimeOnly(ticks) : default;
        return valid;
    }

    public static int Format(TimeOnly value, Span<byte> text) => WriteTime(value.Ticks, text);
#endif

    private static bool TryReadDate(ref ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        if (!TryReadDigits(text[..4], out int year) || !TryReadDigits(text.Slice(5, 2), out int month))
        {
            return false;
        }

        if (!TryReadDigits(text.Slice(8, 2), out int day))
        {
            return false;
        }

        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        text = text[10..];
        return true;
    }

    private static bool TryReadTime(ref ReadOnlySpan<byte> text, bool allowLeapSecond, out long ticks)
    {
        ticks = 0;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        if (!TryReadDigits(text[..2], out int hour) || !TryReadDigits(text.Slice(3, 2), out int minute))
        {
            return false;
        }

        if (!TryReadDigits(text.Slice(6, 2), out int second))
        {
            return false;
        }
        // A leap second becomes the following second, because .NET cannot represent it.
        if (hour > 23 || minute > 59 || second > (allowLeapSecond ? 60 : 59))
        {
            return false;
        }

        ticks = ((hour * 60L + minute) * 60 + second) * TimeSpan.TicksPerSecond;
        text = text[8..];
        if (text.IsEmpty || text[0] != '.')
        {
            return true;
        }

        int digits = 1;
        for (long unit = TimeSpan.TicksPerSecond / 10; digits < text.Length
            && text[digits] is >= (byte)'0' and <= (byte)'9'; digits++, unit /= 10)
        {
            ticks += (text[digits] - '0') * unit;
        }

        text = text[digits..];
        return digits > 1;
    }

    /// <summary>Reads the rest as an offset in minutes; an empty rest is an offset of zero.</summary>
    private static bool TryReadOffset(ReadOnlySpan<byte> text, out long minutes)
    {
        minutes = 0;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
        {
            return text.Length <= 1;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':')
        {
            return false;
        }

        if (!TryReadDigits(text.Slice(1, 2), out int hour) || !TryReadDigits(text.Slice(4, 2), out int minute))
        {
            return false;
        }

        if (hour > 23 || minute > 59)
        {
            return false;
        }

        minutes = (hour * 60 + minute) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (byte digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = value * 10 + (digit - '0');
        }

        return true;
    }

    private static void WriteDate(int year, int month, int day, Span<byte> text)
    {
        WriteDigits(year, text[..4]);
        text[4] = (byte)'-';
        WriteDigits(month, text.Slice(5, 2));
        text[7] = (byte)'-';
        WriteDigits(day, text.Slice(8, 2));
    }

    private static int WriteTime(long ticks, Span<byte> text)
    {
        int seconds = (int)(ticks / TimeSpan.TicksPerSecond);
        WriteDigits(seconds / 3600, text[..2]);
        text[2] = (byte)':';
        WriteDigits(seconds / 60 % 60, text.Slice(3, 2));
        text[5] = (byte)':';
        WriteDigits(seconds % 60, text.Slice(6, 2));
        return 8 + WriteFraction((int)(ticks % TimeSpan.TicksPerSecond), text[8..]);
    }

    /// <summary>Writes ".5" for half a second and nothing for zero; returns the length.</summary>
    internal static int WriteFraction(int ticks, Span<byte> text)
    {
        if (ticks == 0)
        {
            return 0;
        }

        text[0] = (byte)'.';
        WriteDigits(ticks, text.Slice(1, 7));
        int length = 8;
        while (text[length - 1] == '0')
        {
            length--;
        }

        return length;
    }

    private static void WriteDigits(int value, Span<byte> text)
    {
        for (int i = text.Length - 1; i >= 0; i--, value /= 10)
        {
            text[i] = (byte)('0' + value % 10);
        }
    }
}
