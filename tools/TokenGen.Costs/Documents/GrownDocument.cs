using System.Text.Json.Nodes;

namespace TokenGen.Costs.Documents;

/// <summary>
/// Multiplies a document as if its API had grown. Each copy has its own paths, operationIds, tags, components and texts, so that nothing
/// can be shared with the original.
/// </summary>
internal static class GrownDocument
{
    private const string ComponentReference = "#/components/";

    public static JsonObject Of(JsonObject document, int times)
    {
        JsonObject grown = document.DeepClone().AsObject();
        for (int copy = 2; copy <= times; copy++)
        {
            string mark = $"C{copy}";
            JsonObject source = document.DeepClone().AsObject();
            Mark(source, mark);
            foreach ((string path, JsonNode? item) in source["paths"]!.AsObject().ToList())
            {
                grown["paths"]!.AsObject().Add($"/{mark}{path}", item!.DeepClone());
            }

            foreach ((string section, JsonNode? entries) in source["components"]!.AsObject().ToList())
            {
                foreach ((string name, JsonNode? entry) in entries!.AsObject().ToList())
                {
                    grown["components"]![section]!.AsObject().Add(name + mark, entry!.DeepClone());
                }
            }
        }

        return grown;
    }

    private static void Mark(JsonNode? node, string mark)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (JsonNode? item in array)
                {
                    Mark(item, mark);
                }

                break;
            case JsonObject map:
                foreach ((string key, JsonNode? value) in map.ToList())
                {
                    if (Marked(key, value, mark) is { } marked)
                    {
                        map[key] = marked;
                    }
                    else
                    {
                        Mark(value, mark);
                    }
                }

                break;
        }
    }

    private static JsonNode? Marked(string key, JsonNode? value, string mark) => (key, value) switch
    {
        ("$ref" or "operationId" or "description", JsonValue text) when text.TryGetValue(out string? old)
            && (key != "$ref" || old.StartsWith(ComponentReference, StringComparison.Ordinal)) => old + mark,
        ("tags", JsonArray tags) when tags.All(static tag => tag is JsonValue) =>
            new JsonArray([.. tags.Select(tag => JsonValue.Create(tag!.GetValue<string>() + mark))]),
        ("mapping", JsonObject mapping) =>
            new JsonObject(mapping.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value + mark)))),
        _ => null,
    };
}
