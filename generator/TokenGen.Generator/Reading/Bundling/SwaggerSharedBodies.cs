using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Positions;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Replaces references of operations to a shared body of Swagger 2.0 with copies of it. Such a body has the media types of each operation
/// (<c>consumes</c>), but the reader library gives it one media type for all operations, JSON.
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
                    JsonNode copy = SwaggerPath.Find(document, path)!.DeepClone();
                    own[i] = copy;
                    origins.Add(copy, new Target(copy, file, path));
                }
            }
        }
    }

    /// <summary>Whether the library chooses the right media type: nothing is said, or JSON is the only one that is named.</summary>
    private static bool IsJson(JsonNode? mediaTypes) =>
        mediaTypes is not JsonArray list || list.All(static type => type?.ToString() is "application/json" or "*/*");
}
