using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TokenGen.Json;

/// <summary>
/// Reads and writes an array whose first items have their own types (JSON Schema, <c>prefixItems</c>), by the map of its fields.
/// </summary>
/// <typeparam name="T">The record that holds the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("ApiDesign", "RS0022", Justification = "The base has no constructor that another assembly could call.")]
public sealed class JsonTupleCodec<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
    : JsonCodec<T>
    where T : JsonTuple
{
    private readonly int _required;

    /// <summary>Describes an array.</summary>
    /// <param name="type">The name of the type, for messages.</param>
    /// <param name="required">The number of first items that are required.</param>
    /// <param name="names">The names of the items for printed texts, in the order of the map, separated by spaces.</param>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> or <paramref name="names"/> is null.</exception>
    public JsonTupleCodec(string type, int required, string names)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(names);
        _required = required;
        Shape = new JsonShape(type, [.. Bits(required)], names, this, static () => Activator.CreateInstance<T>());
        JsonObjectConverter.Register(this);
    }

    /// <summary>The items of the type and the places of their fields.</summary>
    public JsonShape Shape { get; }

    /// <inheritdoc cref="JsonObjectCodec{T}.Nullable"/>
    public ulong[] Nullable { init => Shape.Nullable = value; }

    /// <inheritdoc cref="JsonObjectCodec{T}.Secrets"/>
    public ulong[] Secrets { init => Shape.Secrets = value; }

    /// <inheritdoc/>
    public override T Read(ref JsonReader reader) => TryReadItems(ref reader, out T? value) ? value : throw reader.Refused();

    private bool TryReadItems(ref JsonReader reader, out T value)
    {
        JsonLayout layout = Shape.Layout;
        reader.Spend(Shape.Size);
        value = Activator.CreateInstance<T>();
        ref byte origin = ref value.Origin;
        int place = 0;
        reader.ReadStartArray();
        while (!reader.ReadEndArray())
        {
            if (place < layout.Fields.Length)
            {
                DifferentMember.Read(ref reader, layout, place, ref origin);
            }
            else if (!TryKeep(ref reader, layout, ref origin))
            {
                return false;
            }

            place++;
        }

        if (place < _required)
        {
            Complete(ref reader, layout, place, ref origin);
        }

        return true;
    }

    internal override JsonKinds Kinds => JsonKinds.Array;

    internal override string Expected => "an array";

    internal override bool TryRead(ref JsonReader reader, out T value)
    {
        return reader.IsAtArray ? TryReadItems(ref reader, out value) : reader.Refuse(Expected, out value);
    }

    /// <inheritdoc/>
    public override void Write(ref JsonWriter writer, T value)
    {
        JsonLayout layout = Shape.Layout;
        ref byte origin = ref value.Origin;
        JsonFaults? faults = FieldAccess.FaultsOf(ref origin);
        ref byte others = ref FieldAccess.FieldAt(ref origin, layout.UndeclaredDistance);
        int count = layout.Undeclared is { } rest && rest.Show(ref others) is not null
            ? layout.Fields.Length
            : CountOf(layout, faults, ref origin);
        writer.WriteStartArray();
        for (int place = 0; place < count; place++)
        {
            ref readonly JsonField field = ref layout.Fields[place];
            if (faults is not null && faults.TryFind(place, out JsonFaults.Fault fault) && fault.Raw is { } raw)
            {
                writer.WriteRaw(raw);
            }
            else
            {
                field.Slot.Write(ref writer, ref FieldAccess.FieldAt(ref origin, field.Distance));
            }
        }

        layout.Undeclared?.Write(ref writer, ref others);
        writer.WriteEndArray();
    }

    // Arrays have no gaps, so all items up to the last set one are written.
    private int CountOf(JsonLayout layout, JsonFaults? faults, ref byte origin)
    {
        for (int place = layout.Fields.Length - 1; place >= 0; place--)
        {
            ref readonly JsonField field = ref layout.Fields[place];
            if (faults is not null && faults.TryFind(place, out JsonFaults.Fault fault))
            {
                if (fault.Raw is not null)
                {
                    return place + 1;
                }

                continue;
            }

            if (place < _required || field.Slot.IsSet(ref FieldAccess.FieldAt(ref origin, field.Distance)))
            {
                return place + 1;
            }
        }

        return 0;
    }

    private static bool TryKeep(ref JsonReader reader, JsonLayout layout, ref byte origin)
    {
        if (layout.Undeclared is { } others)
        {
            return others.TryKeep(ref reader, ref FieldAccess.FieldAt(ref origin, layout.UndeclaredDistance));
        }

        reader.SkipValue();
        return true;
    }

    private void Complete(ref JsonReader reader, JsonLayout layout, int count, ref byte origin)
    {
        if (!reader.IsLenient)
        {
            reader.RequireItems(Shape.TypeName, _required, count);
            return;
        }

        for (int place = count; place < _required; place++)
        {
            DifferentMember.Miss(ref reader, layout, place, ref origin);
        }
    }

    private static IEnumerable<ulong> Bits(int count)
    {
        const int bitsPerWord = 64;
        for (; count > 0; count -= bitsPerWord)
        {
            yield return count >= bitsPerWord ? ulong.MaxValue : (1UL << count) - 1;
        }
    }
}
