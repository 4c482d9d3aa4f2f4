using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    // What is not listed is told, for it is what one has to know; a text that is longer is no such word.
    private const int MaxToldBytes = 64;

    /// <summary>Reads one of the listed strings.</summary>
    /// <returns>Its place.</returns>
    /// <exception cref="JsonException">The value is no string, or none of those.</exception>
    internal int ReadPlace(JsonEnumValues values, string type)
    {
        var text = PeekText(out var end);
        var place = values.PlaceOf(text);
        if (place < 0) throw Unlisted(text, type);
        MoveBehind(end);
        return place;
    }

    /// <summary>Reads one of the listed strings, also where a number or boolean is written as one.</summary>
    internal bool TryReadPlace(JsonEnumValues values, out int place)
    {
        place = -1;
        var start = Mark();
        if (IsAtText)
        {
            place = values.PlaceOf(PeekText(out var end));
            if (place >= 0) MoveBehind(end);
        }
        else if (IsAtNumberOrBoolean)
        {
            place = values.PlaceOf(StrictUtf8.GetBytes(ReadScalarText()!));
            if (place >= 0) Report(start, "a listed value", null, 0);
            else Return(start);
        }

        return place >= 0;
    }

    /// <summary>Reads one of the listed numbers, which are sorted.</summary>
    /// <exception cref="JsonException">The value is no integer, or none of those.</exception>
    internal long ReadListed(long[] values, string type)
    {
        if (!TryPeekInt64(out var value, out var end)) throw NotANumber("a 64-bit integer");
        if (Array.BinarySearch(values, value) < 0) throw Unlisted(_json[_position..end], type);
        MoveBehind(end);
        return value;
    }

    private readonly JsonReadException Unlisted(ReadOnlySpan<byte> text, string type)
    {
        var unquoted = $"The value is not one that the document lists for {type}.";
        foreach (var c in text)
        {
            if (c is < (byte)' ' or > (byte)'~' || text.Length > MaxToldBytes) return Invalid(unquoted);
        }

        return new JsonReadException($"\"{GetString(text, _position)}\" is not one of the values that the document lists for {type}.", _position) { Unquoted = unquoted };
    }
}
