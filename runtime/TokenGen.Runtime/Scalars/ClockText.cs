using System.Globalization;

namespace TokenGen.Scalars;

/// <summary>
/// Durations and times of day in clock form: <c>01:30:00</c>, <c>1.02:03:04.5</c>, <c>08:15</c>. System.Text.Json writes durations this
/// way. Two parts are not a duration: they may be hours and minutes, or minutes and seconds.
/// </summary>
internal static class ClockText
{
    // -10675199.02:48:05.4775808
    private const int MaxLength = 26;

    private static readonly string[] s_timesOfDay = ["hh':'mm", "hh':'mm':'ss", "hh':'mm':'ss'.'FFFFFFF"];

    /// <summary>Reads a duration.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        return HasColons(text, 2, 2) && TimeSpan.TryParseExact(ToString(text), "c", CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a time of day, with or without seconds.</summary>
    public static bool TryParseTimeOfDay(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        return HasColons(text, 1, 2)
            && TimeSpan.TryParseExact(ToString(text), s_timesOfDay, CultureInfo.InvariantCulture, out value)
            && value >= TimeSpan.Zero && value < TimeSpan.FromDays(1);
    }

    private static bool HasColons(ReadOnlySpan<byte> text, int minimum, int maximum)
    {
        if (text.Length > MaxLength)
        {
            return false;
        }

        int count = 0;
        foreach (byte octet in text)
        {
            if (octet is < (byte)'-' or > (byte)':')
            {
                return false;
            }

            if (octet == ':')
            {
                count++;
            }
        }

        return count >= minimum && count <= maximum;
    }

    private static string ToString(ReadOnlySpan<byte> ascii)
    {
        Span<char> characters = stackalloc char[MaxLength];
        for (int index = 0; index < ascii.Length; index++)
        {
            characters[index] = (char)ascii[index];
        }

        return characters[..ascii.Length].ToString();
    }
}
