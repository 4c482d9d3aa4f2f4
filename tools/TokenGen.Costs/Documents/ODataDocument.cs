using System.Globalization;
using System.Text.Json.Nodes;

namespace TokenGen.Costs.Documents;

/// <summary>
/// A document as OData services publish it, of the size of Microsoft Graph's: each entity type has a list, a count, and the operations of its
/// members; query options are lists of enum values; bodies derive from one base by <c>allOf</c>, and members refer to other entities.
/// </summary>
internal static class ODataDocument
{
    private const int OperationsOfType = 11;
    private const int MembersOfType = 24;

    /// <param name="operations">How many operations it has, at least.</param>
    public static JsonObject Of(int operations)
    {
        int types = (operations + OperationsOfType - 1) / OperationsOfType;
        JsonObject paths = [];
        JsonObject schemas = new()
        {
            ["entity"] = Object(("id", Text()), ("@odata.type", Text())),
            ["odata.error"] = Object(("error", Object(("code", Text()), ("message", Text())))),
        };
        for (int i = 0; i < types; i++)
        {
            AddSchemas(schemas, i, types);
            AddPaths(paths, i, (i * 7 + 3) % types);
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.4",
            ["info"] = new JsonObject { ["title"] = "Directory", ["version"] = "v1.0" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://directory.example/v1.0" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["responses"] = new JsonObject { ["error"] = Response("odata.error") },
                ["parameters"] = new JsonObject
                {
                    ["top"] = Query("$top", new JsonObject { ["type"] = "integer", ["minimum"] = 0 }),
                    ["skip"] = Query("$skip", new JsonObject { ["type"] = "integer", ["minimum"] = 0 }),
                    ["search"] = Query("$search", Text()),
                    ["filter"] = Query("$filter", Text()),
                    ["count"] = Query("$count", new JsonObject { ["type"] = "boolean" }),
                },
            },
        };
    }

    private static string NameOf(int type) => string.Create(CultureInfo.InvariantCulture, $"kind{type}");

    private static void AddSchemas(JsonObject schemas, int type, int types)
    {
        JsonObject members = [];
        for (int i = 0; i < MembersOfType; i++)
        {
            members[string.Create(CultureInfo.InvariantCulture, $"member{i}")] = (i % 6) switch
            {
                0 => new JsonObject { ["type"] = "string", ["nullable"] = true, ["description"] = $"The text {i} of {NameOf(type)}. Returned only on $select." },
                1 => new JsonObject { ["type"] = "string", ["format"] = "date-time", ["nullable"] = true },
                2 => new JsonObject { ["type"] = "boolean", ["nullable"] = true },
                3 => new JsonObject { ["type"] = "integer", ["format"] = "int32", ["nullable"] = true },
                4 => new JsonObject { ["type"] = "array", ["items"] = Text() },
                _ => new JsonObject { ["anyOf"] = new JsonArray(Reference("schemas", NameOf((type + i) % types)), new JsonObject { ["type"] = "object", ["nullable"] = true }) },
            };
        }

        schemas[NameOf(type)] = new JsonObject
        {
            ["allOf"] = new JsonArray(Reference("schemas", "entity"), new JsonObject { ["title"] = NameOf(type), ["type"] = "object", ["properties"] = members }),
        };
        schemas[NameOf(type) + "CollectionResponse"] = Object(
            ("value", new JsonObject { ["type"] = "array", ["items"] = Reference("schemas", NameOf(type)) }), ("@odata.nextLink", Text()));
    }

    private static void AddPaths(JsonObject paths, int type, int related)
    {
        string set = NameOf(type) + "s";
        string key = $"{NameOf(type)}-id";
        paths[$"/{set}"] = new JsonObject
        {
            ["get"] = List(type, set, $"List{set}", []),
            ["post"] = Operation(set, $"Create{set}", Response(NameOf(type)), [], NameOf(type)),
        };
        paths[$"/{set}/$count"] = new JsonObject { ["get"] = Operation(set, $"GetCount{set}", Plain(), []) };
        paths[$"/{set}/{{{key}}}"] = new JsonObject
        {
            ["get"] = Operation(set, $"Get{set}", Response(NameOf(type)), [Key(key), Choice("$select", type), Choice("$expand", type)]),
            ["patch"] = Operation(set, $"Update{set}", Response(NameOf(type)), [Key(key)], NameOf(type)),
            ["delete"] = Operation(set, $"Delete{set}", Empty(), [Key(key), Header("If-Match")]),
        };
        string other = NameOf(related) + "s";
        paths[$"/{set}/{{{key}}}/{other}"] = new JsonObject
        {
            ["get"] = List(related, set, $"List{other}Of{set}", [Key(key)]),
            ["post"] = Operation(set, $"Create{other}Of{set}", Response(NameOf(related)), [Key(key)], NameOf(related)),
        };
        string otherKey = $"{NameOf(related)}-id1";
        paths[$"/{set}/{{{key}}}/{other}/{{{otherKey}}}"] = new JsonObject
        {
            ["get"] = Operation(set, $"Get{other}Of{set}", Response(NameOf(related)), [Key(key), Key(otherKey), Choice("$select", related)]),
            ["patch"] = Operation(set, $"Update{other}Of{set}", Response(NameOf(related)), [Key(key), Key(otherKey)], NameOf(related)),
            ["delete"] = Operation(set, $"Delete{other}Of{set}", Empty(), [Key(key), Key(otherKey), Header("If-Match")]),
        };
    }

    private static JsonObject List(int type, string tag, string id, JsonArray parameters)
    {
        foreach (string name in new[] { "top", "skip", "search", "filter", "count" })
        {
            parameters.Add(Reference("parameters", name));
        }

        foreach (string name in new[] { "$orderby", "$select", "$expand" })
        {
            parameters.Add(Choice(name, type));
        }

        return Operation(tag, id, Response(NameOf(type) + "CollectionResponse"), parameters);
    }

    private static JsonObject Operation(string tag, string id, JsonObject success, JsonArray parameters, string? body = null)
    {
        JsonObject operation = new()
        {
            ["tags"] = new JsonArray(tag),
            ["summary"] = $"What {id} does",
            ["operationId"] = id,
            ["parameters"] = parameters,
            ["responses"] = new JsonObject { ["2XX"] = success, ["4XX"] = Reference("responses", "error"), ["5XX"] = Reference("responses", "error") },
        };
        if (body is not null)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Json(Reference("schemas", body)) };
        }

        return operation;
    }

    /// <summary>A query option that takes a list of members.</summary>
    private static JsonObject Choice(string name, int type)
    {
        JsonArray values = [.. Enumerable.Range(0, MembersOfType).Select(static i => (JsonNode)string.Create(CultureInfo.InvariantCulture, $"member{i}"))];
        JsonObject parameter = Query(name, new JsonObject
        {
            ["type"] = "array",
            ["uniqueItems"] = true,
            ["items"] = new JsonObject { ["type"] = "string", ["enum"] = values },
        });
        parameter["style"] = "form";
        parameter["explode"] = false;
        parameter["description"] = $"Members of {NameOf(type)}";
        return parameter;
    }

    private static JsonObject Key(string name) => new() { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = Text() };

    private static JsonObject Query(string name, JsonObject schema) => new() { ["name"] = name, ["in"] = "query", ["schema"] = schema };

    private static JsonObject Header(string name) => new() { ["name"] = name, ["in"] = "header", ["schema"] = Text() };

    private static JsonObject Response(string schema) => new() { ["description"] = "Success", ["content"] = Json(Reference("schemas", schema)) };

    private static JsonObject Plain() => new()
    {
        ["description"] = "The count",
        ["content"] = new JsonObject { ["text/plain"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "integer", ["format"] = "int32" } } },
    };

    private static JsonObject Empty() => new() { ["description"] = "Success" };

    private static JsonObject Json(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference(string section, string name) => new() { ["$ref"] = $"#/components/{section}/{name}" };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Object(params (string Name, JsonObject Schema)[] members)
    {
        JsonObject properties = [];
        foreach ((string name, JsonObject schema) in members)
        {
            properties[name] = schema;
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }
}
