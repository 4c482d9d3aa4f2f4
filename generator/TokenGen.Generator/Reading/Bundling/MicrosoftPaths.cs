using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Moves the paths of <c>x-ms-paths</c> to the other paths. AutoRest keeps them apart because their keys may have a query, which OpenAPI
/// does not allow.
/// </summary>
internal static class MicrosoftPaths
{
    private const string Extension = "x-ms-paths";

    public static void Merge(JsonObject document, ParsedFile file, Origins origins)
    {
        if (document[Extension] is not JsonObject further)
        {
            return;
        }

        if (document["paths"] is not JsonObject paths)
        {
            paths = [];
            document["paths"] = paths;
        }

        foreach (KeyValuePair<string, JsonNode?> path in further.ToList())
        {
            if (path.Value is { } item && !paths.ContainsKey(path.Key))
            {
                further.Remove(path.Key);
                paths.Add(path.Key, item);
                origins.Add(item, new Target(item, file, [Extension, path.Key]));
            }
        }
    }
}
