using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Reads one JSON text (RFC 8259) from a contiguous span of UTF-8. Every <c>Read…</c> method starts on the token it reads and
/// leaves the reader on the token that follows.
/// </summary>
/// <remarks>
/// At most 64 levels deep, no comments, no trailing commas. A method that finds another value throws <see cref="JsonException"/>; the
/// reader throws no other exception. A copy of the reader is an independent position in the same text. It accepts and rejects the same text
/// as <see cref="Utf8JsonReader"/> by default, which its tests check. Unlike that reader, it does not detect the type of each token,
/// because the called method expects one type.
/// </remarks>
public ref partial struct JsonReader
{
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;

    // The first byte of the current token; the length of the text at its end.
    private int _position;

    // The number of open objects and arrays, and bits for which of them are objects: the lowest bit is the innermost.
    private int _depth;
    private ulong _objects;

    // The start of the last name that ReadName returned: a kept member is copied from there.
    private int _nameStart;

    // How the response is read; null for a strict reader without shared state.
    private JsonReading? _reading;

    // The last '}' that ReadName found, which is the place of a missing member.
    private int _objectEnd;

    /// <summary>Starts on the first token of a text.</summary>
    /// <param name="utf8Json">The whole text, without a byte order mark.</param>
    /// <exception cref="JsonException">The text is empty.</exception>
    public JsonReader(ReadOnlySpan<byte> utf8Json)
    {
        _json = utf8Json;
        _position = SkipSpace(0);
        if (_position == utf8Json.Length)
        {
            throw Malformed(_position);
        }
    }

    /// <summary>Starts at an element in the middle of an array.</summary>
    /// <param name="utf8Json">The text from that element on.</param>
    /// <param name="isInObject">Whether the array is a member of an object, which counts as a level.</param>
    /// <param name="reading">How the response is read; null for a strict reading.</param>
    internal JsonReader(ReadOnlySpan<byte> utf8Json, bool isInObject, JsonReading? reading)
    {
        _reading = reading;
        _json = utf8Json;
        (_depth, _objects) = isInObject ? (2, 0b10UL) : (1, 0UL);
    }

    /// <summary>The first byte of the current token.</summary>
    internal readonly int Position => _position;

    /// <summary>Confirms that nothing but white space follows.</summary>
    /// <exception cref="JsonException">Something follows.</exception>
    public readonly void ReadEnd()
    {
        if (_position < _json.Length)
        {
            throw Malformed(_position);
        }
    }

    /// <summary>Reads a <c>null</c> if there is one.</summary>
    /// <returns>Whether there was one; if not, the reader has not moved.</returns>
    /// <exception cref="JsonException">The text after the <c>null</c> is not JSON.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadNull()
    {
        if (Current != 'n')
        {
            return false;
        }

        MoveBehind(EndOfLiteral(_position, "null"u8));
        return true;
    }

    /// <summary>Skips the current value, whatever it is.</summary>
    /// <exception cref="JsonException">The value is not JSON.</exception>
    public void SkipValue() => MoveBehind(EndOfValue());

    /// <summary>The first byte of the current token; zero, which starts no token, at the end of the text.</summary>
    private readonly byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)_position < (uint)_json.Length ? _json[_position] : (byte)0;
    }

    /// <summary>Moves to the token after a value, past the comma between them.</summary>
    /// <param name="end">The byte after the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveBehind(int end)
    {
        // Most servers write no white space: a comma, and then a name or value.
        int next = end + 1;
        if ((uint)next < (uint)_json.Length && _json[end] == ',' && _json[next] == '"' && _depth > 0)
        {
            _position = next;
        }
        else
        {
            MoveBehindAny(end);
        }
    }

    private void MoveBehindAny(int end)
    {
        int position = SkipSpace(end);
        if (_depth > 0)
        {
            byte found = ByteAt(position);
            if (found == ',')
            {
                position = SkipSpace(position + 1);
                if (IsInObject ? ByteAt(position) != '"' : ByteAt(position) == ']')
                {
                    throw Malformed(position);
                }
            }
            else if (found != (IsInObject ? '}' : ']'))
            {
                throw Malformed(position);
            }
        }
        else if (position < _json.Length)
        {
            throw Malformed(position);
        }

        _position = position;
    }

    private readonly bool IsInObject => (_objects & 1) != 0;

    private void Open(bool isObject)
    {
        if (_depth == MaxDepth)
        {
            throw TooDeep(_position);
        }

        _depth++;
        _objects = (_objects << 1) | (isObject ? 1UL : 0);
        _position = SkipSpace(_position + 1);
        if (_position == _json.Length)
        {
            throw Malformed(_position);
        }
    }

    private void Close()
    {
        // The outer levels are still in the higher bits.
        _depth--;
        _objects >>= 1;
        MoveBehind(_position + 1);
    }

    /// <summary>The decoded text of the string or name that starts at a quote.</summary>
    /// <param name="start">The opening quote.</param>
    /// <param name="end">The byte after the closing quote.</param>
    /// <param name="isEscaped">Whether it contains escapes.</param>
    private readonly ReadOnlySpan<byte> TextOf(int start, int end, bool isEscaped) =>
        isEscaped ? Unescape(start, end) : _json[(start + 1)..(end - 1)];

    // Escapes are rare, so Utf8JsonReader decodes them and checks surrogate pairs.
    private readonly ReadOnlySpan<byte> Unescape(int start, int end)
    {
        Utf8JsonReader reader = ReaderOfString(start, end);
        byte[] text = new byte[end - start];
        try
        {
            return text.AsSpan(0, reader.CopyString(text));
        }
        catch (InvalidOperationException)
        {
            throw NoText(start);
        }
    }

    private readonly Utf8JsonReader ReaderOfString(int start, int end)
    {
        Utf8JsonReader reader = new(_json[start..end]);
        reader.Read();
        return reader;
    }
}
