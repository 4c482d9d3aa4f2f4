using System.Text.Json;
using SharpYaml.Serialization;

namespace TokenGen.Corpus.Counter;

/// <summary>Turns JSON and YAML into dictionaries, lists and scalars.</summary>
internal static class TextTree
{
    private static readonly JsonDocumentOptions s_options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 1000 };

    public static object? Read(string path)
    {
        using Stream stream = DocumentStream.Open(path);
        if (Path.GetExtension(DocumentStream.PlainName(path)).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            using JsonDocument json = JsonDocument.Parse(stream, s_options);
            return OfJson(json.RootElement);
        }

        using StreamReader text = new(stream);
        YamlStream yaml = [];
        yaml.Load(text);
        return yaml.Documents.Count == 0 ? null : OfYaml(yaml.Documents[0].RootNode, new(ReferenceEqualityComparer.Instance));
    }

    private static object? OfJson(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                Dictionary<string, object?> members = new(StringComparer.Ordinal);
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    members[property.Name] = OfJson(property.Value);
                }

                return members;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(OfJson).ToList();
            default:
                return element.ToString();
        }
    }

    /// <summary>An aliased node is one shared object in the result too, so that aliases of aliases do not multiply it.</summary>
    private static object? OfYaml(YamlNode node, Dictionary<YamlNode, object?> known)
    {
        if (known.TryGetValue(node, out object? value))
        {
            return value;
        }

        switch (node)
        {
            case YamlMappingNode mapping:
                Dictionary<string, object?> members = new(StringComparer.Ordinal);
                known[node] = members;
                Fill(members, mapping, known);
                return members;
            case YamlSequenceNode sequence:
                List<object?> items = [];
                known[node] = items;
                items.AddRange(sequence.Children.Select(child => OfYaml(child, known)));
                return items;
            default:
                return (node as YamlScalarNode)?.Value;
        }
    }

    private static void Fill(Dictionary<string, object?> members, YamlMappingNode mapping, Dictionary<YamlNode, object?> known)
    {
        foreach ((YamlNode key, YamlNode child) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
            {
                continue;
            }

            object? value = OfYaml(child, known);
            if (name != "<<")
            {
                members[name] = value;
                continue;
            }

            // The mapping's own members override merged ones.
            foreach (object? source in value is List<object?> list ? list : [value])
            {
                foreach ((string merged, object? mergedValue) in TextDocument.Members(source))
                {
                    members.TryAdd(merged, mergedValue);
                }
            }
        }
    }
}
