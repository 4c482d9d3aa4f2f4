using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    // An unlisted value is quoted in the message, because users need it; a longer text is not such a value.
    private const int MaxQuotedBytes = 64;

    /// <summary>Reads one of the listed strings.</summary>
    /// <returns>Its index.</returns>
    /// <exception cref="JsonException">The value is not a string, or not a listed one.</exception>
    internal int ReadPlace(JsonEnumValues values, string type)
    {
        ReadOnlySpan<byte> text = PeekText(out int end);
        int place = values.PlaceOf(text);
        if (place < 0)
        {
            throw Unlisted(text, type);
        }

        MoveBehind(end);
        return place;
    }

    /// <summary>Reads one of the listed strings, also if a number or boolean is written as a string.</summary>
    internal bool TryReadPlace(JsonEnumValues values, out int place)
    {
        place = -1;
        JsonMark start = Mark();
        if (IsAtText)
        {
            place = values.PlaceOf(PeekText(out int end));
            if (place >= 0)
            {
                MoveBehind(end);
            }
        }
        else if (IsAtNumberOrBoolean)
        {
            place = values.PlaceOf(StrictUtf8.GetBytes(ReadScalarText()!));
            if (place >= 0)
            {
                Report(start, "a listed value", null, 0);
            }
            else
            {
                Return(start);
            }
        }

        return place >= 0;
    }

    /// <summary>Reads one of the listed numbers, which are sorted.</summary>
    /// <exception cref="JsonException">The value is not an integer, or not a listed one.</exception>
    internal long ReadListed(long[] values, string type)
    {
        if (!TryPeekInt64(out long value, out int end))
        {
            throw NotANumber("a 64-bit integer");
        }

        if (Array.BinarySearch(values, value) < 0)
        {
            throw Unlisted(_json[_position..end], type);
        }

        MoveBehind(end);
        return value;
    }

    private readonly JsonReadException Unlisted(ReadOnlySpan<byte> text, string type)
    {
        string unquoted = $"The value is not one that the document lists for {type}.";
        foreach (byte c in text)
        {
            if (c is < (byte)' ' or > (byte)'~' || text.Length > MaxQuotedBytes)
            {
                return Invalid(unquoted);
            }
        }

        return new JsonReadException($"\"{GetString(text, _position)}\" is not one of the values that the document lists for {type}.", _position) { Unquoted = unquoted };
    }
}
