using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TokenGen.Json;

/// <summary>Reads and writes the objects of a type by the map of its fields.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("ApiDesign", "RS0022", Justification = "The base has no constructor that another assembly could call.")]
public abstract class JsonObjectCodec<T> : JsonCodec<T>
    where T : class
{
    private DerivedTypes? _derived;

    private protected JsonObjectCodec(string type, ulong[] required, string names, Func<T> create)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(names);
        Shape = new JsonShape(type, required, names, this, () => (IJsonRecord)create());
        JsonObjectConverter.Register(this);
    }

    /// <summary>The members of the type and the places of their fields.</summary>
    public JsonShape Shape { get; }

    /// <summary>A bit for the place of each required member that may be null.</summary>
    public ulong[] Nullable { init => Shape.Nullable = value; }

    /// <summary>A bit for the place of each secret member, whose value must not be printed.</summary>
    public ulong[] Secrets { init => Shape.Secrets = value; }

    /// <summary>A bit for the place of each discriminator member, whose value identifies the type of the object.</summary>
    public ulong[] Tags { init => Shape.Tags = value; }

    /// <summary>The JSON member that selects the derived type of an object; null for a type without derived types.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Creates the list of derived types. It is called when the first object is read.</summary>
    public Func<DerivedType[]>? Derived { get; init; }

    /// <inheritdoc/>
    public sealed override T Read(ref JsonReader reader)
    {
        if (Discriminator is not null && DerivedOf(reader) is { } derived)
        {
            return (T)derived.ReadObject(ref reader)!;
        }

        return ReadOwn(ref reader);
    }

    /// <inheritdoc/>
    public sealed override void Write(ref JsonWriter writer, T value)
    {
        // The run-time type of an object decides how it is written, whatever its declared type is.
        JsonLayout layout = Discriminator is null ? Shape.Layout : ((IJsonRecord)value).Shape.Layout;
        RecordWriter.Write(ref writer, layout, ref OriginOf(value));
    }

    internal sealed override JsonKinds Kinds => JsonKinds.Object;

    internal sealed override string Expected => "an object";

    internal sealed override JsonShape? ObjectShape => Shape;

    internal sealed override bool TryRead(ref JsonReader reader, out T value)
    {
        if (reader.IsLenient && !reader.IsAtObject)
        {
            return reader.Refuse(Expected, out value);
        }

        value = Read(ref reader);
        return true;
    }

    private protected abstract T Create();

    private protected abstract ref byte OriginOf(T value);

    private T ReadOwn(ref JsonReader reader)
    {
        JsonLayout layout = Shape.Layout;
        reader.Spend(Shape.Size);
        T value = Create();
        ref byte origin = ref OriginOf(value);
        layout.ClearDefaults(ref origin);
        RecordReader.Read(ref reader, layout, ref origin);
        return value;
    }

    private JsonCodec? DerivedOf(in JsonReader reader)
    {
        DerivedTypes known = _derived ??= new DerivedTypes(Discriminator!, Derived?.Invoke() ?? []);
        return known.Find(reader);
    }
}
