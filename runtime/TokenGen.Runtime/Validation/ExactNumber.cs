using System.Globalization;
using System.Numerics;

namespace TokenGen.Validation;

/// <summary>A number of JSON without rounding: digits times a power of ten. A class, because threads share those of the limits.</summary>
internal sealed class ExactNumber(BigInteger digits, int exponent) : IComparable<ExactNumber>
{
    // Longer than any double or decimal. Longer numbers take long to compare, so they are not checked.
    private const int MaxExponent = 1100;
    private const int MaxLength = 1100;

    private readonly BigInteger _digits = digits;
    private readonly int _exponent = exponent;

    /// <summary>Reads a number; null for any other text, and for a number that is too long.</summary>
    public static ExactNumber? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text!.Length > MaxLength)
        {
            return null;
        }

        int end = text.IndexOfAny(['e', 'E']);
        int exponent = 0;
        if (end >= 0 && !int.TryParse(text[(end + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        string plain = end < 0 ? text : text[..end];
        int point = plain.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= plain.Length - point - 1;
            plain = plain.Remove(point, 1);
        }

        return Math.Abs((long)exponent) <= MaxExponent
            && BigInteger.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger digits)
            ? new ExactNumber(digits, exponent)
            : null;
    }

    /// <summary>A C# number; null for any other value.</summary>
    public static ExactNumber? Of(object value) => value switch
    {
        int or long or ulong or uint or short or byte or sbyte or ushort or decimal or BigInteger =>
            Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        double number => Parse(number.ToString("R", CultureInfo.InvariantCulture)),
        float number => Parse(number.ToString("R", CultureInfo.InvariantCulture)),
        _ => null,
    };

    public bool IsMultipleOf(ExactNumber step)
    {
        if (step._digits.IsZero)
        {
            return false;
        }

        int exponent = Math.Min(_exponent, step._exponent);
        return (Digits(exponent) % step.Digits(exponent)).IsZero;
    }

    /// <inheritdoc/>
    public int CompareTo(ExactNumber? other)
    {
        if (other is null)
        {
            return 1;
        }

        int exponent = Math.Min(_exponent, other._exponent);
        return Digits(exponent).CompareTo(other.Digits(exponent));
    }

    /// <summary>The number in its only normalized form: <c>1.0</c> and <c>10e-1</c> give the same text.</summary>
    public override string ToString()
    {
        if (_digits.IsZero)
        {
            return "0";
        }

        (BigInteger digits, int exponent) = (_digits, _exponent);
        while ((digits % 10).IsZero)
        {
            (digits, exponent) = (digits / 10, exponent + 1);
        }

        return digits.ToString(CultureInfo.InvariantCulture) + "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }

    private BigInteger Digits(int exponent) => _digits * BigInteger.Pow(10, _exponent - exponent);
}
