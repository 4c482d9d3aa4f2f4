using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace TokenGen.Json;

public ref partial struct JsonWriter
{
    // The longest decimals are -79228162514264337593543950335 and 0.0000000000000000000000000001.
    private const int MaxNumberLength = 32;

    /// <summary>Writes a 32-bit integer.</summary>
    /// <param name="value">The number.</param>
    public void WriteInt32(int value) => WriteInt64(value);

    /// <summary>Writes a 64-bit integer.</summary>
    /// <param name="value">The number.</param>
    public void WriteInt64(long value)
    {
        Utf8Formatter.TryFormat(value, BeginValue(MaxNumberLength), out int written);
        _length += written;
    }

    /// <summary>Writes an unsigned 64-bit integer.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt64(ulong value)
    {
        Utf8Formatter.TryFormat(value, BeginValue(MaxNumberLength), out int written);
        _length += written;
    }

    /// <summary>Writes a decimal number with all its digits, trailing zeros included.</summary>
    /// <param name="value">The number.</param>
    public void WriteDecimal(decimal value)
    {
        Utf8Formatter.TryFormat(value, BeginValue(MaxNumberLength), out int written);
        _length += written;
    }

    /// <summary>Writes a single-precision number in the shortest form that reads back to the same value.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or not a number; JSON has no such numbers.</exception>
    public void WriteSingle(float value)
    {
        if (float.IsNaN(value) || float.IsInfinity(value))
        {
            ThrowNotFinite();
        }
#if NET8_0_OR_GREATER
        value.TryFormat(BeginValue(MaxNumberLength), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
#else
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        bool exact = float.Parse(text, CultureInfo.InvariantCulture).Equals(value);
        WriteAscii(exact ? text : value.ToString("G9", CultureInfo.InvariantCulture));
#endif
    }

    /// <summary>Writes a double-precision number in the shortest form that reads back to the same value.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or not a number; JSON has no such numbers.</exception>
    public void WriteDouble(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            ThrowNotFinite();
        }
#if NET8_0_OR_GREATER
        value.TryFormat(BeginValue(MaxNumberLength), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
#else
        // The format "R" of .NET Framework does not always read back as the same number.
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        bool exact = double.Parse(text, CultureInfo.InvariantCulture).Equals(value);
        WriteAscii(exact ? text : value.ToString("G17", CultureInfo.InvariantCulture));
#endif
    }

    /// <summary>Writes an integer of any length.</summary>
    /// <param name="value">The number.</param>
    public void WriteBigInteger(BigInteger value) => WriteAscii(value.ToString(CultureInfo.InvariantCulture));

    private void WriteAscii(string text)
    {
        // BeginValue may write a comma, so the length must be read after it.
        Span<byte> room = BeginValue(text.Length);
        _length += Encoding.ASCII.GetBytes(text.AsSpan(), room);
    }

    [DoesNotReturn]
    private static void ThrowNotFinite() =>
        throw new ArgumentOutOfRangeException("value", "JSON cannot represent infinity or NaN (RFC 8259 section 6).");
}
