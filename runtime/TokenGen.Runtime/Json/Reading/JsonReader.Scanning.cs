using System.Runtime.CompilerServices;

namespace TokenGen.Json;

/// <summary>Finds the ends of tokens by the grammar of RFC 8259. These methods do not move the reader.</summary>
public ref partial struct JsonReader
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte ByteAt(int position) => (uint)position < (uint)_json.Length ? _json[position] : (byte)0;

    /// <summary>The first byte at or after <paramref name="position"/> that is not white space (RFC 8259, section 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int SkipSpace(int position) => WhiteSpace.Skip(_json, position);

    private static bool IsDigit(byte found) => found is >= (byte)'0' and <= (byte)'9';

    /// <summary>The byte after the number that starts at <paramref name="start"/>.</summary>
    private readonly int EndOfNumber(int start)
    {
        int position = start;
        if (ByteAt(position) == '-')
        {
            position++;
        }

        position = ByteAt(position) == '0' ? position + 1 : EndOfDigits(position);
        if (ByteAt(position) == '.')
        {
            position = EndOfDigits(position + 1);
        }

        if (ByteAt(position) is (byte)'e' or (byte)'E')
        {
            position++;
            if (ByteAt(position) is (byte)'+' or (byte)'-')
            {
                position++;
            }

            position = EndOfDigits(position);
        }

        // "12x" and "012" are malformed; the byte after a value is checked only for this reason.
        byte next = ByteAt(position);
        if (IsDigit(next) || next >= 'A' && next != ']' && next != '}' || next is (byte)'+' or (byte)'-' or (byte)'.')
        {
            throw Malformed(position);
        }

        return position;
    }

    private readonly int EndOfDigits(int start)
    {
        int position = start;
        while (IsDigit(ByteAt(position)))
        {
            position++;
        }

        if (position == start)
        {
            throw Malformed(Math.Min(start, _json.Length));
        }

        return position;
    }

    private readonly int EndOfLiteral(int start, ReadOnlySpan<byte> literal)
    {
        ReadOnlySpan<byte> found = _json[start..];
        if (found.StartsWith(literal))
        {
            return start + literal.Length;
        }

        int same = 0;
        while (same < found.Length && found[same] == literal[same])
        {
            same++;
        }

        throw Malformed(start + same);
    }

    /// <summary>The byte after the value at the reader's position, which is checked completely.</summary>
    private readonly int EndOfValue()
    {
        int depth = _depth;
        ulong objects = _objects;
        int position = _position;
        while (true)
        {
            bool opens = ByteAt(position) is (byte)'{' or (byte)'[';
            if (opens)
            {
                if (depth == MaxDepth)
                {
                    throw TooDeep(position);
                }

                depth++;
                objects = (objects << 1) | (_json[position] == '{' ? 1UL : 0);
                position = SkipSpace(position + 1);
            }
            else
            {
                position = EndOfScalar(position);
            }

            bool isFirst = opens;
            while (true)
            {
                if (depth == _depth)
                {
                    return position;
                }

                bool isObject = (objects & 1) != 0;
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
            if (ByteAt(position) != ',')
            {
                throw Malformed(position);
            }

            position = SkipSpace(position + 1);
        }

        return isObject ? EndOfName(position, out _, out _) : position;
    }

    /// <summary>The first byte of the value whose name starts at <paramref name="start"/>.</summary>
    private readonly int EndOfName(int start, out int nameEnd, out bool isEscaped)
    {
        if (ByteAt(start) != '"')
        {
            throw Malformed(start);
        }

        nameEnd = EndOfString(start, out isEscaped);
        int position = SkipSpace(nameEnd);
        if (ByteAt(position) != ':')
        {
            throw Malformed(position);
        }

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
