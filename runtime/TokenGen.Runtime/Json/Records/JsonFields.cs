using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Receives the fields of a type, once per process: one call for each member, in the order of its shape. The methods have different names
/// instead of overloads, because thousands of calls of an overloaded method make compilation slow.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "The methods are named after the types of their fields.")]
public sealed class JsonFields
{
    private readonly IJsonRecord _owner;
    private readonly JsonField[] _fields;
    private int _count;

    internal JsonFields(IJsonRecord owner, int count)
    {
        _owner = owner;
        _fields = new JsonField[count];
    }

    /// <summary>The slot and the distance of undeclared members; null if the type has none.</summary>
    internal UndeclaredSlot? Undeclared { get; private set; }

    internal nint UndeclaredDistance { get; private set; }

    /// <summary>A required text.</summary>
    /// <param name="field">The field.</param>
    public void Text(ref string field) => Add(ref field, FieldKind.Text, ScalarSlots.Text);

    /// <summary>A text, or null for none.</summary>
    /// <param name="field">The field.</param>
    public void TextOrNull(ref string? field) => Add(ref field, FieldKind.TextOrNull, ScalarSlots.TextOrNull);

    /// <summary>A text that may be absent or null.</summary>
    /// <param name="field">The field.</param>
    public void OptionalText(ref Optional<string?> field) => Add(ref field, FieldKind.OptionalText, ScalarSlots.OptionalText);

    /// <summary>A required 64-bit integer.</summary>
    /// <param name="field">The field.</param>
    public void Int64(ref long field) => Add(ref field, FieldKind.Int64, ScalarSlots.Int64);

    /// <summary>A 64-bit integer, or null for none.</summary>
    /// <param name="field">The field.</param>
    public void Int64OrNull(ref long? field) => Add(ref field, FieldKind.Int64OrNull, ScalarSlots.Int64OrNull);

    /// <summary>A required 32-bit integer.</summary>
    /// <param name="field">The field.</param>
    public void Int32(ref int field) => Add(ref field, FieldKind.Int32, ScalarSlots.Int32);

    /// <summary>A 32-bit integer, or null for none.</summary>
    /// <param name="field">The field.</param>
    public void Int32OrNull(ref int? field) => Add(ref field, FieldKind.Int32OrNull, ScalarSlots.Int32OrNull);

    /// <summary>A required boolean.</summary>
    /// <param name="field">The field.</param>
    public void Boolean(ref bool field) => Add(ref field, FieldKind.Boolean, ScalarSlots.Boolean);

    /// <summary>A boolean, or null for none.</summary>
    /// <param name="field">The field.</param>
    public void BooleanOrNull(ref bool? field) => Add(ref field, FieldKind.BooleanOrNull, ScalarSlots.BooleanOrNull);

    /// <summary>A required date with time.</summary>
    /// <param name="field">The field.</param>
    public void DateTime(ref DateTimeOffset field) => Add(ref field, FieldKind.Other, ScalarSlots.DateTime);

    /// <summary>A date with time, or null for none.</summary>
    /// <param name="field">The field.</param>
    public void DateTimeOrNull(ref DateTimeOffset? field) => Add(ref field, FieldKind.Other, ScalarSlots.DateTimeOrNull);

    /// <summary>A required URI.</summary>
    /// <param name="field">The field.</param>
    public void Link(ref Uri field) => Add(ref field, FieldKind.Other, ScalarSlots.Link);

    /// <summary>A URI, or null for none.</summary>
    /// <param name="field">The field.</param>
    public void LinkOrNull(ref Uri? field) => Add(ref field, FieldKind.Other, ScalarSlots.LinkOrNull);

    /// <summary>Any JSON, or null for none; a JSON null is a value.</summary>
    /// <param name="field">The field.</param>
    public void ElementOrNull(ref JsonElement? field) => Add(ref field, FieldKind.Other, ScalarSlots.ElementOrNull);

    /// <summary>A required value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="codec">Reads and writes the value.</param>
    public void Value<T>(ref T field, JsonCodec<T> codec) => Add(ref field, FieldKind.Other, new ValueSlot<T>(codec));

    /// <summary>A value of a reference type, or null for none.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="codec">Reads and writes the value.</param>
    public void OrNull<T>(ref T? field, JsonCodec<T> codec)
        where T : class => Add(ref field, FieldKind.Other, new ReferenceOrNullSlot<T>(codec));

    /// <summary>A value of a value type, or null for none.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="codec">Reads and writes the value.</param>
    public void StructOrNull<T>(ref T? field, JsonCodec<T> codec)
        where T : struct => Add(ref field, FieldKind.Other, new ValueOrNullSlot<T>(codec));

    /// <summary>A value that may be absent or null.</summary>
    /// <typeparam name="T">Its type, which allows null.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="codec">Reads and writes the value and the null.</param>
    public void Optional<T>(ref Optional<T> field, JsonCodec<T> codec) => Add(ref field, FieldKind.Other, new OptionalSlot<T>(codec));

    /// <summary>Members that the document does not declare, kept unchanged.</summary>
    /// <param name="field">The field.</param>
    internal void Others(ref JsonMembers field)
    {
        Undeclared = KeptMembersSlot.Instance;
        UndeclaredDistance = FieldAccess.DistanceOf(ref _owner.Origin, ref field);
    }

    /// <summary>Members that the document does not declare by name, all of one type.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="codec">Reads and writes a value.</param>
    public void TypedOthers<T>(ref IReadOnlyDictionary<string, T>? field, JsonCodec<T> codec)
    {
        Undeclared = new TypedMembersSlot<T>(codec);
        UndeclaredDistance = FieldAccess.DistanceOf(ref _owner.Origin, ref field);
    }

    /// <summary>The items of an array after those with their own types.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="codec">Reads and writes an item.</param>
    public void Rest<T>(ref IReadOnlyList<T>? field, JsonCodec<T> codec)
    {
        Undeclared = new RestItemsSlot<T>(codec);
        UndeclaredDistance = FieldAccess.DistanceOf(ref _owner.Origin, ref field);
    }

    /// <summary>The fields, after all of them were named.</summary>
    /// <exception cref="InvalidOperationException">The type named another number of fields than its shape has members.</exception>
    internal JsonField[] ToArray() => _count == _fields.Length
        ? _fields
        : throw new InvalidOperationException(
            $"{_owner.Shape.TypeName} maps {_count} fields, but its shape has {_fields.Length} members. Rebuild the client.");

    private void Add<T>(ref T field, FieldKind kind, FieldSlot slot)
    {
        ref JsonField next = ref _fields[_count++];
        next.Distance = FieldAccess.DistanceOf(ref _owner.Origin, ref field);
        next.Kind = kind;
        next.Slot = slot;
    }
}
