using System.Globalization;
using SharpYaml.Serialization;

namespace TokenGen.Overlays;

/// <summary>An OpenAPI document as a tree, JSON or YAML.</summary>
internal sealed class ApiDocument
{
    private static readonly string[] s_choices = ["allOf", "oneOf", "anyOf"];

    private readonly YamlMappingNode _root;

    private ApiDocument(YamlMappingNode root) => _root = root;

    /// <summary>The version of OpenAPI.</summary>
    public string Version => Text(Get(_root, "openapi") ?? Get(_root, "swagger")) ?? "";

    /// <exception cref="InvalidDataException">The text is not an object.</exception>
    public static ApiDocument Read(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? new ApiDocument(root)
            : throw new InvalidDataException("The document is not an object.");
    }

    /// <summary>The schema of a response, and the object that declares its media types.</summary>
    public SchemaPlace? FindResponse(string operationId, int status)
    {
        if (Get(_root, "paths") is not YamlMappingNode paths)
        {
            return null;
        }

        foreach ((string path, YamlNode item) in Members(paths))
        {
            foreach ((string method, YamlNode operation) in Members(item))
            {
                if (Text(Get(operation, "operationId")) != operationId || Get(operation, "responses") is not YamlMappingNode responses)
                {
                    continue;
                }

                string number = status.ToString(CultureInfo.InvariantCulture);
                string[] keys = [number, $"{number[0]}XX", "default"];
                if (keys.FirstOrDefault(key => Get(responses, key) is not null) is not { } found)
                {
                    return null;
                }

                SchemaPlace response = Resolve(
                    new SchemaPlace(JsonPath.Root["paths"][path][method]["responses"][found], Get(responses, found)!, null, null));
                return Get(response.Node, "schema") is { } schema ? response.Child("schema", schema) : OfContent(response);
            }
        }

        return null;
    }

    /// <summary>The schema at a JSON pointer, with the object that has it as a member.</summary>
    public SchemaPlace? Follow(SchemaPlace schema, string pointer)
    {
        SchemaPlace? place = schema;
        foreach (string segment in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            place = Step(
                place, segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), depth: 0);
            if (place is null)
            {
                return null;
            }
        }

        return place;
    }

    public static YamlNode? Get(YamlNode? node, string name) =>
        node is YamlMappingNode map ? Members(map).FirstOrDefault(member => member.Name == name).Value : null;

    public static string? Text(YamlNode? node) => (node as YamlScalarNode)?.Value;

    private static SchemaPlace? OfContent(SchemaPlace response)
    {
        if (Get(response.Node, "content") is not YamlMappingNode content)
        {
            return null;
        }

        (string mediaType, YamlNode value) = Members(content)
            .OrderByDescending(static member => member.Name.Contains("json", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
        return Get(value, "schema") is { } schema
            ? new SchemaPlace(response.Path["content"][mediaType]["schema"], schema, null, null)
            : null;
    }

    private SchemaPlace? Step(SchemaPlace place, string segment, int depth)
    {
        // A schema may refer to itself, so the depth is limited.
        if (depth > 20)
        {
            return null;
        }

        place = Resolve(place);
        if (Get(Get(place.Node, "properties"), segment) is { } property)
        {
            return new SchemaPlace(place.Path["properties"][segment], property, place, segment);
        }

        bool isIndex = segment == "*" || segment.All(char.IsAsciiDigit);

        // Observed paths have '*' for an index, so the item of a tuple is unknown.
        if (isIndex && Get(place.Node, "prefixItems") is not null)
        {
            return null;
        }

        if (isIndex && Get(place.Node, "items") is { } items)
        {
            return place.Child("items", items);
        }

        foreach (string choice in s_choices)
        {
            if (Get(place.Node, choice) is not YamlSequenceNode parts)
            {
                continue;
            }

            for (int part = 0; part < parts.Children.Count; part++)
            {
                if (Step(new SchemaPlace(place.Path[choice][part], parts.Children[part], null, null), segment, depth + 1) is { } found)
                {
                    return found;
                }
            }
        }

        return Get(place.Node, "additionalProperties") is YamlMappingNode values ? place.Child("additionalProperties", values) : null;
    }

    private SchemaPlace Resolve(SchemaPlace place)
    {
        for (int hops = 0; hops < 20 && Text(Get(place.Node, "$ref")) is { } reference
            && reference.StartsWith("#/", StringComparison.Ordinal); hops++)
        {
            JsonPath path = JsonPath.Root;
            YamlNode? node = _root;
            foreach (string segment in reference[2..].Split('/').Select(static part =>
                Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            {
                path = path[segment];
                node = Get(node, segment);
            }

            if (node is null)
            {
                return place;
            }

            place = new SchemaPlace(path, node, null, null);
        }

        return place;
    }

    private static IEnumerable<(string Name, YamlNode Value)> Members(YamlNode node) =>
        node is YamlMappingNode map ? map.Children.Select(static pair => (((YamlScalarNode)pair.Key).Value ?? "", pair.Value)) : [];
}
