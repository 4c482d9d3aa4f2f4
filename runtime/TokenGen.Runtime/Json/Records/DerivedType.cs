using System.ComponentModel;

namespace TokenGen.Json;

/// <summary>A derived type, and the discriminator values that select it.</summary>
/// <param name="codec">Reads the derived type.</param>
/// <param name="tags">The values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DerivedType(JsonCodec codec, params string[] tags)
{
    /// <summary>Whether a missing or unknown discriminator value selects it (OpenAPI 3.2, <c>defaultMapping</c>).</summary>
    public bool IsDefault { get; init; }

    internal JsonCodec Codec { get; } = codec;

    internal IReadOnlyList<string> Tags { get; } = tags;
}

/// <summary>Finds the derived type of an object by its discriminator.</summary>
internal sealed class DerivedTypes
{
    private readonly byte[] _discriminator;
    private readonly Dictionary<string, JsonCodec> _byTag = new(StringComparer.Ordinal);
    private readonly JsonCodec? _default;

    public DerivedTypes(string discriminator, DerivedType[] types)
    {
        _discriminator = System.Text.Encoding.UTF8.GetBytes(discriminator);
        foreach (DerivedType type in types)
        {
            if (type.IsDefault)
            {
                _default = type.Codec;
            }

            foreach (string tag in type.Tags)
            {
                // The first type with a value keeps it.
                if (!_byTag.ContainsKey(tag))
                {
                    _byTag.Add(tag, type.Codec);
                }
            }
        }
    }

    /// <summary>The codec of the derived type; null for the type itself.</summary>
    public JsonCodec? Find(JsonReader reader) =>
        reader.PeekText(_discriminator) is { } tag && _byTag.TryGetValue(tag, out JsonCodec? codec) ? codec : _default;
}
