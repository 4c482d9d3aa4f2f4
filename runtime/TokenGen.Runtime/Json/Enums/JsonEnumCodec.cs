using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Reads and writes a C# enum whose values are strings on the wire. Its numbers are the places of the strings: the first is 0. Immutable
/// and safe to share between threads.
/// </summary>
/// <typeparam name="T">The enum, over <see cref="int"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("ApiDesign", "RS0022", Justification = "Generated codecs derive from this class, and nothing else from its base.")]
public abstract class JsonEnumCodec<T> : JsonCodec<T>
    where T : struct, Enum
{
    private readonly string[] _values;
    private readonly JsonEnumValues _table;

    /// <summary>Creates the codec with the listed strings.</summary>
    /// <param name="values">The strings, distinct, in the order of the enum's numbers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    protected JsonEnumCodec(params string[] values)
    {
        _table = new JsonEnumValues(values);
        _values = values;
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string, or not one of the listed strings.</exception>
    public sealed override T Read(ref JsonReader reader)
    {
        int place = reader.ReadPlace(_table, typeof(T).Name);
        return Unsafe.As<int, T>(ref place);
    }

    internal sealed override JsonKinds Kinds => JsonKinds.String;

    internal sealed override string Expected => "a listed value";

    internal sealed override bool TakesEmptyText => _table.Find([]) is not null;

    internal sealed override JsonEnumValues? ListedTexts => _table;

    internal sealed override bool TryRead(ref JsonReader reader, out T value)
    {
        value = default;
        if (!reader.IsLenient)
        {
            value = Read(ref reader);
            return true;
        }

        if (!reader.TryReadPlace(_table, out int place))
        {
            return reader.Refuse(Expected, out value);
        }

        value = Unsafe.As<int, T>(ref place);
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is a number that has no name.</exception>
    public sealed override void Write(ref JsonWriter writer, T value)
    {
        int place = Unsafe.As<T, int>(ref value);
        if ((uint)place >= (uint)_values.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(value), $"{place} is not a value of the enum {typeof(T).Name}.");
        }

        writer.WriteString(_values[place]);
    }
}
