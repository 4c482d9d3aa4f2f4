using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace TokenGen.Json;

/// <summary>Finds the ends of strings by the grammar of RFC 8259, section 7. These methods do not move the reader.</summary>
public ref partial struct JsonReader
{
#if NET8_0_OR_GREATER
    // The bytes that end a run of plain characters in a string: the quote, an escape, or a control character, which is not allowed there.
    private static readonly SearchValues<byte> s_stringStops =
        SearchValues.Create("\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8);
#endif

    /// <summary>The byte after the string that starts at <paramref name="start"/>.</summary>
    /// <param name="start">Its opening quote.</param>
    /// <param name="isEscaped">Whether it contains escapes.</param>
    private readonly int EndOfString(int start, out bool isEscaped)
    {
        isEscaped = false;
        int position = start + 1;
        position += PlainLength(_json[position..]);
        if (ByteAt(position) == '"')
        {
            return position + 1;
        }

        while (true)
        {
            int stop = IndexOfStringStop(_json[position..]);
            if (stop < 0)
            {
                throw Malformed(_json.Length);
            }

            position += stop;
            switch (_json[position])
            {
                case (byte)'"':
                    return position + 1;
                case (byte)'\\':
                    isEscaped = true;
                    position = EndOfEscape(position);
                    break;
                default:
                    throw Malformed(position);
            }
        }
    }

    /// <summary>The number of leading ASCII bytes that need no decoding in a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlainLength(ReadOnlySpan<byte> text)
    {
        int length = 0;
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated)
        {
            ref byte first = ref MemoryMarshal.GetReference(text);
            for (int last = text.Length - Vector128<byte>.Count; length <= last; length += Vector128<byte>.Count)
            {
                // As signed numbers, control characters and bytes outside of ASCII are both less than the space.
                Vector128<byte> block = Vector128.LoadUnsafe(ref first, (nuint)length);
                Vector128<byte> stops = Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
                    | Vector128.Equals(block, Vector128.Create((byte)'"'))
                    | Vector128.Equals(block, Vector128.Create((byte)'\\'));
                if (stops != Vector128<byte>.Zero)
                {
                    return length + BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
                }
            }
        }

#endif
        while (length < text.Length && text[length] is >= (byte)' ' and <= (byte)'~' and not (byte)'"' and not (byte)'\\')
        {
            length++;
        }

        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOfStringStop(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return text.IndexOfAny(s_stringStops);
#else
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < (byte)' ' or (byte)'"' or (byte)'\\')
            {
                return i;
            }
        }

        return -1;
#endif
    }

    private readonly int EndOfEscape(int position)
    {
        switch (ByteAt(position + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return position + 2;
            case (byte)'u':
                for (int digit = position + 2; digit < position + 6; digit++)
                {
                    if (!IsHexDigit(ByteAt(digit)))
                    {
                        throw Malformed(Math.Min(digit, _json.Length));
                    }
                }

                return position + 6;
            default:
                throw Malformed(Math.Min(position + 1, _json.Length));
        }
    }

    private static bool IsHexDigit(byte found) =>
        found is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'f' or >= (byte)'A' and <= (byte)'F';
}
