using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TokenGen.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write the types of a client, their lists and their string maps, without reflection. Combine
/// it with others by <c>JsonTypeInfoResolver.Combine</c>.
/// </summary>
/// <param name="codecs">The codecs of the types.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCodecResolver(params JsonCodec[] codecs) : IJsonTypeInfoResolver
{
    /// <summary>Describes a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="options">The options of the serializer.</param>
    /// <returns>The description, or <see langword="null"/> for an unknown type.</returns>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        // Called once per type and options, because System.Text.Json caches the result.
        foreach (JsonCodec codec in codecs)
        {
            if (codec.GetTypeInfo(type, options) is { } description)
            {
                return description;
            }
        }

        return null;
    }
}
