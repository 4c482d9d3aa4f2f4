using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Wire.Documents;

/// <summary>
/// Converts a Swagger 2.0 document to OpenAPI 3.0, as far as the tool reads it: parameters with schemas, bodies and responses by media
/// type. Definitions stay in place, so that references still resolve.
/// </summary>
internal static class SwaggerUpgrade
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    /// <summary>The document as OpenAPI 3.0; unchanged if it is not Swagger 2.0.</summary>
    public static JsonElement Of(JsonElement root)
    {
        if (root.Member("swagger") is null)
        {
            return root;
        }

        JsonObject upgraded = JsonSerializer.Deserialize<JsonObject>(root)!;
        foreach ((_, JsonNode? path) in upgraded["paths"]?.AsObject() ?? [])
        {
            JsonObject item = path!.AsObject();
            List<JsonObject> shared = Parameters(upgraded, item);
            item.Remove("parameters");
            foreach (string method in s_methods)
            {
                if (item[method] is JsonObject operation)
                {
                    Upgrade(upgraded, operation, shared);
                }
            }
        }

        return JsonSerializer.SerializeToElement(upgraded);
    }

    private static void Upgrade(JsonObject root, JsonObject operation, List<JsonObject> shared)
    {
        List<JsonObject> own = Parameters(root, operation);
        List<JsonObject> all = [.. shared.Where(parameter => !own.Exists(other => IsSame(other, parameter))), .. own];
        List<string> consumes = MediaTypes(root, operation, "consumes");
        JsonObject? body = all.Find(static parameter => In(parameter) == "body");
        List<JsonObject> fields = all.FindAll(static parameter => In(parameter) == "formData");
        if (body is not null)
        {
            operation["requestBody"] = Body(
                IsRequired(body), consumes.DefaultIfEmpty("application/json"), body["schema"] ?? new JsonObject());
        }
        else if (fields.Count > 0)
        {
            bool hasFile = fields.Exists(static field => field["type"]?.ToString() == "file");
            string mediaType = consumes.Find(static type => type is Form or Multipart) ?? (hasFile ? Multipart : Form);
            operation["requestBody"] = Body(fields.Exists(IsRequired), [hasFile ? Multipart : mediaType], FormSchema(fields));
        }

        operation["parameters"] = new JsonArray(
            [.. all.Where(static parameter => In(parameter) is not ("body" or "formData")).Select(Parameter)]);
        List<string> produces = MediaTypes(root, operation, "produces");
        JsonObject responses = operation["responses"] as JsonObject ?? [];
        foreach (string key in responses.Select(static response => response.Key).ToList())
        {
            if (Target(root, responses[key]) is { } response)
            {
                responses[key] = Response(response, produces);
            }
        }
    }

    private static JsonObject Response(JsonObject response, List<string> produces)
    {
        JsonObject upgraded = new() { ["description"] = response["description"]?.DeepClone() };
        if (response["schema"] is { } schema)
        {
            JsonObject content = [];
            foreach (string type in produces.DefaultIfEmpty("application/json"))
            {
                JsonObject media = new() { ["schema"] = schema.DeepClone() };
                if (response["examples"]?[type] is { } example)
                {
                    media["example"] = example.DeepClone();
                }

                content[type] = media;
            }

            upgraded["content"] = content;
        }

        return upgraded;
    }

    private static JsonObject Body(bool isRequired, IEnumerable<string> mediaTypes, JsonNode schema)
    {
        JsonObject content = [];
        foreach (string type in mediaTypes)
        {
            content[type] = new JsonObject { ["schema"] = schema.DeepClone() };
        }

        return new JsonObject { ["required"] = isRequired, ["content"] = content };
    }

    private static JsonObject FormSchema(List<JsonObject> fields)
    {
        JsonObject properties = [];
        foreach (JsonObject field in fields)
        {
            properties[Name(field)] = Schema(field);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. fields.Where(IsRequired).Select(static field => (JsonNode)Name(field))]),
            ["properties"] = properties,
        };
    }

    private static JsonNode Parameter(JsonObject parameter) =>
        new JsonObject { ["name"] = Name(parameter), ["in"] = In(parameter), ["required"] = IsRequired(parameter), ["schema"] = Schema(parameter) };

    /// <summary>In Swagger 2.0 a parameter contains the keywords of its schema.</summary>
    private static JsonObject Schema(JsonObject parameter)
    {
        JsonObject schema = parameter.DeepClone().AsObject();
        foreach (string word in new[] { "name", "in", "required", "description", "collectionFormat", "allowEmptyValue" })
        {
            schema.Remove(word);
        }

        if (schema["type"]?.ToString() == "file")
        {
            schema["type"] = "string";
            schema["format"] = "binary";
        }

        return schema;
    }

    private static List<JsonObject> Parameters(JsonObject root, JsonObject owner) =>
        [.. (owner["parameters"] as JsonArray ?? []).Select(parameter => Target(root, parameter)).OfType<JsonObject>()];

    private static JsonObject? Target(JsonObject root, JsonNode? node) => node is JsonObject owner && owner["$ref"] is { } reference
        ? reference.ToString().Split('/').Skip(1).Aggregate((JsonNode?)root, static (at, name) => at?[name]) as JsonObject
        : node as JsonObject;

    private static List<string> MediaTypes(JsonObject root, JsonObject operation, string word) =>
        [.. (operation[word] as JsonArray ?? root[word] as JsonArray ?? []).Select(static type => type!.ToString())];

    private static bool IsSame(JsonObject one, JsonObject other) => Name(one) == Name(other) && In(one) == In(other);

    private static string Name(JsonObject parameter) => parameter["name"]?.ToString() ?? "";

    private static string In(JsonObject parameter) => parameter["in"]?.ToString() ?? "";

    private static bool IsRequired(JsonObject parameter) => parameter["required"]?.GetValueKind() == JsonValueKind.True;
}
