using System.Globalization;
using System.Text.Json.Nodes;

namespace TokenGen.Diagnostics.Tests.Baselines;

/// <summary>
/// Extends a document at random without breaking a caller: reorders it, and adds parts whose names and contents resemble existing ones.
/// </summary>
internal sealed class DocumentGrowth(JsonObject document, Random random)
{
    private static readonly string[] s_reordered =
        ["paths", "schemas", "parameters", "responses", "requestBodies", "properties", "get", "put", "post", "delete", "patch", "tags"];

    private static readonly string[] s_sorted = ["oneOf", "anyOf", "required", "enum", "parameters"];

    private static readonly string[] s_methods = ["get", "put", "post", "delete", "patch"];

    private int _added;

    private JsonObject Paths => Within(document, "paths");

    private JsonObject Schemas => Within(Within(document, "components"), "schemas");

    public JsonObject Grow()
    {
        for (int steps = random.Next(1, 6); steps > 0; steps--)
        {
            Action step = random.Next(6) switch
            {
                0 => () => Reorder(document),
                1 => AddOperation,
                2 => AddSchema,
                3 => AddMember,
                4 => AddParameter,
                _ => AddEqualSchemas,
            };
            step();
        }

        return document;
    }

    private void Reorder(JsonNode node)
    {
        foreach (JsonNode child in (node is JsonObject members ? members.Select(static member => member.Value) : (JsonArray)node).OfType<JsonNode>().Where(static child => child is not JsonValue))
        {
            Reorder(child);
        }

        if (node is JsonObject named && (node.Parent is not JsonObject || s_reordered.Contains(node.GetPropertyName())))
        {
            KeyValuePair<string, JsonNode?>[] shuffled = [.. named.Select(static member => new KeyValuePair<string, JsonNode?>(member.Key, member.Value?.DeepClone()))];
            random.Shuffle(shuffled);
            named.Clear();
            foreach (KeyValuePair<string, JsonNode?> member in shuffled)
            {
                named.Add(member.Key, member.Value);
            }
        }
        else if (node is JsonArray list && node.Parent is JsonObject && s_sorted.Contains(node.GetPropertyName()))
        {
            JsonNode?[] shuffled = [.. list.Select(static item => item?.DeepClone())];
            random.Shuffle(shuffled);
            list.Clear();
            foreach (JsonNode? item in shuffled)
            {
                list.Add(item);
            }
        }
    }

    /// <summary>Adds an operation that resembles another one and has a similar name.</summary>
    private void AddOperation()
    {
        if (Operations() is not { Count: > 0 } operations)
        {
            return;
        }

        (string path, string method, JsonObject operation) = Any(operations);
        JsonObject item = (JsonObject)operation.Parent!;
        JsonObject copy = (JsonObject)operation.DeepClone();
        string id = Any(operations).Operation["operationId"]?.ToString() ?? "call";
        string wanted = random.Next(6) switch
        {
            0 => id.ToUpperInvariant(),
            1 => "_" + id,
            2 => id + "Streaming",
            3 => id.Replace("_", "", StringComparison.Ordinal) + "_2",
            4 => $"added{Number()}",
            _ => "",
        };
        copy.Remove("operationId");
        if (wanted.Length > 0 && operations.All(other => other.Operation["operationId"]?.ToString() != wanted))
        {
            copy["operationId"] = wanted;
        }

        if (random.Next(4) == 0)
        {
            copy["tags"] = new JsonArray($"Added {Number()}");
        }

        JsonObject added = new() { [method] = copy };
        if (item["parameters"] is { } shared)
        {
            added["parameters"] = shared.DeepClone();
        }

        string newPath = random.Next(2) == 0 ? $"{path.TrimEnd('/')}/more{Number()}" : $"/other{Number()}{path}";
        Paths.Add(newPath, added);
    }

    /// <summary>Adds a component whose name conflicts with another type, and an operation that returns it.</summary>
    private void AddSchema()
    {
        List<string> ids = [.. Schemas.Select(static schema => schema.Key)];
        string id = ids.Count == 0 ? "Added" : Any(ids);
        string name = random.Next(5) switch
        {
            0 => char.IsUpper(id[0]) ? char.ToLowerInvariant(id[0]) + id[1..] : char.ToUpperInvariant(id[0]) + id[1..],
            1 => id + "Model",
            2 => id + "_",
            3 => Words(Any(Inline())) is { Length: > 0 } words ? words : $"Added{Number()}",
            _ => NameOfOperation() + (random.Next(2) == 0 ? "Response" : "Request"),
        };
        if (Schemas.ContainsKey(name) || name.Length == 0)
        {
            return;
        }

        Schemas.Add(name, new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["added"] = new JsonObject { ["type"] = "string" } },
        });
        AddUse(new JsonObject { ["$ref"] = $"#/components/schemas/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}" });
    }

    /// <summary>
    /// Adds a member to a component, with a name similar to that of another member, and perhaps with the content of another inline schema.
    /// </summary>
    private void AddMember()
    {
        // The members of an event decide its type, so events get no new member.
        List<JsonObject> owners =
        [
            .. Schemas.Select(static schema => schema.Value).OfType<JsonObject>()
                .Where(static schema => schema["properties"] is JsonObject members && !members.ContainsKey("event") && !members.ContainsKey("data")),
        ];
        if (owners.Count == 0)
        {
            return;
        }

        JsonObject properties = (JsonObject)Any(owners)["properties"]!;
        string like = properties.Count > 0 ? Any(properties.Select(static member => member.Key).ToList()) : "added";
        string name = random.Next(4) switch
        {
            0 => "@" + like,
            1 => like.Replace('_', '-'),
            2 => char.IsUpper(like.FirstOrDefault()) ? char.ToLowerInvariant(like[0]) + like[1..] : like.ToUpperInvariant(),
            // A member of a base would also be in the derived types, which may have one with that name.
            _ => document.ToJsonString().Contains("allOf", StringComparison.Ordinal) ? $"added{Number()}" : Any(Inline()).Name,
        };
        properties.TryAdd(name, Any(Inline()).Schema?.DeepClone() ?? new JsonObject { ["type"] = "string" });
    }

    /// <summary>Adds an optional parameter with a name similar to that of another one.</summary>
    private void AddParameter()
    {
        if (Operations() is not { Count: > 0 } operations)
        {
            return;
        }

        JsonObject operation = Any(operations).Operation;
        if (operation["parameters"] is not JsonArray parameters)
        {
            operation["parameters"] = parameters = [];
        }

        string like = parameters.OfType<JsonObject>().Select(static parameter => parameter["name"]?.ToString()).OfType<string>().FirstOrDefault() ?? "added";
        string name = random.Next(3) switch { 0 => "$" + like, 1 => like.ToUpperInvariant() + "_", _ => $"added-{Number()}" };
        bool isSwagger = document.ContainsKey("swagger");
        JsonObject schema = new() { ["type"] = "string", ["enum"] = new JsonArray("a", "b") };
        JsonObject parameter = isSwagger ? schema : new JsonObject { ["schema"] = Any(Inline()).Schema is { } inline && inline.ContainsKey("enum") ? inline.DeepClone() : schema };
        parameter["name"] = name;
        parameter["in"] = "query";
        if (parameters.OfType<JsonObject>().All(other => other["name"]?.ToString() != name))
        {
            parameters.Add((JsonNode)parameter);
        }
    }

    /// <summary>Adds many places with the content and name of an inline schema: without a baseline they would share one type.</summary>
    private void AddEqualSchemas()
    {
        (string name, JsonObject? schema) = Any(Inline());
        if (schema is null)
        {
            return;
        }

        for (int count = random.Next(1, 10); count > 0; count--)
        {
            AddUse(new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [name] = schema.DeepClone() } });
        }
    }

    private void AddUse(JsonObject schema)
    {
        JsonObject response = new() { ["description"] = "Added" };
        if (document.ContainsKey("swagger"))
        {
            response["schema"] = schema;
        }
        else
        {
            response["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } };
        }

        JsonObject operation = new() { ["responses"] = new JsonObject { ["200"] = response } };
        Paths.Add($"/added{Number()}", new JsonObject { ["get"] = operation });
    }

    private List<(string Path, string Method, JsonObject Operation)> Operations() =>
    [
        .. Paths.Where(static path => path.Value is JsonObject && path.Key.StartsWith('/') && !path.Key.Contains('#') && !path.Key.Contains('?')).SelectMany(static path => ((JsonObject)path.Value!)
            .Where(static member => s_methods.Contains(member.Key) && member.Value is JsonObject)
            .Select(member => (path.Key, member.Key, (JsonObject)member.Value!))),
    ];

    /// <summary>The inline schemas of members, with the names of the members.</summary>
    private List<(string Name, JsonObject? Schema)> Inline()
    {
        List<(string Name, JsonObject? Schema)> found = [];
        Find(document, found);
        return found.Count > 0 ? found : [("added", null)];
    }

    private static void Find(JsonNode node, List<(string Name, JsonObject? Schema)> found)
    {
        if (node is JsonObject members)
        {
            foreach (KeyValuePair<string, JsonNode?> member in members)
            {
                if (member is { Key: "properties", Value: JsonObject properties })
                {
                    found.AddRange(properties
                        .Where(static property => property.Value is JsonObject schema && (schema.ContainsKey("enum") || schema.ContainsKey("properties")) && !schema.ContainsKey("x-tokengen"))
                        .Select(static property => (property.Key, (JsonObject?)property.Value)));
                }

                if (member.Value is not null)
                {
                    Find(member.Value, found);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (JsonNode item in items.OfType<JsonNode>())
            {
                Find(item, found);
            }
        }
    }

    private string NameOfOperation()
    {
        string id = Operations() is { Count: > 0 } operations ? Any(operations).Operation["operationId"]?.ToString() ?? "call" : "call";
        return Words((id, null));
    }

    private static string Words((string Name, JsonObject? Schema) inline) => string.Concat(
        inline.Name.Split(['_', '-', ' ', '/', '.'], StringSplitOptions.RemoveEmptyEntries).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static JsonObject Within(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject inner)
        {
            owner[name] = inner = [];
        }

        return inner;
    }

    private string Number() => (++_added).ToString(CultureInfo.InvariantCulture);

    private T Any<T>(List<T> list) => list[random.Next(list.Count)];
}
