using System.Buffers.Text;

namespace TokenGen.Json;

/// <summary>
/// Integers that are written with a zero fraction or an exponent, such as <c>3.0</c> and <c>1e2</c> (JSON Schema, 6.1.1).
/// </summary>
internal static class IntegralNumber
{
    /// <summary>The limit of digits, far above any real number.</summary>
    private const int MaxDigits = 4096;

    /// <summary>Reads a 64-bit integer.</summary>
    public static bool TryParse(ReadOnlySpan<byte> number, out long value)
    {
        const int maxDigits = 24;
        Span<byte> digits = stackalloc byte[maxDigits];
        value = 0;
        return TryWrite(number, digits, out int length) && Utf8Parser.TryParse(digits[..length], out value, out int used) && used == length;
    }

    /// <summary>Reads an unsigned 64-bit integer.</summary>
    public static bool TryParse(ReadOnlySpan<byte> number, out ulong value)
    {
        const int maxDigits = 24;
        Span<byte> digits = stackalloc byte[maxDigits];
        value = 0;
        return TryWrite(number, digits, out int length) && Utf8Parser.TryParse(digits[..length], out value, out int used) && used == length;
    }

    /// <summary>Writes a number as an integer without fraction and exponent.</summary>
    /// <param name="number">The number, as JSON writes it.</param>
    /// <param name="digits">The output.</param>
    /// <param name="length">The number of bytes written.</param>
    /// <returns>False if the number is not an integer, or too long for the output.</returns>
    public static bool TryWrite(ReadOnlySpan<byte> number, Span<byte> digits, out int length)
    {
        length = 0;
        if (number.Length > MaxDigits)
        {
            return false;
        }

        if (IsZero(number))
        {
            // Zero stays zero with any exponent.
            return TryAppend(digits, ref length, (byte)'0');
        }

        int exponent = 0;
        ReadOnlySpan<byte> mantissa = number;
        int e = number.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0)
        {
            mantissa = number[..e];
            ReadOnlySpan<byte> text = number[(e + 1)..];
            if (text[0] == '+')
            {
                text = text[1..];
            }

            if (!Utf8Parser.TryParse(text, out exponent, out int used) || used != text.Length || exponent is < -MaxDigits or > MaxDigits)
            {
                return false;
            }
        }

        bool isNegative = mantissa[0] == '-';
        if (isNegative)
        {
            mantissa = mantissa[1..];
        }

        int point = mantissa.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? mantissa : mantissa[..point];
        ReadOnlySpan<byte> fraction = point < 0 ? default : mantissa[(point + 1)..];
        if (isNegative && !TryAppend(digits, ref length, (byte)'-'))
        {
            return false;
        }

        // The digits before the decimal point, after applying the exponent.
        int count = whole.Length + exponent;
        int start = length;
        for (int index = 0; index < count; index++)
        {
            byte digit = index < whole.Length ? whole[index]
                : index - whole.Length < fraction.Length ? fraction[index - whole.Length]
                : (byte)'0';
            if (length == start && digit == '0')
            {
                continue;
            }

            if (!TryAppend(digits, ref length, digit))
            {
                return false;
            }
        }

        for (int index = Math.Max(count, 0); index < whole.Length + fraction.Length; index++)
        {
            if ((index < whole.Length ? whole[index] : fraction[index - whole.Length]) != '0')
            {
                return false;
            }
        }

        return length > start;
    }

    private static bool IsZero(ReadOnlySpan<byte> number)
    {
        foreach (byte digit in number)
        {
            if (digit is (byte)'e' or (byte)'E')
            {
                return true;
            }

            if (digit is >= (byte)'1' and <= (byte)'9')
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAppend(Span<byte> digits, ref int length, byte digit)
    {
        if (length == digits.Length)
        {
            return false;
        }

        digits[length++] = digit;
        return true;
    }
}
