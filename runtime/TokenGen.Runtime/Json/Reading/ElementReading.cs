namespace TokenGen.Json;

/// <summary>Reads the elements of lists and the values of maps.</summary>
internal static class ElementReading
{
    /// <summary>Reads an element.</summary>
    /// <param name="reader">Positioned at the element.</param>
    /// <param name="codec">The codec of the elements.</param>
    /// <param name="value">The element.</param>
    /// <param name="isDropped">Whether it is a null that the element type cannot hold and that is left out.</param>
    /// <returns>False if the element does not match the document, and so the whole list does not.</returns>
    public static bool TryRead<T>(ref JsonReader reader, JsonCodec<T> codec, out T value, out bool isDropped)
    {
        isDropped = false;
        if (!reader.IsLenient)
        {
            return codec.TryRead(ref reader, out value);
        }

        if (!reader.IsAtNull || codec.TakesNull)
        {
            if (codec.Kinds != JsonKinds.Array || reader.IsAtArray)
            {
                return codec.TryRead(ref reader, out value);
            }

            return reader.Refuse(codec.Expected, out value);
        }

        JsonMark start = reader.Mark();
        reader.TryReadNull();
        reader.Report(start, codec.Expected, null, 0);
        reader.Dropped++;

        // A null list or map becomes empty, as elsewhere, so that the other elements keep their indexes and a map keeps its key.
        isDropped = !codec.TryMakeEmpty(out value);
        return true;
    }

    /// <summary>
    /// Records the differences after a rejected element. One element makes the whole list or map invalid, but all records are needed to
    /// correct the document.
    /// </summary>
    /// <param name="reader">Ends anywhere within the list or map.</param>
    /// <param name="start">The start of the list or map.</param>
    /// <param name="refused">The place of the element.</param>
    /// <param name="codec">The codec of the elements.</param>
    public static void NoteBehind<T>(ref JsonReader reader, JsonMark start, int refused, JsonCodec<T> codec)
    {
        if (reader.Reading is not { Differences: not null } reading)
        {
            return;
        }

        LookState state = reading.BeginLook();
        reader.Return(start);
        bool isMap = reader.IsAtObject;
        if (isMap)
        {
            reader.ReadStartObject();
        }
        else
        {
            reader.ReadStartArray();
        }

        for (int place = 0; isMap ? reader.ReadName(out _) : !reader.ReadEndArray(); place++)
        {
            JsonMark element = reader.Mark();
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
