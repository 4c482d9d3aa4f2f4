using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    // BigInteger.Parse takes time that grows faster than the text; no honest number is longer.
    private const int MaxBigIntegerDigits = 4096;

    /// <summary>Reads a 32-bit integer (<c>format: int32</c>). <c>5.0</c> and <c>5e0</c> are no integers here.</summary>
    /// <exception cref="JsonException">The value is no such integer.</exception>
    public int ReadInt32()
    {
        if (!TryPeekInt64(out var value, out var end) || value is < int.MinValue or > int.MaxValue) throw NotANumber("a 32-bit integer");
        MoveBehind(end);
        return (int)value;
    }

    /// <summary>Reads a 32-bit integer or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public int? ReadInt32OrNull() => TryReadNull() ? null : ReadInt32();

    /// <summary>Reads a 64-bit integer (<c>format: int64</c>). <c>5.0</c> and <c>5e0</c> are no integers here.</summary>
    /// <exception cref="JsonException">The value is no such integer.</exception>
    public long ReadInt64()
    {
        if (!TryPeekInt64(out var value, out var end)) throw NotANumber("a 64-bit integer");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a 64-bit integer or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadInt64"/>
    public long? ReadInt64OrNull() => TryReadNull() ? null : ReadInt64();

    /// <summary>Reads an unsigned 64-bit integer (<c>format: uint64</c>).</summary>
    /// <exception cref="JsonException">The value is no such integer.</exception>
    public ulong ReadUInt64()
    {
        var number = PeekNumber("an unsigned 64-bit integer", out var end);
        if (!Utf8Parser.TryParse(number, out ulong value, out var used) || used != number.Length)
        {
            throw NotANumber("an unsigned 64-bit integer");
        }

        MoveBehind(end);
        return value;
    }

    /// <summary>Reads an unsigned 64-bit integer or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadUInt64"/>
    public ulong? ReadUInt64OrNull() => TryReadNull() ? null : ReadUInt64();

    /// <summary>Reads a number as the nearest single-precision value (<c>format: float</c>).</summary>
    /// <exception cref="JsonException">The value is no number, or lies outside the range of <see cref="float"/>.</exception>
    public float ReadSingle()
    {
        var number = PeekNumber("a single-precision number", out var end);
        if (!Utf8Parser.TryParse(number, out float value, out var used) || used != number.Length || float.IsInfinity(value))
        {
            throw NotANumber("a single-precision number");
        }

        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a single-precision number or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadSingle"/>
    public float? ReadSingleOrNull() => TryReadNull() ? null : ReadSingle();

    /// <summary>Reads a number as the nearest double-precision value (<c>format: double</c>).</summary>
    /// <exception cref="JsonException">The value is no number, or lies outside the range of <see cref="double"/>.</exception>
    public double ReadDouble()
    {
        var number = PeekNumber("a double-precision number", out var end);
        if (!Utf8Parser.TryParse(number, out double value, out var used) || used != number.Length || double.IsInfinity(value))
        {
            throw NotANumber("a double-precision number");
        }

        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a double-precision number or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadDouble"/>
    public double? ReadDoubleOrNull() => TryReadNull() ? null : ReadDouble();

    /// <summary>Reads a number as a decimal (<c>format: decimal</c>), up to 28 significant digits.</summary>
    /// <exception cref="JsonException">The value is no number, or lies outside the range of <see cref="decimal"/>.</exception>
    public decimal ReadDecimal()
    {
        var number = PeekNumber("a decimal number", out var end);

        // "1e2" is a decimal too; the parser takes exponents only when told to.
        var isParsed = Utf8Parser.TryParse(number, out decimal value, out var used, number.IndexOfAny((byte)'e', (byte)'E') < 0 ? default : 'e');
        if (!isParsed || used != number.Length) throw NotANumber("a decimal number");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a decimal number or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadDecimal"/>
    public decimal? ReadDecimalOrNull() => TryReadNull() ? null : ReadDecimal();

    /// <summary>Reads an integer of up to 4,096 digits (<c>type: integer</c> without a format).</summary>
    /// <exception cref="JsonException">The value is no such integer.</exception>
    public BigInteger ReadBigInteger()
    {
        var number = PeekNumber("an integer of bounded length", out var end);
        if (number.Length > MaxBigIntegerDigits
            || !BigInteger.TryParse(AsciiText(number), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            throw NotANumber("an integer of bounded length");
        }

        MoveBehind(end);
        return value;
    }

    /// <summary>Reads an integer of up to 4,096 digits or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadBigInteger"/>
    public BigInteger? ReadBigIntegerOrNull() => TryReadNull() ? null : ReadBigInteger();

    /// <summary>Reads a number, or a string that holds one as JSON writes it.</summary>
    /// <typeparam name="T">The type of the number.</typeparam>
    /// <param name="codec">The codec of the number.</param>
    /// <exception cref="JsonException">The value is neither.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is null.</exception>
    public T ReadNumberOrText<T>(JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        if (Current != '"') return codec.Read(ref this);
        var text = PeekText(out var end);
        T value;
        try
        {
            value = codec.Parse(text);
        }
        catch (JsonReadException)
        {
            throw NotAText("a number");
        }

        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a 64-bit integer if the value is one; if not, the reader has not moved.</summary>
    internal bool TryReadInt64(out long value)
    {
        if (!TryPeekInt64(out value, out var end)) return false;
        MoveBehind(end);
        return true;
    }

    /// <summary>The text of the number the reader stands on.</summary>
    private readonly ReadOnlySpan<byte> PeekNumber(string what, out int end)
    {
        if (TokenType != JsonTokenType.Number) throw Expected(what);
        return PeekNumber(out end);
    }

    private readonly ReadOnlySpan<byte> PeekNumber(out int end)
    {
        end = EndOfNumber(_position);
        return _json[_position..end];
    }

    /// <summary>The whole number the reader stands on; false where it stands on something else, or on a number that is not one.</summary>
    private readonly bool TryPeekInt64(out long value, out int end)
    {
        const int safeDigits = 18;
        var isNegative = Current == '-';
        var first = isNegative ? _position + 1 : _position;
        value = 0;
        end = first;
        while (TryPeekEightDigits(end, out var eight) && end - first <= safeDigits - 8)
        {
            value = (value * 100_000_000) + eight;
            end += 8;
        }

        while (IsDigit(ByteAt(end))) value = unchecked((value * 10) + (_json[end++] - '0'));

        // The usual number ends here. All others, malformed ones too, are left to those who know every rule.
        var isUsual = end - first is > 0 and <= safeDigits && (_json[first] != '0' || end - first == 1) && ByteAt(end) is (byte)',' or (byte)'}' or (byte)']';
        if (isUsual)
        {
            if (isNegative) value = -value;
            return true;
        }

        value = 0;
        if (TokenType != JsonTokenType.Number) return false;
        var number = PeekNumber(out end);
        return Utf8Parser.TryParse(number, out value, out var used) && used == number.Length;
    }

    /// <summary>Eight digits at once: each step joins neighbours, until two times four digits are one number.</summary>
    private readonly bool TryPeekEightDigits(int position, out uint value)
    {
        const ulong high = 0xF0F0_F0F0_F0F0_F0F0;
        value = 0;
        if (_json.Length - position < sizeof(ulong)) return false;
        var digits = BinaryPrimitives.ReadUInt64LittleEndian(_json[position..]);

        // All are 0x30 to 0x3F, and still are when six is added to each.
        if ((digits & high) != 0x3030_3030_3030_3030 || (unchecked(digits + 0x0606_0606_0606_0606) & high) != 0x3030_3030_3030_3030) return false;
        digits &= ~high;
        digits = (digits * 10) + (digits >> 8);
        var first = (digits & 0x0000_00FF_0000_00FF) * (100 + (1_000_000UL << 32));
        var second = ((digits >> 16) & 0x0000_00FF_0000_00FF) * (1 + (10_000UL << 32));
        value = (uint)(unchecked(first + second) >> 32);
        return true;
    }
}
