using System.Globalization;

namespace TokenGen.Scalars;

/// <summary>
/// Dates in other forms than RFC 3339, if they mean one moment: ISO 8601 offsets (<c>+0000</c>, <c>+00</c>), missing seconds, a comma
/// before the fraction, a space before the offset, a date alone, and HTTP dates (RFC 9110, 5.6.7).
/// </summary>
internal static class OtherDates
{
    private const int DateLength = 10;
    private const int MinuteLength = 5;

    // No date is longer.
    private const int MaxLength = 64;

    /// <summary>Reads a moment. A date alone is midnight in UTC, because a time without an offset is in UTC.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length is < DateLength or > MaxLength)
        {
            return false;
        }

        if (IsLetter(text[0]))
        {
            return TryParseHttpDate(text, out value);
        }

        Span<byte> normal = stackalloc byte[MaxLength + 16];
        int length = Append(normal, 0, text[..DateLength]);
        ReadOnlySpan<byte> rest = text[DateLength..];
        if (rest.IsEmpty)
        {
            return Rfc3339.TryParse(normal[..Append(normal, length, "T00:00:00Z"u8)], out value);
        }

        if (rest[0] is not ((byte)'T' or (byte)'t' or (byte)' ') || rest.Length < 1 + MinuteLength)
        {
            return false;
        }

        length = Append(normal, length, "T"u8);
        length = Append(normal, length, rest.Slice(1, MinuteLength));
        rest = rest[(1 + MinuteLength)..];
        length = AppendSeconds(normal, length, ref rest);
        if (length < 0 || !TryAppendOffset(normal, ref length, rest))
        {
            return false;
        }

        return Rfc3339.TryParse(normal[..length], out value);
    }

    /// <summary>Reads a day: a date alone, or a date with the time of midnight.</summary>
    public static bool TryParseDay(ReadOnlySpan<byte> text, out DateTime day)
    {
        day = default;
        if (!Rfc3339.TryParse(text, out DateTimeOffset moment) && !TryParse(text, out moment))
        {
            return false;
        }

        if (moment.TimeOfDay != TimeSpan.Zero)
        {
            return false;
        }

        day = DateTime.SpecifyKind(moment.Date, DateTimeKind.Unspecified);
        return true;
    }

    private static int AppendSeconds(scoped Span<byte> normal, int length, ref ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] != ':')
        {
            return Append(normal, length, ":00"u8);
        }

        if (rest.Length < 3)
        {
            return -1;
        }

        length = Append(normal, length, rest[..3]);
        rest = rest[3..];
        if (rest.IsEmpty || rest[0] is not ((byte)'.' or (byte)','))
        {
            return length;
        }

        int digits = 1;
        while (digits < rest.Length && rest[digits] is >= (byte)'0' and <= (byte)'9')
        {
            digits++;
        }

        length = Append(normal, length, "."u8);
        length = Append(normal, length, rest[1..digits]);
        rest = rest[digits..];
        return length;
    }

    private static bool TryAppendOffset(Span<byte> normal, ref int length, ReadOnlySpan<byte> offset)
    {
        if (!offset.IsEmpty && offset[0] == ' ')
        {
            offset = offset[1..];
        }

        if (offset.IsEmpty || offset.SequenceEqual("Z"u8) || offset.SequenceEqual("z"u8) || offset.SequenceEqual("UTC"u8)
            || offset.SequenceEqual("GMT"u8))
        {
            length = Append(normal, length, "Z"u8);
            return true;
        }

        if (offset[0] is not ((byte)'+' or (byte)'-') || offset.Length is not (3 or 5 or 6))
        {
            return false;
        }

        length = Append(normal, length, offset[..3]);
        if (offset.Length == 6 && offset[3] != ':')
        {
            return false;
        }

        length = Append(normal, length, ":"u8);
        length = Append(normal, length, offset.Length == 3 ? "00"u8 : offset[^2..]);
        return true;
    }

    private static bool TryParseHttpDate(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        Span<char> characters = stackalloc char[MaxLength];
        for (int index = 0; index < text.Length; index++)
        {
            characters[index] = (char)text[index];
        }

        return DateTimeOffset.TryParseExact(
            characters[..text.Length].ToString(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    private static int Append(Span<byte> normal, int length, ReadOnlySpan<byte> text)
    {
        text.CopyTo(normal[length..]);
        return length + text.Length;
    }

    private static bool IsLetter(byte octet) => (octet | 0x20) is >= (byte)'a' and <= (byte)'z';
}
