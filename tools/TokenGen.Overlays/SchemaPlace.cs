using SharpYaml.Serialization;

namespace TokenGen.Overlays;

/// <summary>A schema in a document.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Node">The schema, or a reference to it.</param>
/// <param name="Owner">The object that has it as a member.</param>
/// <param name="Member">The name of that member.</param>
internal sealed record SchemaPlace(JsonPath Path, YamlNode Node, SchemaPlace? Owner, string? Member)
{
    public SchemaPlace Child(string name, YamlNode node) => new(Path[name], node, null, null);
}
