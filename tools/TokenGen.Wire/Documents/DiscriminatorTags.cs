using System.Text.Json;

namespace TokenGen.Wire.Documents;

/// <summary>
/// The discriminators of a document: their property names, and their values for schemas. A client writes the discriminator of the type that
/// it sends, even if the original JSON had none (OpenAPI 3.1, section 4.8.25).
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

    /// <summary>Whether an additional member is a discriminator with a value of the document.</summary>
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
