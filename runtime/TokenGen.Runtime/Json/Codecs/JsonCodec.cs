using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TokenGen.Json;

/// <summary>Reads and writes the JSON of one type. A <see cref="JsonCodecResolver"/> is made from such codecs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonCodec
{
    private protected JsonCodec()
    {
    }

    // Created on first use; see JsonForms.
    internal object? ListForm;
    internal object? MapForm;
    internal object? NullableForm;

    /// <summary>The kinds of JSON values that the type accepts.</summary>
    internal virtual JsonKinds Kinds =>
        JsonKinds.Object | JsonKinds.Array | JsonKinds.String | JsonKinds.Integer | JsonKinds.Number | JsonKinds.Boolean;

    /// <summary>The declared type, for messages, such as <c>a string</c>.</summary>
    internal virtual string Expected => "another value";

    /// <summary>Whether an empty text may be a value of the type.</summary>
    internal virtual bool TakesEmptyText => true;

    /// <summary>Whether a JSON null is a value of the type.</summary>
    internal virtual bool TakesNull => false;

    /// <summary>The members of the type, if it is an object with declared members.</summary>
    internal virtual JsonShape? ObjectShape => null;

    /// <summary>The listed texts, if the type is an enumeration of strings.</summary>
    internal virtual JsonEnumValues? ListedTexts => null;

    /// <summary>Reads a value of any type.</summary>
    internal abstract object? ReadObject(ref JsonReader reader);

    /// <summary>Reads a value of any type; false if it does not match.</summary>
    internal abstract bool TryReadObject(ref JsonReader reader, out object? value);

    /// <summary>Writes a value of the codec's type.</summary>
    internal abstract void WriteObject(ref JsonWriter writer, object value);

    /// <summary>Wraps the codec as a converter for System.Text.Json.</summary>
    internal abstract System.Text.Json.Serialization.JsonConverter ToConverter();

    /// <summary>Describes a type for System.Text.Json if this codec reads it.</summary>
    internal abstract JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options);
}
