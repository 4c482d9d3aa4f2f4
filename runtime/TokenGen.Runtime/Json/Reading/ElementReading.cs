namespace TokenGen.Json;

/// <summary>Reads the elements of lists and the values of maps.</summary>
internal static class ElementReading
{
    /// <summary>Reads an element.</summary>
    /// <param name="reader">Stands on the element.</param>
    /// <param name="codec">The codec of the elements.</param>
    /// <param name="value">The element.</param>
    /// <param name="isDropped">Whether it is a null that the type of the elements cannot hold. It is left out.</param>
    /// <returns>False when the element is not what the document declares: then the whole list is not.</returns>
    public static bool TryRead<T>(ref JsonReader reader, JsonCodec<T> codec, out T value, out bool isDropped)
    {
        isDropped = false;
        if (!reader.IsLenient) return codec.TryRead(ref reader, out value);
        if (!reader.IsAtNull || codec.TakesNull)
        {
            if (codec.Kinds != JsonKinds.Array || reader.IsAtArray) return codec.TryRead(ref reader, out value);
            return reader.Refuse(codec.Expected, out value);
        }

        var start = reader.Mark();
        reader.TryReadNull();
        reader.Report(start, codec.Expected, null, 0);
        reader.Dropped++;

        // A list or a map is empty, as it is elsewhere: the other elements keep their places, and a key of a map is not lost.
        isDropped = !codec.TryMakeEmpty(out value);
        return true;
    }

    /// <summary>
    /// Notes the differences behind an element that was refused: one element spoils the whole list or map, and whoever corrects the document
    /// by the notes needs all of them.
    /// </summary>
    /// <param name="reader">Is left anywhere within the list or map.</param>
    /// <param name="start">Where the list or map begins.</param>
    /// <param name="refused">The place of the element.</param>
    /// <param name="codec">The codec of the elements.</param>
    public static void NoteBehind<T>(ref JsonReader reader, JsonMark start, int refused, JsonCodec<T> codec)
    {
        if (reader.Reading is not { Differences: not null } reading) return;
        var state = reading.BeginLook();
        reader.Return(start);
        var isMap = reader.IsAtObject;
        if (isMap) reader.ReadStartObject();
        else reader.ReadStartArray();
        for (var place = 0; isMap ? reader.ReadName(out _) : !reader.ReadEndArray(); place++)
        {
            var element = reader.Mark();
            if (place > refused && !TryRead(ref reader, codec, out _, out _))
            {
                reader.Return(element);
                reader.ReportRefused(codec.Expected, null, 0);
            }

            reader.Return(element);
            reader.SkipValue();
        }

        reading.EndLook(state);
    }
}
