namespace TokenGen.Json;

/// <summary>A number that may come as a string, and is written as a number.</summary>
internal sealed class NumberOrTextCodec<T>(JsonCodec<T> codec) : JsonCodec<T>
{
    public override T Read(ref JsonReader reader) => reader.ReadNumberOrText(codec);

    public override void Write(ref JsonWriter writer, T value) => codec.Write(ref writer, value);
}
