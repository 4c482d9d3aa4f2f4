namespace TokenGen.Json;

/// <summary>
/// An item of a list or map that <see cref="System.Text.Json.JsonSerializer"/> is asked for. Whether a reference may be null is no part of
/// its type at run time: the list may be one whose items the document lets be null, and null is written and read as it is everywhere there.
/// </summary>
internal sealed class ItemOrNullCodec<T>(JsonCodec<T> codec) : JsonCodec<T>
{
    public override T Read(ref JsonReader reader) => reader.TryReadNull() ? default! : codec.Read(ref reader);

    internal override JsonKinds Kinds => codec.Kinds;

    internal override string Expected => codec.Expected;

    internal override bool TakesNull => true;

    public override void Write(ref JsonWriter writer, T value)
    {
        if (value is null) writer.WriteNull();
        else codec.Write(ref writer, value);
    }
}
