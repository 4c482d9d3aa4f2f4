using System.Globalization;
using System.Numerics;
using System.Text;
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
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetInt32(out var value)) throw NotANumber("a 32-bit integer");
        Advance();
        return value;
    }

    /// <summary>Reads a 32-bit integer or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public int? ReadInt32OrNull() => TryReadNull() ? null : ReadInt32();

    /// <summary>Reads a 64-bit integer (<c>format: int64</c>). <c>5.0</c> and <c>5e0</c> are no integers here.</summary>
    /// <exception cref="JsonException">The value is no such integer.</exception>
    public long ReadInt64()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetInt64(out var value)) throw NotANumber("a 64-bit integer");
        Advance();
        return value;
    }

    /// <summary>Reads a 64-bit integer or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadInt64"/>
    public long? ReadInt64OrNull() => TryReadNull() ? null : ReadInt64();

    /// <summary>Reads an unsigned 64-bit integer (<c>format: uint64</c>).</summary>
    /// <exception cref="JsonException">The value is no such integer.</exception>
    public ulong ReadUInt64()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetUInt64(out var value))
        {
            throw NotANumber("an unsigned 64-bit integer");
        }

        Advance();
        return value;
    }

    /// <summary>Reads an unsigned 64-bit integer or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadUInt64"/>
    public ulong? ReadUInt64OrNull() => TryReadNull() ? null : ReadUInt64();

    /// <summary>Reads a number as the nearest single-precision value (<c>format: float</c>).</summary>
    /// <exception cref="JsonException">The value is no number, or lies outside the range of <see cref="float"/>.</exception>
    public float ReadSingle()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetSingle(out var value) || float.IsInfinity(value))
        {
            throw NotANumber("a single-precision number");
        }

        Advance();
        return value;
    }

    /// <summary>Reads a single-precision number or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadSingle"/>
    public float? ReadSingleOrNull() => TryReadNull() ? null : ReadSingle();

    /// <summary>Reads a number as the nearest double-precision value (<c>format: double</c>).</summary>
    /// <exception cref="JsonException">The value is no number, or lies outside the range of <see cref="double"/>.</exception>
    public double ReadDouble()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetDouble(out var value) || double.IsInfinity(value))
        {
            throw NotANumber("a double-precision number");
        }

        Advance();
        return value;
    }

    /// <summary>Reads a double-precision number or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadDouble"/>
    public double? ReadDoubleOrNull() => TryReadNull() ? null : ReadDouble();

    /// <summary>Reads a number as a decimal (<c>format: decimal</c>), up to 28 significant digits.</summary>
    /// <exception cref="JsonException">The value is no number, or lies outside the range of <see cref="decimal"/>.</exception>
    public decimal ReadDecimal()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetDecimal(out var value)) throw NotANumber("a decimal number");
        Advance();
        return value;
    }

    /// <summary>Reads a decimal number or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadDecimal"/>
    public decimal? ReadDecimalOrNull() => TryReadNull() ? null : ReadDecimal();

    /// <summary>Reads an integer of up to 4,096 digits (<c>type: integer</c> without a format).</summary>
    /// <exception cref="JsonException">The value is no such integer.</exception>
    public BigInteger ReadBigInteger()
    {
        if (_reader.TokenType != JsonTokenType.Number || !TryGetBigInteger(out var value)) throw NotANumber("an integer of bounded length");
        Advance();
        return value;
    }

    /// <summary>Reads an integer of up to 4,096 digits or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadBigInteger"/>
    public BigInteger? ReadBigIntegerOrNull() => TryReadNull() ? null : ReadBigInteger();

    /// <summary>Reads a 64-bit integer if the value is one; if not, the reader has not moved.</summary>
    internal bool TryReadInt64(out long value)
    {
        value = 0;
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetInt64(out value)) return false;
        Advance();
        return true;
    }

    private readonly bool TryGetBigInteger(out BigInteger value)
    {
        value = default;
        var length = _reader.HasValueSequence ? _reader.ValueSequence.Length : _reader.ValueSpan.Length;
        return length <= MaxBigIntegerDigits
            && BigInteger.TryParse(CurrentNumber, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private readonly string CurrentNumber =>
        Encoding.ASCII.GetString(_reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(_reader.ValueSequence) : _reader.ValueSpan.ToArray());
}
