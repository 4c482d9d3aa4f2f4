namespace TokenGen.Json;

/// <summary>A value type or <c>null</c>.</summary>
internal sealed class NullableCodec<T>(JsonCodec<T> codec) : JsonCodec<T?>
    where T : struct
{
    public override T? Read(ref JsonReader reader) => reader.TryReadNull() ? null : codec.Read(ref reader);

    internal override JsonKinds Kinds => codec.Kinds;

    internal override string Expected => codec.Expected;

    internal override bool TakesEmptyText => codec.TakesEmptyText;

    internal override bool TakesNull => true;

    internal override JsonShape? ObjectShape => codec.ObjectShape;

    internal override bool TryRead(ref JsonReader reader, out T? value)
    {
        value = null;
        if (reader.TryReadNull())
        {
            return true;
        }

        if (!codec.TryRead(ref reader, out T present))
        {
            return false;
        }

        value = present;
        return true;
    }

    public override void Write(ref JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            codec.Write(ref writer, present);
        }
        else
        {
            writer.WriteNull();
        }
    }
}

/// <summary>A reference type or <c>null</c>.</summary>
internal sealed class NullableReferenceCodec<T>(JsonCodec<T> codec) : JsonCodec<T?>
    where T : class
{
    public override T? Read(ref JsonReader reader) => reader.TryReadNull() ? null : codec.Read(ref reader);

    internal override JsonKinds Kinds => codec.Kinds;

    internal override string Expected => codec.Expected;

    internal override bool TakesEmptyText => codec.TakesEmptyText;

    internal override bool TakesNull => true;

    internal override JsonShape? ObjectShape => codec.ObjectShape;

    internal override bool TryRead(ref JsonReader reader, out T? value)
    {
        value = null;
        if (reader.TryReadNull())
        {
            return true;
        }

        if (!codec.TryRead(ref reader, out T? present))
        {
            return false;
        }

        value = present;
        return true;
    }

    public override void Write(ref JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            codec.Write(ref writer, present);
        }
        else
        {
            writer.WriteNull();
        }
    }
}
