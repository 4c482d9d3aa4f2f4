using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TokenGen.Json;

/// <summary>Writes one JSON text (RFC 8259) as UTF-8 into a pooled buffer. The writer adds the commas.</summary>
/// <remarks>
/// Escapes only what RFC 8259 section 7 requires. So the text is shorter than that of System.Text.Json's default encoder, and must not be
/// pasted into HTML. The caller opens and closes objects and arrays in pairs and writes a name before each member.
/// </remarks>
public ref partial struct JsonWriter
{
    // The same depth as a JsonReader, so that written text can be read, and an object that contains itself throws.
    private const int MaxDepth = 64;

    private byte[] _buffer;
    private int _length;
    private int _depth;
    private bool _commaDue;

    /// <summary>Starts an empty text.</summary>
    /// <param name="capacity">The initial number of bytes; the buffer grows as needed.</param>
    internal JsonWriter(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The text that was written so far.</summary>
    internal readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Passes the pooled buffer to the caller, who returns it to the shared pool.</summary>
    internal byte[] Detach(out int length)
    {
        byte[] buffer = _buffer;
        length = _length;
        _buffer = [];
        _length = 0;
        return buffer;
    }

    /// <summary>Returns the buffer to the pool, unless it was detached.</summary>
    internal void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _length = 0;
    }

    /// <summary>Opens an object.</summary>
    /// <exception cref="InvalidOperationException">The text would be more than 64 levels deep.</exception>
    public void WriteStartObject() => Open((byte)'{');

    /// <summary>Closes an object.</summary>
    public void WriteEndObject() => Close((byte)'}');

    /// <summary>Opens an array.</summary>
    /// <exception cref="InvalidOperationException">The text would be more than 64 levels deep.</exception>
    public void WriteStartArray() => Open((byte)'[');

    /// <summary>Closes an array.</summary>
    public void WriteEndArray() => Close((byte)']');

    /// <summary>Writes the name of a member.</summary>
    /// <param name="escapedUtf8Name">The name without its quotes, already escaped.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteName(scoped ReadOnlySpan<byte> escapedUtf8Name)
    {
        Span<byte> text = Reserve(escapedUtf8Name.Length + 4);
        int length = 0;
        if (_commaDue)
        {
            text[length++] = (byte)',';
        }

        text[length++] = (byte)'"';
        escapedUtf8Name.CopyTo(text[length..]);
        length += escapedUtf8Name.Length;
        text[length++] = (byte)'"';
        text[length++] = (byte)':';
        _length += length;
        _commaDue = false;
    }

    /// <summary>Writes the name of a member that is known only at run time, such as the key of a map.</summary>
    /// <param name="name">The name, not escaped.</param>
    public void WriteName(string name)
    {
        WriteString(name);
        Reserve(1)[0] = (byte)':';
        _length++;
        _commaDue = false;
    }

    /// <summary>Writes a prepared name of a member.</summary>
    /// <param name="literal">The name in quotes, escaped, with its colon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteLiteralName(byte[] literal)
    {
        Span<byte> text = Reserve(literal.Length + 1);
        int length = 0;
        if (_commaDue)
        {
            text[length++] = (byte)',';
        }

        literal.AsSpan().CopyTo(text[length..]);
        _length += length + literal.Length;
        _commaDue = false;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a value that is already JSON.</summary>
    /// <param name="utf8Json">One valid JSON value.</param>
    public void WriteRaw(scoped ReadOnlySpan<byte> utf8Json)
    {
        utf8Json.CopyTo(BeginValue(utf8Json.Length));
        _length += utf8Json.Length;
    }

    /// <summary>Writes the members that a reader kept into the open object.</summary>
    /// <param name="members">The members; if empty, nothing is written.</param>
    public void WriteMembers(JsonMembers members)
    {
        if (members.IsEmpty)
        {
            return;
        }

        WriteRaw(members.RawMembers);
    }

    /// <summary>Writes the comma and reserves space for a value.</summary>
    private Span<byte> BeginValue(int size)
    {
        Span<byte> text = Reserve(size + 1);
        if (!_commaDue)
        {
            _commaDue = true;
            return text;
        }

        text[0] = (byte)',';
        _length++;
        return text[1..];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int size)
    {
        if (size > _buffer.Length - _length)
        {
            Grow(size);
        }

        return _buffer.AsSpan(_length);
    }

    private void Grow(int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(
            Math.Max(checked(_length + size), (int)Math.Min(2L * _buffer.Length, int.MaxValue / 2)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }

    private void Open(byte bracket)
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep();
        }

        BeginValue(1)[0] = bracket;
        _length++;
        _commaDue = false;
    }

    private void Close(byte bracket)
    {
        _depth--;
        Reserve(1)[0] = bracket;
        _length++;
        _commaDue = true;
    }

    [DoesNotReturn]
    private static void ThrowTooDeep() =>
        throw new InvalidOperationException("The value is more than 64 levels deep, or an object in it contains itself.");
}
