using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using TokenGen.Scalars;

namespace TokenGen.Http;

/// <summary>
/// The text of a value in a path, query, header or cookie: the same everywhere and in every culture. Null stays null, which leaves the
/// parameter out.
/// </summary>
/// <remarks>The conversions let <see cref="ApiRequest"/> have one method for each place, not one for each place and type.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Usage", "CA2225", Justification = "Only generated code converts, and it needs no named form.")]
[SuppressMessage("Performance", "CA1815", Justification = "It is an argument. Nothing compares it.")]
public readonly struct ParameterText
{
    private ParameterText(string? value) => Value = value;

    /// <summary>The text before it is encoded for its place; <see langword="null"/> for a missing value.</summary>
    public string? Value { get; }

    /// <summary>A text as it is.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(string? value) => new(value);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(bool? value) => new(value switch { true => "true", false => "false", null => null });

    /// <summary>The decimal digits of an integer.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(int? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The decimal digits of an integer.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(long? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number in the shortest form that reads back to the same value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or not a number.</exception>
    public static implicit operator ParameterText(double? value)
    {
        if (value is { } number && (double.IsNaN(number) || double.IsInfinity(number)))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A parameter must not be infinity or NaN.");
        }

        return new(value?.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>A decimal number with all its digits.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(decimal? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A GUID in lower case with hyphens (RFC 9562).</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(Guid? value) => new(value?.ToString("D"));

    /// <summary>A URI as it was given.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(Uri? value) => new(value?.OriginalString);

    /// <summary>A date with time (RFC 3339).</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(DateTimeOffset? value)
    {
        if (value is not { } date)
        {
            return default;
        }

        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        return Encoding.ASCII.GetString(text[..Rfc3339.Format(date, text)]);
    }

    /// <summary>A duration (ISO 8601).</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(TimeSpan? value)
    {
        if (value is not { } duration)
        {
            return default;
        }

        Span<byte> text = stackalloc byte[IsoDuration.MaxLength];
        return Encoding.ASCII.GetString(text[..IsoDuration.Format(duration, text)]);
    }

#if NET8_0_OR_GREATER
    /// <summary>A date (RFC 3339).</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(DateOnly? value)
    {
        if (value is not { } date)
        {
            return default;
        }

        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        return Encoding.ASCII.GetString(text[..Rfc3339.Format(date, text)]);
    }

    /// <summary>A time of day without an offset (RFC 3339).</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ParameterText(TimeOnly? value)
    {
        if (value is not { } time)
        {
            return default;
        }

        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        return Encoding.ASCII.GetString(text[..Rfc3339.Format(time, text)]);
    }
#endif
}
