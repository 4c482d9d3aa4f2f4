using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;
using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    // The time of BigInteger.Parse grows faster than the text; no real number is longer.
    private const int MaxBigIntegerDigits = 4096;

    /// <summary>Reads a 32-bit integer (<c>format: int32</c>). <c>5.0</c> and <c>5e0</c> are integers (JSON Schema, 6.1.1).</summary>
    /// <exception cref="JsonException">The value is not a 32-bit integer.</exception>
    public int ReadInt32() => TryReadInt32(out int value) ? value : throw NotANumber("a 32-bit integer");

    /// <summary>Reads a 64-bit integer (<c>format: int64</c>). <c>5.0</c> and <c>5e0</c> are integers (JSON Schema, 6.1.1).</summary>
    /// <exception cref="JsonException">The value is not a 64-bit integer.</exception>
    public long ReadInt64() => TryReadInt64(out long value) ? value : throw NotANumber("a 64-bit integer");

    /// <summary>Reads an unsigned 64-bit integer (<c>format: uint64</c>).</summary>
    /// <exception cref="JsonException">The value is not an unsigned 64-bit integer.</exception>
    public ulong ReadUInt64() => TryReadUInt64(out ulong value) ? value : throw NotANumber("an unsigned 64-bit integer");

    /// <summary>Reads a number as the nearest single-precision value (<c>format: float</c>).</summary>
    /// <exception cref="JsonException">The value is not a single-precision number.</exception>
    public float ReadSingle() => TryReadSingle(out float value) ? value : throw NotANumber("a single-precision number");

    /// <summary>Reads a number as the nearest double-precision value (<c>format: double</c>).</summary>
    /// <exception cref="JsonException">The value is not a double-precision number.</exception>
    public double ReadDouble() => TryReadDouble(out double value) ? value : throw NotANumber("a double-precision number");

    /// <summary>
    /// Reads a number as a decimal (<c>format: decimal</c>), up to 28 significant digits. A number that would become zero is not accepted.
    /// </summary>
    /// <exception cref="JsonException">The value is not a decimal number.</exception>
    public decimal ReadDecimal() => TryReadDecimal(out decimal value) ? value : throw NotANumber("a decimal number");

    /// <summary>Reads an integer of up to 4,096 digits (<c>type: integer</c> without a format).</summary>
    /// <exception cref="JsonException">The value is not an integer of bounded length.</exception>
    public BigInteger ReadBigInteger() =>
        TryReadBigInteger(out BigInteger value) ? value : throw NotANumber("an integer of bounded length");

    private readonly ReadOnlySpan<byte> PeekNumber(out int end)
    {
        end = EndOfNumber(_position);
        return _json[_position..end];
    }

    /// <summary>Reads the integer at the reader's position; false for another value, or a number that is not an integer.</summary>
    private readonly bool TryPeekInt64(out long value, out int end)
    {
        const int safeDigits = 18;
        bool isNegative = Current == '-';
        int first = isNegative ? _position + 1 : _position;
        value = 0;
        end = first;
        while (TryPeekEightDigits(end, out uint eight) && end - first <= safeDigits - 8)
        {
            value = (value * 100_000_000) + eight;
            end += 8;
        }

        while (IsDigit(ByteAt(end)))
        {
            value = unchecked((value * 10) + (_json[end++] - '0'));
        }

        // The usual number ends here. All others, also malformed ones, go to the parsers that implement every rule.
        bool isUsual = end - first is > 0 and <= safeDigits && (_json[first] != '0' || end - first == 1)
            && ByteAt(end) is (byte)',' or (byte)'}' or (byte)']';
        if (isUsual)
        {
            if (isNegative)
            {
                value = -value;
            }

            return true;
        }

        value = 0;
        if (TokenType != JsonTokenType.Number)
        {
            return false;
        }

        ReadOnlySpan<byte> number = PeekNumber(out end);
        return (Utf8Parser.TryParse(number, out value, out int used) && used == number.Length)
            || IntegralNumber.TryParse(number, out value);
    }

    /// <summary>Reads eight digits at once: each step combines neighbours, until two times four digits are one number.</summary>
    private readonly bool TryPeekEightDigits(int position, out uint value)
    {
        const ulong high = 0xF0F0_F0F0_F0F0_F0F0;
        value = 0;
        if (_json.Length - position < sizeof(ulong))
        {
            return false;
        }

        ulong digits = BinaryPrimitives.ReadUInt64LittleEndian(_json[position..]);

        // All bytes are 0x30 to 0x3F, and still are after adding six to each.
        if ((digits & high) != 0x3030_3030_3030_3030 || (unchecked(digits + 0x0606_0606_0606_0606) & high) != 0x3030_3030_3030_3030)
        {
            return false;
        }

        digits &= ~high;
        digits = (digits * 10) + (digits >> 8);
        ulong first = (digits & 0x0000_00FF_0000_00FF) * (100 + (1_000_000UL << 32));
        ulong second = ((digits >> 16) & 0x0000_00FF_0000_00FF) * (1 + (10_000UL << 32));
        value = (uint)(unchecked(first + second) >> 32);
        return true;
    }
}
