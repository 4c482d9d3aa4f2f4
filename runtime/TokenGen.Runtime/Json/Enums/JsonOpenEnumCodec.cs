using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Reads and writes an open enumeration of strings: a struct whose only field is the string. Reading a listed value allocates nothing; any
/// other value keeps its text. Immutable and safe to share between threads.
/// </summary>
/// <typeparam name="T">The struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("ApiDesign", "RS0022", Justification = "The base has no constructor that another assembly could call.")]
public sealed class JsonOpenEnumCodec<T> : JsonCodec<T>
    where T : struct
{
    private readonly JsonEnumValues _values;

    /// <summary>Creates the codec with the listed strings.</summary>
    /// <param name="values">The strings, distinct.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> has another field beside its string.</exception>
    public JsonOpenEnumCodec(params string[] values)
    {
        // The struct is reinterpreted as its string and back, which saves a class per enumeration of a document. A field that a partial
        // declaration adds would make this read memory outside of the string.
        if (Unsafe.SizeOf<T>() != Unsafe.SizeOf<string>()
#if NET8_0_OR_GREATER
            || !RuntimeHelpers.IsReferenceOrContainsReferences<T>()
#endif
            )
        {
            throw new InvalidOperationException(
                $"{typeof(T)} must not have a field besides its value. Make the added member a computed property.");
        }

        _values = new JsonEnumValues(values);
        JsonObjectConverter.Register(this);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a string.</exception>
    public override T Read(ref JsonReader reader) => TryRead(ref reader, out T value) ? value : throw reader.Refused();

    internal override JsonKinds Kinds => JsonKinds.String;

    internal override string Expected => "a string";

    internal override bool TakesEmptyText => _values.Count == 0 || _values.Find([]) is not null;

    // The type of an identifier lists no values, and any text is valid.
    internal override JsonEnumValues? ListedTexts => _values.Count == 0 ? null : _values;

    internal override bool TryRead(ref JsonReader reader, out T value)
    {
        string? text;
        if (reader.IsAtText)
        {
            text = reader.ReadString(_values);
        }
        else if (reader.IsLenient && reader.IsAtNumberOrBoolean)
        {
            reader.Report(Expected);
            text = reader.ReadScalarText();
        }
        else
        {
            return reader.Refuse(Expected, out value);
        }

        value = Unsafe.As<string, T>(ref text!);
        return true;
    }

    /// <inheritdoc/>
    public override void Write(ref JsonWriter writer, T value) => writer.WriteString(Unsafe.As<T, string?>(ref value) ?? "");
}
