using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TokenGen.Json;

/// <summary>
/// Tells <see cref="JsonSerializer"/> how to read and write the types of a client, their lists and their string maps, without
/// reflection. Combine it with others by <c>JsonTypeInfoResolver.Combine</c>.
/// </summary>
/// <param name="codecs">The codecs of the types.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCodecResolver(params JsonCodec[] codecs) : IJsonTypeInfoResolver
{
    /// <summary>Describes a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="options">The options that ask.</param>
    /// <returns>The description, or <see langword="null"/> for a type of nobody's here.</returns>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        // Asked once per type and options; System.Text.Json keeps the answer.
        foreach (var codec in codecs)
        {
            if (codec.GetTypeInfo(type, options) is { } description) return description;
        }

        return null;
    }
}
