using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Enters an object.</summary>
    /// <exception cref="JsonException">The value is no object.</exception>
    public void ReadStartObject()
    {
        if (Current != '{') throw Expected("an object");
        Open(isObject: true);
        if (Current is not ((byte)'"' or (byte)'}')) throw Malformed(_position);
    }

    /// <summary>Reads the name of the next member, or leaves the object.</summary>
    /// <param name="utf8Name">The name, unescaped; empty when there is no further member.</param>
    /// <returns><see langword="false"/> when the object ends here; its end has been read.</returns>
    /// <exception cref="JsonException">The text is not JSON, or the name holds invalid UTF-8.</exception>
    public bool ReadName(out ReadOnlySpan<byte> utf8Name)
    {
        if (Current == '"')
        {
            var value = EndOfName(_position, out var nameEnd, out var isEscaped);
            utf8Name = TextOf(_position, nameEnd, isEscaped);
            _nameStart = _position;
            _position = value;
            return true;
        }

        if (Current != '}') throw Expected("a member name or the end of an object");
        utf8Name = default;
        _objectEnd = _position;
        Close();
        return false;
    }

    /// <summary>Looks ahead for what a member of the object here says, such as a discriminator. The reader does not move.</summary>
    /// <param name="utf8Name">The name of the member, unescaped. Where it comes first, nothing else is looked at.</param>
    /// <returns>
    /// The text of a string, number or boolean; <see langword="null"/> for any other value, without such a member, and where the
    /// reader does not stand on an object.
    /// </returns>
    /// <exception cref="JsonException">The object is not JSON.</exception>
    public readonly string? PeekText(scoped ReadOnlySpan<byte> utf8Name)
    {
        if (Current != '{') return null;

        // A copy of a reader is a position of its own.
        var ahead = this;
        ahead.ReadStartObject();
        while (ahead.ReadName(out var name))
        {
            if (name.SequenceEqual(utf8Name)) return ahead.ReadScalarText();
            ahead.SkipValue();
        }

        return null;
    }

    /// <summary>Makes a string of the name that <see cref="ReadName"/> has just returned.</summary>
    /// <param name="utf8Name">That name.</param>
    /// <exception cref="JsonException">The name holds invalid UTF-8.</exception>
    public readonly string GetNameText(scoped ReadOnlySpan<byte> utf8Name) => GetString(utf8Name, _nameStart);

    /// <summary>Enters an array.</summary>
    /// <exception cref="JsonException">The value is no array.</exception>
    public void ReadStartArray()
    {
        if (Current != '[') throw Expected("an array");
        Open(isObject: false);
    }

    /// <summary>Says when an array that has just been left had fewer items than it must have (JSON Schema, <c>minItems</c>).</summary>
    /// <param name="type">What the array is, for the message.</param>
    /// <param name="required">How many it must have.</param>
    /// <param name="count">How many it had.</param>
    /// <exception cref="JsonException">It had fewer.</exception>
    public readonly void RequireItems(string type, int required, int count)
    {
        if (count >= required) return;

        // Nothing but space and a comma can stand between the array and the token the reader is on.
        var end = _json[.._position].LastIndexOf((byte)']');
        throw new JsonReadException($"{type} has {count} of the {required} items that it must have.", end);
    }

    /// <summary>Leaves an array if it ends here.</summary>
    /// <returns>Whether it does; its end has then been read, else the reader stands on the next element.</returns>
    /// <exception cref="JsonException">What follows the array is not JSON.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadEndArray()
    {
        if (Current != ']') return false;
        Close();
        return true;
    }
}
