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

    /// <summary>Describes a type to System.Text.Json if this codec reads it.</summary>
    internal abstract JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options);
}
