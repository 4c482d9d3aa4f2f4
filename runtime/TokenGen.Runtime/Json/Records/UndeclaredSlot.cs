namespace TokenGen.Json;

/// <summary>The field that contains undeclared members.</summary>
internal abstract class UndeclaredSlot
{
    /// <summary>The declared type of such a member, for messages.</summary>
    public abstract string Expected { get; }

    /// <summary>Keeps the member whose name the reader has just read.</summary>
    /// <returns>False if the value does not match the declared type.</returns>
    public abstract bool TryKeep(ref JsonReader reader, ref byte field);

    public abstract void Write(ref JsonWriter writer, ref byte field);

    public abstract bool AreEqual(ref byte one, ref byte other);

    public abstract int HashOf(ref byte field);

    /// <summary>The names, or the values, as a text; null if there are none.</summary>
    public abstract string? Show(ref byte field);

    /// <summary>Returns the collection of undeclared members or items that the property returns, or null if it is empty.</summary>
    public abstract object? Value(ref byte field);
}

/// <summary>Keeps undeclared members as unchanged JSON.</summary>
internal sealed class KeptMembersSlot : UndeclaredSlot
{
    public static KeptMembersSlot Instance { get; } = new();

    public override string Expected => "any value";

    public override bool TryKeep(ref JsonReader reader, ref byte field)
    {
        reader.KeepMember(ref FieldAccess.As<JsonMembers>(ref field));
        return true;
    }

    public override void Write(ref JsonWriter writer, ref byte field) => writer.WriteMembers(FieldAccess.As<JsonMembers>(ref field));

    public override bool AreEqual(ref byte one, ref byte other) =>
        FieldAccess.As<JsonMembers>(ref one).Equals(FieldAccess.As<JsonMembers>(ref other));

    public override int HashOf(ref byte field) => FieldAccess.As<JsonMembers>(ref field).GetHashCode();

    public override string? Show(ref byte field)
    {
        JsonMembers members = FieldAccess.As<JsonMembers>(ref field);
        return members.IsEmpty ? null : members.ToString();
    }

    public override object? Value(ref byte field) => FieldAccess.As<JsonMembers>(ref field) is { IsEmpty: false } members ? members : null;
}

/// <summary>The items of an array beyond those that have types of their own.</summary>
internal sealed class RestItemsSlot<T>(JsonCodec<T> codec) : UndeclaredSlot
{
    public override string Expected => codec.Expected;

    public override bool TryKeep(ref JsonReader reader, ref byte field)
    {
        if (!ElementReading.TryRead(ref reader, codec, out T? value, out bool isDropped))
        {
            return false;
        }

        if (isDropped)
        {
            return true;
        }

        ref IReadOnlyList<T>? items = ref FieldAccess.As<IReadOnlyList<T>?>(ref field);

        // The reader creates this list itself, before other code sees the object.
        items ??= new List<T>();
        ((List<T>)items).Add(value);
        return true;
    }

    public override void Write(ref JsonWriter writer, ref byte field)
    {
        if (FieldAccess.As<IReadOnlyList<T>?>(ref field) is not { } items)
        {
            return;
        }

        for (int index = 0; index < items.Count; index++)
        {
            codec.Write(ref writer, items[index]);
        }
    }

    public override bool AreEqual(ref byte one, ref byte other) =>
        ReferenceEquals(FieldAccess.As<IReadOnlyList<T>?>(ref one), FieldAccess.As<IReadOnlyList<T>?>(ref other));

    public override int HashOf(ref byte field) => FieldAccess.As<IReadOnlyList<T>?>(ref field)?.GetHashCode() ?? 0;

    public override string? Show(ref byte field) =>
        FieldAccess.As<IReadOnlyList<T>?>(ref field) is { Count: > 0 } items ? $"{items.Count} more" : null;

    public override object? Value(ref byte field) => FieldAccess.As<IReadOnlyList<T>?>(ref field);
}

/// <summary>Undeclared members of one declared type.</summary>
internal sealed class TypedMembersSlot<T>(JsonCodec<T> codec) : UndeclaredSlot
{
    public override string Expected => codec.Expected;

    public override bool TryKeep(ref JsonReader reader, ref byte field)
    {
        string name = reader.GetMemberName();
        if (!codec.TryRead(ref reader, out T? value))
        {
            return false;
        }

        ref IReadOnlyDictionary<string, T>? members = ref FieldAccess.As<IReadOnlyDictionary<string, T>?>(ref field);

        // The reader creates this dictionary itself, before other code sees the object.
        members ??= new Dictionary<string, T>(StringComparer.Ordinal);
        ((Dictionary<string, T>)members)[name] = value;
        return true;
    }

    public override void Write(ref JsonWriter writer, ref byte field)
    {
        if (FieldAccess.As<IReadOnlyDictionary<string, T>?>(ref field) is not { } members)
        {
            return;
        }

        foreach (KeyValuePair<string, T> member in members)
        {
            writer.WriteName(member.Key);
            codec.Write(ref writer, member.Value);
        }
    }

    public override bool AreEqual(ref byte one, ref byte other) =>
        ReferenceEquals(
            FieldAccess.As<IReadOnlyDictionary<string, T>?>(ref one), FieldAccess.As<IReadOnlyDictionary<string, T>?>(ref other));

    public override int HashOf(ref byte field) => FieldAccess.As<IReadOnlyDictionary<string, T>?>(ref field)?.GetHashCode() ?? 0;

    public override string? Show(ref byte field) =>
        FieldAccess.As<IReadOnlyDictionary<string, T>?>(ref field) is { Count: > 0 } members
            ? $"{{ {string.Join(", ", members.Keys)} }}"
            : null;

    public override object? Value(ref byte field) => FieldAccess.As<IReadOnlyDictionary<string, T>?>(ref field);
}
