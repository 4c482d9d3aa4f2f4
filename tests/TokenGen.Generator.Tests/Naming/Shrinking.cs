using System.Text.Json.Nodes;

namespace TokenGen.Generator.Tests.Naming;

/// <summary>
/// Takes parts out of a document that could have been added to it later: operations, component schemas that nobody refers to, and
/// members of component schemas that are not required. What names something else as well stays: the first of several equal schemas, and
/// an operationId that occurs twice (docs/architecture.md, "Names").
/// </summary>
internal sealed class Shrinking
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

    private readonly JsonNode _document;
    private readonly Random _random;

    /// <summary>The first places of equal schemas.</summary>
    private readonly HashSet<JsonNode> _first = [];

    public Shrinking(JsonNode document, Random random)
    {
        _document = document;
        _random = random;
        IEnumerable<JsonObject> ordered = Objects(document["components"] ?? document["definitions"]).Concat(Objects(document["paths"]));
        foreach (IGrouping<string, JsonObject> group in ordered.Where(IsInlineType).GroupBy(KeyOf).Where(static group => group.Count() > 1))
        {
            _first.Add(group.First());
        }
    }

    public int Run() => RemoveOperations() + RemoveMembers() + RemoveSchemas();

    private int RemoveOperations()
    {
        List<(JsonObject Path, string Method)> operations =
        [
            .. _document["paths"]!.AsObject().Select(static path => path.Value!.AsObject())
                .SelectMany(static path => s_methods.Where(path.ContainsKey).Select(method => (path, method))),
        ];
        HashSet<string> ids = [.. operations.GroupBy(static one => Id(one.Path[one.Method]!)).Where(static group => group.Count() > 1).Select(static group => group.Key)];
        return Remove(operations.Where(one => !ids.Contains(Id(one.Path[one.Method]!))));

        static string Id(JsonNode operation) => (string?)operation["operationId"] ?? operation.GetPath();
    }

    private int RemoveMembers()
    {
        List<(JsonObject Properties, string Name)> members = [];
        JsonObject schemas = (_document["components"]?["schemas"] ?? _document["definitions"])?.AsObject() ?? [];
        foreach (JsonObject schema in schemas.Select(static schema => schema.Value).OfType<JsonObject>())
        {
            if (schema["properties"] is not JsonObject properties)
            {
                continue;
            }

            HashSet<string> required = [.. (schema["required"] as JsonArray ?? []).Select(static name => (string)name!)];

            // One member has to stay: without any it is a map. A constant may be what an alternative is called after.
            members.AddRange(properties.Skip(1)
                .Where(member => !required.Contains(member.Key) && member.Value is JsonObject value && !value.ContainsKey("const") && (value["enum"] as JsonArray)?.Count != 1)
                .Select(member => (properties, member.Key)));
        }

        return Remove(members);
    }

    private int RemoveSchemas()
    {
        JsonObject? schemas = (_document["components"]?["schemas"] ?? _document["definitions"])?.AsObject();
        string text = _document.ToJsonString();
        return Remove((schemas ?? []).Select(static schema => schema.Key)
            .Where(name => !text.Contains($"/{name}\"", StringComparison.Ordinal) && !text.Contains($"\"{name}\"", StringComparison.Ordinal))
            .Select(name => (schemas!, name)));
    }

    /// <summary>Removes about a third of what may be removed.</summary>
    private int Remove(IEnumerable<(JsonObject Owner, string Name)> candidates)
    {
        int removed = 0;
        foreach ((JsonObject owner, string name) in candidates.ToList())
        {
            if (_random.Next(3) == 0 && !Objects(owner[name]).Any(_first.Contains) && owner.Remove(name))
            {
                removed++;
            }
        }

        return removed;
    }

    private static bool IsInlineType(JsonObject node) =>
        (node["properties"] is JsonObject || node["oneOf"] is JsonArray || node["anyOf"] is JsonArray || node["allOf"] is JsonArray || node["enum"] is JsonArray)
        && node.Parent is not JsonObject { Parent: JsonObject { Parent: null or JsonObject { Parent: null } } };

    /// <summary>Enums of one member name compete for it, whatever they list.</summary>
    private static string KeyOf(JsonObject node)
    {
        if (node["enum"] is JsonArray)
        {
            return "enum " + (((node.Parent as JsonObject)?["name"] as JsonValue)?.ToString() ?? (node.Parent is JsonObject ? node.GetPropertyName() : ""));
        }

        JsonObject type = (JsonObject)node.DeepClone();
        foreach (string word in new[] { "nullable", "default", "readOnly", "writeOnly", "example", "examples" })
        {
            type.Remove(word);
        }

        return type.ToJsonString();
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => Objects(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
