using System.Text.Json;

namespace TokenGen.Wire.Documents;

/// <summary>
/// The discriminators of a document: the names of their members, and the values that tell schemas apart. A client writes the tag of the type
/// that it sends, also where the JSON that the value was made of has none (OpenAPI 3.1 section 4.8.25).
/// </summary>
internal sealed class DiscriminatorTags
{
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);

    private DiscriminatorTags()
    {
    }

    public static DiscriminatorTags Of(JsonElement root)
    {
        DiscriminatorTags tags = new();
        tags.Collect(root);
        if (root.Member("components")?.Member("schemas") is { ValueKind: JsonValueKind.Object } schemas)
        {
            tags._values.UnionWith(schemas.EnumerateObject().Select(static schema => schema.Name));
        }

        return tags;
    }

    /// <summary>Whether a member that was not asked for is a tag with a value of the document.</summary>
    public bool Has(string member, JsonElement value) =>
        _members.Contains(member) && value.ValueKind == JsonValueKind.String && _values.Contains(value.GetString()!);

    private void Collect(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in node.EnumerateArray())
            {
                Collect(item);
            }

            return;
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (node.Member("discriminator") is { ValueKind: JsonValueKind.Object } discriminator
            && discriminator.Member("propertyName") is { ValueKind: JsonValueKind.String } name)
        {
            _members.Add(name.GetString()!);
            if (discriminator.Member("mapping") is { ValueKind: JsonValueKind.Object } mapping)
            {
                _values.UnionWith(mapping.EnumerateObject().Select(static entry => entry.Name));
            }
        }

        foreach (JsonProperty member in node.EnumerateObject())
        {
            Collect(member.Value);
        }
    }
}
