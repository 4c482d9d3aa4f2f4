using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Enters an object.</summary>
    /// <exception cref="JsonException">The value is not an object.</exception>
    public void ReadStartObject()
    {
        if (Current != '{')
        {
            throw Expected("an object");
        }

        Open(isObject: true);
        if (Current is not ((byte)'"' or (byte)'}'))
        {
            throw Malformed(_position);
        }
    }

    /// <summary>Reads the name of the next member, or the end of the object.</summary>
    /// <param name="utf8Name">The name, unescaped; empty if there is no further member.</param>
    /// <returns><see langword="false"/> if the object ends here; its end has been read.</returns>
    /// <exception cref="JsonException">The text is not JSON, or the name contains invalid UTF-8.</exception>
    public bool ReadName(out ReadOnlySpan<byte> utf8Name)
    {
        if (Current == '"')
        {
            int value = EndOfName(_position, out int nameEnd, out bool isEscaped);
            utf8Name = TextOf(_position, nameEnd, isEscaped);
            _nameStart = _position;
            _position = value;
            return true;
        }

        if (Current != '}')
        {
            throw Expected("a member name or the end of an object");
        }

        utf8Name = default;
        _objectEnd = _position;
        Close();
        return false;
    }

    /// <summary>Looks ahead for the value of a member of the current object, such as a discriminator. The reader does not move.</summary>
    /// <param name="utf8Name">The name of the member, unescaped. If it is the first member, nothing else is read.</param>
    /// <returns>
    /// The text of a string, number or boolean; <see langword="null"/> for any other value, if the member is missing, or if the reader is
    /// not at an object.
    /// </returns>
    /// <exception cref="JsonException">The object is not JSON.</exception>
    public readonly string? PeekText(scoped ReadOnlySpan<byte> utf8Name)
    {
        if (Current != '{')
        {
            return null;
        }

        // A copy of a reader has a position of its own.
        JsonReader ahead = this;
        ahead.ReadStartObject();
        while (ahead.ReadName(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual(utf8Name))
            {
                return ahead.ReadScalarText();
            }

            ahead.SkipValue();
        }

        return null;
    }

    /// <summary>Creates a string from the name that <see cref="ReadName"/> has just returned.</summary>
    /// <param name="utf8Name">That name.</param>
    /// <exception cref="JsonException">The name contains invalid UTF-8.</exception>
    public readonly string GetNameText(scoped ReadOnlySpan<byte> utf8Name) => GetString(utf8Name, _nameStart);

    /// <summary>Enters an array.</summary>
    /// <exception cref="JsonException">The value is not an array.</exception>
    public void ReadStartArray()
    {
        if (Current != '[')
        {
            throw Expected("an array");
        }

        Open(isObject: false);
    }

    /// <summary>Throws if the array that has just ended has too few items (JSON Schema, <c>minItems</c>).</summary>
    /// <param name="type">The description of the array, for the message.</param>
    /// <param name="required">The required number of items.</param>
    /// <param name="count">The number of items that it has.</param>
    /// <exception cref="JsonException">It has fewer.</exception>
    internal readonly void RequireItems(string type, int required, int count)
    {
        if (count >= required)
        {
            return;
        }

        // Only white space and a comma can be between the array and the reader's current token.
        int end = _json[.._position].LastIndexOf((byte)']');
        throw new JsonReadException($"{type} has {count} of the {required} items that it must have.", end);
    }

    /// <summary>Reads the end of an array if it is next.</summary>
    /// <returns>Whether the array has ended; otherwise the reader is at the next element.</returns>
    /// <exception cref="JsonException">The text after the array is not JSON.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ReadEndArray()
    {
        if (Current != ']')
        {
            return false;
        }

        Close();
        return true;
    }
}
