using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenGen.Scalars;

namespace TokenGen.Json;

/// <summary>Methods that read a value only if it has exactly the requested form. Otherwise the reader does not move.</summary>
public ref partial struct JsonReader
{
    internal bool TryReadBoolean(out bool value)
    {
        value = Current == 't';
        if (!value && Current != 'f')
        {
            return false;
        }

        MoveBehind(value ? EndOfLiteral(_position, "true"u8) : EndOfLiteral(_position, "false"u8));
        return true;
    }

    internal bool TryReadInt32(out int value)
    {
        value = 0;
        if (!TryPeekInt64(out long number, out int end) || number is < int.MinValue or > int.MaxValue)
        {
            return false;
        }

        value = (int)number;
        MoveBehind(end);
        return true;
    }

    internal bool TryReadInt64(out long value)
    {
        if (!TryPeekInt64(out value, out int end))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadUInt64(out ulong value)
    {
        value = 0;
        if (!TryPeekNumber(out ReadOnlySpan<byte> number, out int end))
        {
            return false;
        }

        if (!(Utf8Parser.TryParse(number, out value, out int used) && used == number.Length) && !IntegralNumber.TryParse(number, out value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadSingle(out float value)
    {
        value = 0;
        if (!TryPeekNumber(out ReadOnlySpan<byte> number, out int end))
        {
            return false;
        }

        if (!Utf8Parser.TryParse(number, out value, out int used) || used != number.Length || float.IsInfinity(value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadDouble(out double value)
    {
        value = 0;
        if (!TryPeekNumber(out ReadOnlySpan<byte> number, out int end))
        {
            return false;
        }

        if (!Utf8Parser.TryParse(number, out value, out int used) || used != number.Length || double.IsInfinity(value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadDecimal(out decimal value)
    {
        value = 0;
        if (!TryPeekNumber(out ReadOnlySpan<byte> number, out int end))
        {
            return false;
        }

        // "1e2" is a decimal too, but the parser accepts exponents only with a flag.
        int exponent = number.IndexOfAny((byte)'e', (byte)'E');
        if (!Utf8Parser.TryParse(number, out value, out int used, exponent < 0 ? default : 'e') || used != number.Length)
        {
            return false;
        }

        // A number closer to zero than decimal can represent would become zero, and would be written back as zero.
        ReadOnlySpan<byte> digits = exponent < 0 ? number : number[..exponent];
        if (value == 0 && HasDigitAboveZero(digits))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadBigInteger(out BigInteger value)
    {
        value = default;
        if (!TryPeekNumber(out ReadOnlySpan<byte> number, out int end) || number.Length > MaxBigIntegerDigits)
        {
            return false;
        }

        if (!BigInteger.TryParse(AsciiText(number), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            byte[] digits = new byte[MaxBigIntegerDigits];
            if (!IntegralNumber.TryWrite(number, digits, out int length))
            {
                return false;
            }

            if (!BigInteger.TryParse(
                AsciiText(digits.AsSpan(0, length)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            {
                return false;
            }
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadDateTimeOffset(out DateTimeOffset value)
    {
        value = default;
        if (!IsAtText || !Rfc3339.TryParse(PeekText(out int end), out value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadDate(out DateTime value)
    {
        value = default;
        if (!IsAtText || !Rfc3339.TryParseDate(PeekText(out int end), out value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadTimeSpan(out TimeSpan value)
    {
        value = default;
        if (!IsAtText || !IsoDuration.TryParse(PeekText(out int end), out value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

#if NET8_0_OR_GREATER
    internal bool TryReadDateOnly(out DateOnly value)
    {
        value = default;
        if (!IsAtText || !Rfc3339.TryParse(PeekText(out int end), out value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadTimeOnly(out TimeOnly value)
    {
        value = default;
        if (!IsAtText || !Rfc3339.TryParse(PeekText(out int end), out value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }
#endif

    internal bool TryReadGuid(out Guid value)
    {
        value = default;
        if (!IsAtText)
        {
            return false;
        }

        ReadOnlySpan<byte> text = PeekText(out int end);
        if (!Utf8Parser.TryParse(text, out value, out int used, 'D') || used != text.Length)
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadUri(out Uri? value)
    {
        value = null;
        if (!IsAtText || !Uri.TryCreate(StringAt(_position, out int end), UriKind.RelativeOrAbsolute, out value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadBytes(out byte[]? value)
    {
        value = null;
        if (!IsAtText || !Base64Text.TryParse(PeekText(out int end), out value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    internal bool TryReadBase64Url(out byte[]? value)
    {
        value = null;
        if (!IsAtText || !Base64UrlText.TryParse(PeekText(out int end), out value))
        {
            return false;
        }

        MoveBehind(end);
        return true;
    }

    private static bool HasDigitAboveZero(ReadOnlySpan<byte> number)
    {
        foreach (byte digit in number)
        {
            if (digit is >= (byte)'1' and <= (byte)'9')
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool TryPeekNumber(out ReadOnlySpan<byte> number, out int end)
    {
        number = default;
        end = _position;
        if (TokenType != JsonTokenType.Number)
        {
            return false;
        }

        number = PeekNumber(out end);
        return true;
    }
}
