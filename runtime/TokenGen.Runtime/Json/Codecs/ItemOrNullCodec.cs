namespace TokenGen.Json;

/// <summary>
/// An item of a list or map that <see cref="System.Text.Json.JsonSerializer"/> requests. The run-time type of a reference does not show
/// whether it may be null. The list may be one whose items the document allows to be null, so null is always read and written.
/// </summary>
internal sealed class ItemOrNullCodec<T>(JsonCodec<T> codec) : JsonCodec<T>
{
    public override T Read(ref JsonReader reader) => reader.TryReadNull() ? default! : codec.Read(ref reader);

    internal override JsonKinds Kinds => codec.Kinds;

    internal override string Expected => codec.Expected;

    internal override bool TakesNull => true;

    public override void Write(ref JsonWriter writer, T value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            codec.Write(ref writer, value);
        }
    }
}
