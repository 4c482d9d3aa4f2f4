using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TokenGen.Json;

/// <summary>Reads and writes the JSON of one type; what <see cref="JsonCodecResolver"/> is made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonCodec
{
    private protected JsonCodec()
    {
    }

    // Made once, when first asked for; see JsonForms.
    internal object? ListForm;
    internal object? MapForm;
    internal object? NullableForm;

    /// <summary>The kinds of JSON value that the type may be.</summary>
    internal virtual JsonKinds Kinds => JsonKinds.Object | JsonKinds.Array | JsonKinds.String | JsonKinds.Integer | JsonKinds.Number | JsonKinds.Boolean;

    /// <summary>What the document declares, for messages, such as <c>a string</c>.</summary>
    internal virtual string Expected => "another value";

    /// <summary>Whether an empty text may be a value of the type.</summary>
    internal virtual bool TakesEmptyText => true;

    /// <summary>Whether a JSON null is a value of the type.</summary>
    internal virtual bool TakesNull => false;

    /// <summary>The members of the type, for one that is an object with declared members.</summary>
    internal virtual JsonShape? ObjectShape => null;

    /// <summary>The texts that the type lists, for an enumeration of texts.</summary>
    internal virtual JsonEnumValues? ListedTexts => null;

    /// <summary>Reads a value, whatever its type.</summary>
    internal abstract object? ReadObject(ref JsonReader reader);

    /// <summary>Reads a value, whatever its type; false when it is not one.</summary>
    internal abstract bool TryReadObject(ref JsonReader reader, out object? value);

    /// <summary>Writes a value of the codec's type.</summary>
    internal abstract void WriteObject(ref JsonWriter writer, object value);

    /// <summary>Shows the codec to System.Text.Json.</summary>
    internal abstract System.Text.Json.Serialization.JsonConverter ToConverter();

    /// <summary>Describes a type to System.Text.Json if this codec reads it.</summary>
    internal abstract JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options);
}
