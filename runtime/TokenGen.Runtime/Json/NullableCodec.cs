namespace TokenGen.Json;

/// <summary>A value type or <c>null</c>.</summary>
internal sealed class NullableCodec<T>(JsonCodec<T> codec) : JsonCodec<T?>
    where T : struct
{
    public override T? Read(ref JsonReader reader) => reader.TryReadNull() ? null : codec.Read(ref reader);

    public override void Write(ref JsonWriter writer, T? value)
    {
        if (value is { } present) codec.Write(ref writer, present);
        else writer.WriteNull();
    }
}

/// <summary>A reference type or <c>null</c>.</summary>
internal sealed class NullableReferenceCodec<T>(JsonCodec<T> codec) : JsonCodec<T?>
    where T : class
{
    public override T? Read(ref JsonReader reader) => reader.TryReadNull() ? null : codec.Read(ref reader);

    public override void Write(ref JsonWriter writer, T? value)
    {
        if (value is { } present) codec.Write(ref writer, present);
        else writer.WriteNull();
    }
}
