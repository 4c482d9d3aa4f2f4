using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Reads one JSON text (RFC 8259) from a contiguous span of UTF-8. Every <c>Read…</c> method starts on the token it reads and
/// leaves the reader on the token that follows.
/// </summary>
/// <remarks>
/// At most 64 levels deep, no comments, no trailing commas. A method that does not find what it is to read throws
/// <see cref="JsonException"/>; no other exception leaves the reader. A copy of the reader is an independent position in the same text.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonReader
{
    private Utf8JsonReader _reader;

    // The text itself; empty when the reader was handed over by System.Text.Json, which does not show its buffer.
    private readonly ReadOnlySpan<byte> _json;

    // Where the member name that ReadName returned last begins: a kept member is copied from there.
    private long _nameStart;

    // Where the '}' stands that ReadName met last: that is where a missing member is missing.
    private long _objectEnd;

    // Where the text that ReadEnumText returned begins.
    private long _textStart;

    private bool _atEnd;

    /// <summary>Starts on the first token of a text.</summary>
    /// <param name="utf8Json">The whole text, without a byte order mark.</param>
    /// <exception cref="JsonException">The text is empty or does not begin with a JSON token.</exception>
    public JsonReader(ReadOnlySpan<byte> utf8Json)
    {
        _json = utf8Json;
        _reader = new Utf8JsonReader(utf8Json);
        Advance();
    }

    /// <summary>Starts on the token the given reader stands on, which is not moved.</summary>
    /// <param name="positioned">A reader whose current value is buffered as a whole.</param>
    internal JsonReader(in Utf8JsonReader positioned) => _reader = positioned;

    /// <summary>Confirms that nothing but white space follows.</summary>
    /// <exception cref="JsonException">Something follows.</exception>
    public readonly void ReadEnd()
    {
        if (!_atEnd) throw Expected("the end of the text");
    }

    /// <summary>Reads a <c>null</c> if there is one.</summary>
    /// <returns>Whether there was one; if not, the reader has not moved.</returns>
    /// <exception cref="JsonException">What follows the <c>null</c> is not JSON.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadNull()
    {
        if (_reader.TokenType != JsonTokenType.Null) return false;
        Advance();
        return true;
    }

    /// <summary>Passes over the value the reader stands on, whatever it is.</summary>
    /// <exception cref="JsonException">The value is not JSON.</exception>
    public void SkipValue()
    {
        PassValue();
        Advance();
    }

    private void PassValue()
    {
        // TrySkip and not Skip: the latter refuses a reader whose buffer may continue, even when this value is complete.
        if (!_reader.TrySkip()) throw Expected("a complete value");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance()
    {
        if (!_reader.Read()) _atEnd = true;
    }

    /// <summary>The text of the string or name the reader stands on, escapes resolved.</summary>
    private readonly ReadOnlySpan<byte> CurrentText =>
        _reader.ValueIsEscaped || _reader.HasValueSequence ? CopyText() : _reader.ValueSpan;

    private readonly ReadOnlySpan<byte> CopyText()
    {
        var text = new byte[_reader.HasValueSequence ? checked((int)_reader.ValueSequence.Length) : _reader.ValueSpan.Length];
        try
        {
            return text.AsSpan(0, _reader.CopyString(text));
        }
        catch (InvalidOperationException)
        {
            throw Invalid("The text holds invalid UTF-8 or half of a surrogate pair.");
        }
    }
}
