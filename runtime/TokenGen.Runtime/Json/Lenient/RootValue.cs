namespace TokenGen.Json;

/// <summary>Reads a value that is not inside an object, list or map: a body, a payload, an item of a stream.</summary>
internal static class RootValue
{
    /// <summary>Reads the value as declared, or leniently.</summary>
    /// <returns>False if the value does not match the document.</returns>
    /// <remarks>
    /// An object or array in place of a string becomes its JSON text: no member could keep it, and rejecting it would lose the result of
    /// the call.
    /// </remarks>
    public static bool TryRead<T>(ref JsonReader reader, JsonCodec<T> codec, out T value)
    {
        bool isText = typeof(T) == typeof(string) && codec.Kinds == JsonKinds.String;
        if (!isText || !reader.IsLenient || !(reader.IsAtObject || reader.IsAtArray))
        {
            return codec.TryRead(ref reader, out value);
        }

        reader.Report(codec.Expected);
        value = (T)(object)reader.ReadKeptText();
        return true;
    }
}
