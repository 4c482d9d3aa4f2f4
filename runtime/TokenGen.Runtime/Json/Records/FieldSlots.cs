using System.Text.Json;

namespace TokenGen.Json;

/// <summary>A field that always has a value.</summary>
internal sealed class ValueSlot<T>(JsonCodec<T> codec) : FieldSlot<T, T>(codec)
{
    public override bool IsNullAValue => typeof(T) == typeof(JsonElement);

    public override bool TryRead(ref JsonReader reader, ref byte field)
    {
        if (!Codec.TryRead(ref reader, out T? value))
        {
            return false;
        }

        FieldAccess.As<T>(ref field) = value;
        return true;
    }

    public override bool TryMakeEmpty(ref byte field)
    {
        if (!Codec.TryMakeEmpty(out T? empty))
        {
            return false;
        }

        FieldAccess.As<T>(ref field) = empty;
        return true;
    }

    public override bool IsSet(ref byte field) => true;

    public override void Write(ref JsonWriter writer, ref byte field) => Codec.Write(ref writer, FieldAccess.As<T>(ref field));
}

/// <summary>A field of a reference type in which null means no value.</summary>
internal sealed class ReferenceOrNullSlot<T>(JsonCodec<T> codec) : FieldSlot<T?, T>(codec)
    where T : class
{
    public override bool IsNullAValue => false;

    public override bool TryRead(ref JsonReader reader, ref byte field)
    {
        T? value = null;
        if (!reader.TryReadNull() && !Codec.TryRead(ref reader, out value))
        {
            return false;
        }

        FieldAccess.As<T?>(ref field) = value;
        return true;
    }

    public override bool TryMakeEmpty(ref byte field)
    {
        if (!Codec.TryMakeEmpty(out T? empty))
        {
            return false;
        }

        FieldAccess.As<T?>(ref field) = empty;
        return true;
    }

    public override bool IsSet(ref byte field) => FieldAccess.As<T?>(ref field) is not null;

    public override void Write(ref JsonWriter writer, ref byte field)
    {
        if (FieldAccess.As<T?>(ref field) is { } value)
        {
            Codec.Write(ref writer, value);
        }
        else
        {
            writer.WriteNull();
        }
    }
}

/// <summary>A field of a value type in which null means no value.</summary>
internal sealed class ValueOrNullSlot<T>(JsonCodec<T> codec) : FieldSlot<T?, T>(codec)
    where T : struct
{
    public override bool IsNullAValue => typeof(T) == typeof(JsonElement);

    public override bool TryRead(ref JsonReader reader, ref byte field)
    {
        if (!IsNullAValue && reader.TryReadNull())
        {
            FieldAccess.As<T?>(ref field) = null;
            return true;
        }

        if (!Codec.TryRead(ref reader, out T value))
        {
            return false;
        }

        FieldAccess.As<T?>(ref field) = value;
        return true;
    }

    public override bool TryMakeEmpty(ref byte field) => false;

    public override bool IsSet(ref byte field) => FieldAccess.As<T?>(ref field).HasValue;

    public override void Write(ref JsonWriter writer, ref byte field)
    {
        if (FieldAccess.As<T?>(ref field) is { } value)
        {
            Codec.Write(ref writer, value);
        }
        else
        {
            writer.WriteNull();
        }
    }
}

/// <summary>A field that distinguishes absent and null. Its codec reads and writes the null.</summary>
internal sealed class OptionalSlot<T>(JsonCodec<T> codec) : FieldSlot<Optional<T>, T>(codec)
{
    public override bool IsNullAValue => true;

    public override bool TryRead(ref JsonReader reader, ref byte field)
    {
        if (!Codec.TryRead(ref reader, out T? value))
        {
            return false;
        }

        FieldAccess.As<Optional<T>>(ref field) = new Optional<T>(value);
        return true;
    }

    public override bool TryMakeEmpty(ref byte field) => false;

    public override bool IsSet(ref byte field) => FieldAccess.As<Optional<T>>(ref field).HasValue;

    public override object? Show(ref byte field) => IsSet(ref field) ? Value(ref field) ?? "null" : null;

    public override void Write(ref JsonWriter writer, ref byte field) =>
        Codec.Write(ref writer, FieldAccess.As<Optional<T>>(ref field).GetValueOrDefault()!);

    public override object? Value(ref byte field) => FieldAccess.As<Optional<T>>(ref field).GetValueOrDefault();
}
