using System.Globalization;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Where a node is in its tree.</summary>
internal static class TreePath
{
    public static string[] Of(JsonNode node)
    {
        List<string> segments = new();
        for (JsonNode current = node; current.Parent is { } parent; current = parent)
        {
            segments.Add(
                parent is JsonArray ? current.GetElementIndex().ToString(CultureInfo.InvariantCulture) : current.GetPropertyName());
        }

        segments.Reverse();
        return [.. segments];
    }

    /// <summary>The node at a path; null if there is no node.</summary>
    public static JsonNode? Find(JsonNode root, IEnumerable<string> path) =>
        path.Aggregate((JsonNode?)root, static (node, segment) => node is null ? null : Child(node, segment));

    /// <summary>The child with that name or index; null if there is no child.</summary>
    public static JsonNode? Child(JsonNode node, string segment) => node switch
    {
        JsonObject members => members.TryGetPropertyValue(segment, out JsonNode? member) ? member : null,
        JsonArray items when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < items.Count =>
            items[index],
        _ => null,
    };
}
