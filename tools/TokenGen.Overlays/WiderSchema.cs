using SharpYaml;
using SharpYaml.Serialization;

namespace TokenGen.Overlays;

/// <summary>Widens schemas so that they allow other kinds of values.</summary>
internal static class WiderSchema
{
    // Keywords about the place of a value rather than about the value itself.
    private static readonly HashSet<string> s_annotations =
        ["description", "deprecated", "readOnly", "writeOnly", "nullable", "default", "example", "examples", "externalDocs", "xml"];

    /// <summary>Changes a schema to a choice between its old content and other kinds of values.</summary>
    /// <param name="schema">The schema. It is changed in place, so that a copy of the schema around it includes the change.</param>
    /// <param name="keyword"><c>oneOf</c> or <c>anyOf</c>.</param>
    /// <param name="kinds">The other kinds.</param>
    public static void Widen(YamlMappingNode schema, string keyword, IEnumerable<string> kinds)
    {
        YamlMappingNode documented = Split(schema);
        YamlSequenceNode choice = new(documented);
        foreach (string kind in kinds)
        {
            YamlMappingNode other = OfKind(kind);
            if (FlowText.Of(other) != FlowText.Of(documented))
            {
                choice.Add(other);
            }
        }

        schema.Add(new YamlScalarNode(keyword), choice);
    }

    /// <summary>Changes a schema so that it allows any value.</summary>
    public static void Open(YamlMappingNode schema) => Split(schema);

    /// <summary>Moves the keywords about values out of a schema, and returns them as a new schema.</summary>
    private static YamlMappingNode Split(YamlMappingNode schema)
    {
        YamlMappingNode values = [];
        foreach (KeyValuePair<YamlNode, YamlNode> pair in schema.Children.ToList())
        {
            if (ApiDocument.Text(pair.Key) is { } name && (s_annotations.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal)))
            {
                continue;
            }

            schema.Children.Remove(pair.Key);
            values.Add(pair.Key, pair.Value);
        }

        return values;
    }

    private static YamlMappingNode OfKind(string kind)
    {
        YamlMappingNode schema = new(new YamlScalarNode("type"), kind == "null" ? new YamlScalarNode(kind) { Style = ScalarStyle.SingleQuoted } : new YamlScalarNode(kind));
        if (kind == "array")
        {
            schema.Add(new YamlScalarNode("items"), new YamlMappingNode());
        }

        return schema;
    }
}
