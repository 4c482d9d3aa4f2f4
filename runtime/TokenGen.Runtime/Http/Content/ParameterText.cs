using System.ComponentModel;
using System.Globalization;
using System.Text;
using TokenGen.Scalars;

namespace TokenGen.Http;

/// <summary>Writes values as text in paths, queries, headers and cookies, in the same way everywhere and in every culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterText
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public static string From(bool value) => value ? "true" : "false";

    /// <summary>The decimal digits of an integer.</summary>
    /// <param name="value">The value.</param>
    public static string From(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The decimal digits of an integer.</summary>
    /// <param name="value">The value.</param>
    public static string From(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number in the shortest form that reads back to the same value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or not a number.</exception>
    public static string From(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A parameter must not be infinity or NaN.");
        }

        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A decimal number with all its digits.</summary>
    /// <param name="value">The value.</param>
    public static string From(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A GUID in lower case with hyphens (RFC 9562).</summary>
    /// <param name="value">The value.</param>
    public static string From(Guid value) => value.ToString("D");

    /// <summary>A URI as it was given.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string From(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.OriginalString;
    }

    /// <summary>A date with time (RFC 3339).</summary>
    /// <param name="value">The value.</param>
    public static string From(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        return Encoding.ASCII.GetString(text[..Rfc3339.Format(value, text)]);
    }

    /// <summary>A duration (ISO 8601).</summary>
    /// <param name="value">The value.</param>
    public static string From(TimeSpan value)
    {
        Span<byte> text = stackalloc byte[IsoDuration.MaxLength];
        return Encoding.ASCII.GetString(text[..IsoDuration.Format(value, text)]);
    }

#if NET8_0_OR_GREATER
    /// <summary>A date (RFC 3339).</summary>
    /// <param name="value">The value.</param>
    public static string From(DateOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        return Encoding.ASCII.GetString(text[..Rfc3339.Format(value, text)]);
    }

    /// <summary>A time of day without an offset (RFC 3339).</summary>
    /// <param name="value">The value.</param>
    public static string From(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        return Encoding.ASCII.GetString(text[..Rfc3339.Format(value, text)]);
    }
#endif
}
