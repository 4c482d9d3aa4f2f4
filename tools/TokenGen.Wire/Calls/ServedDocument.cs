using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Corpus.Documents;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Calls;

/// <summary>A file of the document that Prism can read: the original, or a temporary copy.</summary>
internal sealed class ServedDocument : IDisposable
{
    private readonly string? _folder;

    private ServedDocument(string path, string? folder)
    {
        Path = path;
        _folder = folder;
    }

    public string Path { get; }

    public static ServedDocument Of(string path, WireDocument document)
    {
        // Extensions may hold anything, but Prism follows a "$ref" to a file inside of them, and exits if the file is missing.
        JsonNode root = JsonSerializer.Deserialize<JsonNode>(document.Original)!;
        bool isChanged = RemoveForeignFiles(root) || document.HasPathOperators;
        if (!isChanged && DocumentFile.PlainName(path) == path)
        {
            return new ServedDocument(path, null);
        }

        string folder = Directory.CreateTempSubdirectory("wire").FullName;
        string copy = System.IO.Path.Combine(folder, isChanged ? "openapi.json" : System.IO.Path.GetFileName(DocumentFile.PlainName(path)));
        File.WriteAllText(copy, isChanged ? root.ToJsonString() : DocumentFile.ReadText(path));
        return new ServedDocument(copy, folder);
    }

    /// <summary>
    /// A copy without responses, for checking requests only. Prism expands every reference when it starts, and never finishes if many
    /// schemas of responses refer to each other.
    /// </summary>
    public static ServedDocument WithoutAnswers(WireDocument document)
    {
        JsonObject root = JsonSerializer.Deserialize<JsonObject>(document.Root)!;
        foreach (string name in root.Select(static member => member.Key)
            .Where(static name => name == "webhooks" || name.StartsWith("x-", StringComparison.Ordinal)).ToList())
        {
            // They refer to components that no operation reaches.
            root.Remove(name);
        }

        if (root.Remove("swagger"))
        {
            // Its operations are those of OpenAPI 3.0 (SwaggerUpgrade), but Prism reads the version.
            root["openapi"] = "3.0.3";
            root["components"] = new JsonObject { ["securitySchemes"] = Schemes(root["securityDefinitions"] as JsonObject ?? []) };
        }

        foreach (JsonObject response in Responses(root))
        {
            response.Remove("content");

            // Prism would send the length of the removed body, and close the connection before so many bytes.
            (response["headers"] as JsonObject)?.Remove("Content-Length");
        }

        // Prism takes no body where the document declares any media type.
        foreach (JsonObject content in Bodies(root).Select(static body => body["content"]).OfType<JsonObject>())
        {
            if (content["*/*"] is { } any && content.Remove("*/*"))
            {
                content.TryAdd("application/json", any);
            }
        }

        HashSet<string> reached = new(StringComparer.Ordinal);
        Reach(root["paths"], root, reached);
        foreach ((string section, JsonNode? components) in root["components"]?.AsObject().ToList() ?? [])
        {
            foreach (string name in components!.AsObject().Select(static component => component.Key).ToList())
            {
                if (section != "securitySchemes" && !reached.Contains($"#/components/{section}/{name}"))
                {
                    components.AsObject().Remove(name);
                }
            }
        }

        string folder = Directory.CreateTempSubdirectory("wire").FullName;
        string copy = System.IO.Path.Combine(folder, "openapi.json");
        File.WriteAllText(copy, root.ToJsonString());
        return new ServedDocument(copy, folder);
    }

    private static JsonObject Schemes(JsonObject definitions)
    {
        JsonObject schemes = [];
        foreach ((string name, JsonNode? scheme) in definitions)
        {
            schemes[name] = scheme?["type"]?.ToString() switch
            {
                "apiKey" => scheme.DeepClone(),
                "basic" => new JsonObject { ["type"] = "http", ["scheme"] = "basic" },
                _ => new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
            };
        }

        return schemes;
    }

    private static IEnumerable<JsonObject> Responses(JsonObject root) => Operations(root)
        .Select(static operation => operation["responses"])
        .Append(root["components"]?["responses"])
        .OfType<JsonObject>()
        .SelectMany(static responses => responses)
        .Select(static response => response.Value)
        .OfType<JsonObject>();

    private static IEnumerable<JsonObject> Bodies(JsonObject root) => Operations(root)
        .Select(static operation => operation["requestBody"])
        .Concat((root["components"]?["requestBodies"] as JsonObject ?? []).Select(static body => body.Value))
        .OfType<JsonObject>();

    /// <summary>The objects of all paths: their operations, which have responses, and others, which have none.</summary>
    private static IEnumerable<JsonObject> Operations(JsonObject root) =>
        (root["paths"] as JsonObject ?? []).Select(static path => path.Value).OfType<JsonObject>()
            .SelectMany(static path => path)
            .Select(static member => member.Value)
            .OfType<JsonObject>();

    private static void Reach(JsonNode? from, JsonObject root, HashSet<string> reached)
    {
        Stack<JsonNode?> pending = new([from]);
        while (pending.TryPop(out JsonNode? node))
        {
            switch (node)
            {
                case JsonArray items:
                    foreach (JsonNode? item in items)
                    {
                        pending.Push(item);
                    }

                    break;
                case JsonObject members:
                    if (members["$ref"] is JsonValue text && text.TryGetValue(out string? reference) && reached.Add(reference))
                    {
                        pending.Push(reference.Split('/').Skip(1).Aggregate((JsonNode?)root, static (at, name) => at?[name]));
                    }

                    foreach ((string _, JsonNode? member) in members)
                    {
                        pending.Push(member);
                    }

                    break;
            }
        }
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Removes the extensions that refer to a file. Returns whether there were any.</summary>
    private static bool RemoveForeignFiles(JsonNode? node)
    {
        bool isChanged = false;
        switch (node)
        {
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    isChanged |= RemoveForeignFiles(item);
                }

                break;
            case JsonObject members:
                foreach ((string name, JsonNode? member) in members.ToList())
                {
                    if (name.StartsWith("x-", StringComparison.Ordinal) && NamesFile(member))
                    {
                        isChanged = members.Remove(name);
                    }
                    else
                    {
                        isChanged |= RemoveForeignFiles(member);
                    }
                }

                break;
        }

        return isChanged;
    }

    private static bool NamesFile(JsonNode? node) => node switch
    {
        JsonObject members => (members["$ref"] is JsonValue text && text.TryGetValue(out string? reference) && !reference.StartsWith('#'))
            || members.Any(static member => NamesFile(member.Value)),
        JsonArray items => items.Any(NamesFile),
        _ => false,
    };
}
