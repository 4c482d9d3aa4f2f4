using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Positions;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Replaces references of operations to a shared body of Swagger 2.0 with bodies that refer only to its schema. Such a body has the media
/// types of each operation (<c>consumes</c>), but the reader library gives it one media type for all operations, JSON. The schema is not
/// copied, because many operations can share a large one.
/// </summary>
internal static class SwaggerSharedBodies
{
    public static void Copy(JsonObject document, ParsedFile file, Origins origins)
    {
        foreach (JsonObject operation in (document["paths"] as JsonObject ?? []).Select(static path => path.Value).OfType<JsonObject>()
            .SelectMany(static item => item).Select(static member => member.Value).OfType<JsonObject>())
        {
            if (operation["parameters"] is not JsonArray own || IsJson(operation["consumes"] ?? document["consumes"]))
            {
                continue;
            }

            for (int i = 0; i < own.Count; i++)
            {
                if (SwaggerPath.ReferenceOf(own[i]) is { } reference && SwaggerPath.LocationOf(own[i], document) == "body")
                {
                    string[] path = Pointer.Split(reference);
                    JsonObject shared = (JsonObject)TreePath.Find(document, path)!;

                    // The extension belongs to the shared body as a whole, so such a body stays as it is.
                    if (!shared.ContainsKey(GivenSeverity.Extension))
                    {
                        JsonObject body = BodyOf(shared, reference);
                        own[i] = body;
                        origins.Add(body, new Target(body, file, path));
                    }
                }
            }
        }
    }

    private static JsonObject BodyOf(JsonObject shared, string reference)
    {
        JsonObject body = [];
        foreach (KeyValuePair<string, JsonNode?> member in shared)
        {
            if (member.Key == "schema")
            {
                body.Add(member.Key, new JsonObject { [ReferenceText.Field] = reference + "/schema" });
            }
            else if (member.Value is JsonValue value)
            {
                body.Add(member.Key, value.DeepClone());
            }
        }

        return body;
    }

    /// <summary>Whether the library chooses the right media type: nothing is said, or JSON is the only one that is named.</summary>
    private static bool IsJson(JsonNode? mediaTypes) =>
        mediaTypes is not JsonArray list || list.All(static type => type?.ToString() is "application/json" or "*/*");
}
