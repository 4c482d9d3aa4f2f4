namespace TokenGen.Json;

/// <summary>Reads the elements of lists and the values of maps.</summary>
internal static class ElementReading
{
    /// <summary>Reads an element.</summary>
    /// <param name="reader">Stands on the element.</param>
    /// <param name="codec">The codec of the elements.</param>
    /// <param name="value">The element.</param>
    /// <param name="isDropped">Whether it is a null that the type of the elements cannot hold. It is left out, and reported.</param>
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
        value = default!;
        isDropped = true;
        return true;
    }
}
