using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace TokenGen.Json;

/// <summary>Finds the ends of tokens by the grammar of RFC 8259. These methods do not move the reader.</summary>
public ref partial struct JsonReader
{
#if NET8_0_OR_GREATER
    // The bytes that end a run of plain characters in a string: the quote, an escape, or a control character, which is not allowed there.
    private static readonly SearchValues<byte> s_stringStops =
        SearchValues.Create("\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8);
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte ByteAt(int position) => (uint)position < (uint)_json.Length ? _json[position] : (byte)0;

    /// <summary>The first byte at or after <paramref name="position"/> that is not white space (RFC 8259, section 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int SkipSpace(int position) => WhiteSpace.Skip(_json, position);

    /// <summary>The byte after the string that starts at <paramref name="start"/>.</summary>
    /// <param name="start">Its opening quote.</param>
    /// <param name="isEscaped">Whether it contains escapes.</param>
    private readonly int EndOfString(int start, out bool isEscaped)
    {
        isEscaped = false;
        var position = start + 1;
        position += PlainLength(_json[position..]);
        if (ByteAt(position) == '"') return position + 1;
        while (true)
        {
            var stop = IndexOfStringStop(_json[position..]);
            if (stop < 0) throw Malformed(_json.Length);
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
        var length = 0;
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(text);
            for (var last = text.Length - Vector128<byte>.Count; length <= last; length += Vector128<byte>.Count)
            {
                // As signed numbers, control characters and bytes outside of ASCII are both less than the space.
                var block = Vector128.LoadUnsafe(ref first, (nuint)length);
                var stops = Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
                    | Vector128.Equals(block, Vector128.Create((byte)'"'))
                    | Vector128.Equals(block, Vector128.Create((byte)'\\'));
                if (stops != Vector128<byte>.Zero) return length + BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
            }
        }

#endif
        while (length < text.Length && text[length] is >= (byte)' ' and <= (byte)'~' and not (byte)'"' and not (byte)'\\') length++;
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOfStringStop(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return text.IndexOfAny(s_stringStops);
#else
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < (byte)' ' or (byte)'"' or (byte)'\\') return i;
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
                for (var digit = position + 2; digit < position + 6; digit++)
                {
                    if (!IsHexDigit(ByteAt(digit))) throw Malformed(Math.Min(digit, _json.Length));
                }

                return position + 6;
            default:
                throw Malformed(Math.Min(position + 1, _json.Length));
        }
    }

    private static bool IsHexDigit(byte found) =>
        found is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'f' or >= (byte)'A' and <= (byte)'F';

    private static bool IsDigit(byte found) => found is >= (byte)'0' and <= (byte)'9';

    /// <summary>The byte after the number that starts at <paramref name="start"/>.</summary>
    private readonly int EndOfNumber(int start)
    {
        var position = start;
        if (ByteAt(position) == '-') position++;
        position = ByteAt(position) == '0' ? position + 1 : EndOfDigits(position);
        if (ByteAt(position) == '.') position = EndOfDigits(position + 1);
        if (ByteAt(position) is (byte)'e' or (byte)'E')
        {
            position++;
            if (ByteAt(position) is (byte)'+' or (byte)'-') position++;
            position = EndOfDigits(position);
        }

        // "12x" and "012" are malformed; the byte after a value is checked only for this reason.
        var next = ByteAt(position);
        if (IsDigit(next) || next >= 'A' && next != ']' && next != '}' || next is (byte)'+' or (byte)'-' or (byte)'.') throw Malformed(position);
        return position;
    }

    private readonly int EndOfDigits(int start)
    {
        var position = start;
        while (IsDigit(ByteAt(position))) position++;
        if (position == start) throw Malformed(Math.Min(start, _json.Length));
        return position;
    }

    private readonly int EndOfLiteral(int start, ReadOnlySpan<byte> literal)
    {
        var found = _json[start..];
        if (found.StartsWith(literal)) return start + literal.Length;
        var same = 0;
        while (same < found.Length && found[same] == literal[same]) same++;
        throw Malformed(start + same);
    }

    /// <summary>The byte after the value at the reader's position, which is checked completely.</summary>
    private readonly int EndOfValue()
    {
        var depth = _depth;
        var objects = _objects;
        var position = _position;
        while (true)
        {
            var opens = ByteAt(position) is (byte)'{' or (byte)'[';
            if (opens)
            {
                if (depth == MaxDepth) throw TooDeep(position);
                depth++;
                objects = (objects << 1) | (_json[position] == '{' ? 1UL : 0);
                position = SkipSpace(position + 1);
            }
            else
            {
                position = EndOfScalar(position);
            }

            var isFirst = opens;
            while (true)
            {
                if (depth == _depth) return position;
                var isObject = (objects & 1) != 0;
                position = SkipSpace(position);
                if (ByteAt(position) == (isObject ? '}' : ']'))
                {
                    depth--;
                    objects >>= 1;
                    position++;
                    isFirst = false;
                    continue;
                }

                position = EndOfSeparator(position, isFirst, isObject);
                break;
            }
        }
    }

    /// <summary>The first byte of the next element, or of the next member's value.</summary>
    private readonly int EndOfSeparator(int position, bool isFirst, bool isObject)
    {
        if (!isFirst)
        {
            if (ByteAt(position) != ',') throw Malformed(position);
            position = SkipSpace(position + 1);
        }

        return isObject ? EndOfName(position, out _, out _) : position;
    }

    /// <summary>The first byte of the value whose name starts at <paramref name="start"/>.</summary>
    private readonly int EndOfName(int start, out int nameEnd, out bool isEscaped)
    {
        if (ByteAt(start) != '"') throw Malformed(start);
        nameEnd = EndOfString(start, out isEscaped);
        var position = SkipSpace(nameEnd);
        if (ByteAt(position) != ':') throw Malformed(position);
        return SkipSpace(position + 1);
    }

    private readonly int EndOfScalar(int position)
    {
        switch (ByteAt(position))
        {
            case (byte)'"':
                return EndOfString(position, out _);
            case (byte)'t':
                return EndOfLiteral(position, "true"u8);
            case (byte)'f':
                return EndOfLiteral(position, "false"u8);
            case (byte)'n':
                return EndOfLiteral(position, "null"u8);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return EndOfNumber(position);
            default:
                throw Malformed(position);
        }
    }
}
