using System.Text.Json.Nodes;

namespace TokenGen.Generator.Tests.Naming;

/// <summary>
/// Removes parts that could be later additions to a document: operations, unreferenced component schemas, and optional members of component
/// schemas. It keeps parts that also name something else: the meanings of an ambiguous name, and an operationId that occurs twice
/// (docs/architecture.md, "Names").
/// </summary>
internal sealed class Shrinking
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

    private readonly JsonNode _document;
    private readonly Random _random;

    /// <summary>One place of each meaning of the ambiguous names.</summary>
    private readonly HashSet<JsonNode> _first = [];

    public Shrinking(JsonNode document, Random random)
    {
        _document = document;
        _random = random;
        foreach (IGrouping<string, JsonObject> group in Objects(document).Where(IsInlineType)
            .SelectMany(static node => NamesOf(node).Select(name => (name, node)))
            .GroupBy(static pair => pair.name, static pair => pair.node))
        {
            List<JsonObject> meanings = [.. group.GroupBy(KeyOf).Select(static equal => equal.First())];
            _first.UnionWith(meanings.Count > 1 ? meanings : []);
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
        HashSet<string> ids = [.. operations.GroupBy(static one => Id(one.Path[one.Method]!)).Where(static group => group.Count() > 1)
            .Select(static group => group.Key)];
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

            // One member must stay, because an object without members is a map. A constant may be the name of an alternative.
            members.AddRange(properties.Skip(1)
                .Where(member => !required.Contains(member.Key) && member.Value is JsonObject value && !value.ContainsKey("const")
                    && (value["enum"] as JsonArray)?.Count != 1)
                .Select(member => (properties, member.Key)));
        }

        return Remove(members);
    }

    private int RemoveSchemas()
    {
        JsonObject? schemas = (_document["components"]?["schemas"] ?? _document["definitions"])?.AsObject();
        string text = _document.ToJsonString();
        return Remove((schemas ?? []).Select(static schema => schema.Key)
            .Where(name =>
                !text.Contains($"/{name}\"", StringComparison.Ordinal) && !text.Contains($"\"{name}\"", StringComparison.Ordinal))
            .Select(name => (schemas!, name)));
    }

    /// <summary>Removes about a third of the removable parts.</summary>
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
        (node["properties"] is JsonObject || node["oneOf"] is JsonArray || node["anyOf"] is JsonArray || node["allOf"] is JsonArray
            || node["enum"] is JsonArray)
        && node.Parent is not JsonObject { Parent: JsonObject { Parent: null or JsonObject { Parent: null } } };

    /// <summary>The parts that may name the type of a node: its title, and the parameters and members around it.</summary>
    private static IEnumerable<string> NamesOf(JsonObject node)
    {
        if (node["title"] is JsonValue title)
        {
            yield return Letters(title.ToString());
        }

        for (JsonNode? part = node; part?.Parent is JsonNode parent; part = parent)
        {
            if (parent is JsonObject { Parent: JsonObject } && parent.GetPath().EndsWith(".properties", StringComparison.Ordinal))
            {
                yield return Letters(part.GetPropertyName());
                yield break;
            }

            if (parent is JsonObject parameter && parameter["name"] is JsonValue name && parameter["in"] is not null)
            {
                yield return Letters(name.ToString());
                yield break;
            }
        }

        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }

    private static string KeyOf(JsonObject node)
    {
        if (node["enum"] is JsonArray values)
        {
            return string.Join(" ", values.Select(static value => value?.ToJsonString() ?? "null").Order(StringComparer.Ordinal));
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
