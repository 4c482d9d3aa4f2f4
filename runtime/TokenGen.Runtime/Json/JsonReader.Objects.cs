using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Enters an object.</summary>
    /// <exception cref="JsonException">The value is no object.</exception>
    public void ReadStartObject()
    {
        if (_reader.TokenType != JsonTokenType.StartObject) throw Expected("an object");
        Advance();
    }

    /// <summary>Reads the name of a member if it is the one given; a name written with escapes is never taken here.</summary>
    /// <param name="utf8Name">The name, unescaped.</param>
    /// <returns>Whether it was; the reader then stands on the member's value, else it has not moved.</returns>
    /// <exception cref="JsonException">What follows the name is not JSON.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadName(scoped ReadOnlySpan<byte> utf8Name)
    {
        if (!_reader.ValueSpan.SequenceEqual(utf8Name) || !IsPlainName) return false;
        Advance();
        return true;
    }

    // An escaped or split name is left to ReadName: its ValueSpan is not its text.
    private readonly bool IsPlainName =>
        _reader.TokenType == JsonTokenType.PropertyName && !_reader.ValueIsEscaped && !_reader.HasValueSequence;

    /// <summary>Reads the name of the next member, or leaves the object.</summary>
    /// <param name="utf8Name">The name, unescaped; empty when there is no further member.</param>
    /// <returns><see langword="false"/> when the object ends here; its end has been read.</returns>
    /// <exception cref="JsonException">The text is not JSON, or the name holds invalid UTF-8.</exception>
    public bool ReadName(out ReadOnlySpan<byte> utf8Name)
    {
        if (_reader.TokenType == JsonTokenType.PropertyName)
        {
            utf8Name = CurrentText;
            _nameStart = _reader.TokenStartIndex;
            Advance();
            return true;
        }

        if (_reader.TokenType != JsonTokenType.EndObject) throw Expected("a member name or the end of an object");
        utf8Name = default;
        _objectEnd = _reader.TokenStartIndex;
        Advance();
        return false;
    }

    /// <summary>Makes a string of the name that <see cref="ReadName"/> has just returned.</summary>
    /// <param name="utf8Name">That name.</param>
    /// <exception cref="JsonException">The name holds invalid UTF-8.</exception>
    public readonly string GetNameText(scoped ReadOnlySpan<byte> utf8Name) => GetString(utf8Name, _nameStart);

    /// <summary>Keeps the member whose name <see cref="ReadName"/> has just returned, name and value as they came.</summary>
    /// <param name="utf8Name">That name.</param>
    /// <param name="members">What it is added to. Only a reader adds to a value, before anybody else sees it.</param>
    /// <exception cref="JsonException">The value is not JSON.</exception>
    public void KeepMember(scoped ReadOnlySpan<byte> utf8Name, ref JsonMembers members)
    {
        if (_json.IsEmpty)
        {
            // System.Text.Json shows no buffer to copy from: have it make a copy of the value.
            var value = JsonElement.ParseValue(ref _reader);
            AppendCopy(utf8Name, value, ref members);
        }
        else
        {
            // The name may belong to a nested object by the time its value has been passed.
            var start = (int)_nameStart;
            PassValue();
            JsonMembers.Append(ref members, _json[start..(int)_reader.BytesConsumed]);
        }

        Advance();
    }

    private readonly void AppendCopy(scoped ReadOnlySpan<byte> utf8Name, JsonElement value, ref JsonMembers members)
    {
        var writer = new JsonWriter(256);
        try
        {
            writer.WriteName(GetNameText(utf8Name));
            writer.WriteElement(value);
            JsonMembers.Append(ref members, writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Enters an array.</summary>
    /// <exception cref="JsonException">The value is no array.</exception>
    public void ReadStartArray()
    {
        if (_reader.TokenType != JsonTokenType.StartArray) throw Expected("an array");
        Advance();
    }

    /// <summary>Leaves an array if it ends here.</summary>
    /// <returns>Whether it does; its end has then been read, else the reader stands on the next element.</returns>
    /// <exception cref="JsonException">What follows the array is not JSON.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadEndArray()
    {
        if (_reader.TokenType != JsonTokenType.EndArray) return false;
        Advance();
        return true;
    }
}
