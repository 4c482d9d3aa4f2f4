namespace TokenGen.Json;

/// <summary>Reads, writes and compares the values of a field. Knows the type of the field, and holds no state of an object.</summary>
internal abstract class FieldSlot
{
    /// <summary>Whether a JSON null is a value of this type, not the absence of one.</summary>
    public abstract bool IsNullAValue { get; }

    /// <summary>Whether an empty text may be a value of this type.</summary>
    public abstract bool TakesEmptyText { get; }

    /// <summary>The declared type of the member, for messages.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a value into the field.</summary>
    /// <returns>False if the value does not match the type; the reader is then at any position. Strict readers throw instead.</returns>
    public abstract bool TryRead(ref JsonReader reader, ref byte field);

    /// <summary>Sets the field to the empty list or map.</summary>
    /// <returns>False for types that have no empty value.</returns>
    public abstract bool TryMakeEmpty(ref byte field);

    /// <summary>Whether the field has a value to write.</summary>
    public abstract bool IsSet(ref byte field);

    public abstract void Write(ref JsonWriter writer, ref byte field);

    public abstract bool AreEqual(ref byte one, ref byte other);

    public abstract int HashOf(ref byte field);

    public abstract object? Show(ref byte field);

    /// <summary>The value of the field as callers see it; null for none.</summary>
    public virtual object? Value(ref byte field) => Show(ref field);

    /// <summary>Resets the field.</summary>
    public abstract void Clear(ref byte field);
}

/// <inheritdoc/>
/// <typeparam name="TField">The type of the field.</typeparam>
/// <typeparam name="T">The type of the value in JSON.</typeparam>
internal abstract class FieldSlot<TField, T>(JsonCodec<T> codec) : FieldSlot
{
    protected JsonCodec<T> Codec => codec;

    public sealed override bool TakesEmptyText => codec.TakesEmptyText;

    public sealed override string Expected => codec.Expected;

    public sealed override bool AreEqual(ref byte one, ref byte other) =>
        EqualityComparer<TField>.Default.Equals(FieldAccess.As<TField>(ref one), FieldAccess.As<TField>(ref other));

    public sealed override int HashOf(ref byte field) =>
        FieldAccess.As<TField>(ref field) is { } value ? EqualityComparer<TField>.Default.GetHashCode(value) : 0;

    public override object? Show(ref byte field) => FieldAccess.As<TField>(ref field);

    public sealed override void Clear(ref byte field) => FieldAccess.As<TField>(ref field) = default!;
}
