using System.Globalization;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Library;

/// <summary>Resolves the pointers of the library, which lack the indexes of lists, to the places that they can mean.</summary>
internal static class LibraryPointer
{
    /// <summary>All paths of the tree that equal <paramref name="segments"/> without their list indexes, in document order.</summary>
    public static IEnumerable<string[]> Places(JsonNode root, string[] segments)
    {
        Stack<(JsonNode? Node, string[] Path, int Next)> pending = new([(root, [], 0)]);
        while (pending.Count > 0)
        {
            (JsonNode? node, string[] path, int next) = pending.Pop();
            if (next == segments.Length)
            {
                yield return path;
            }
            else if (node is JsonArray items)
            {
                for (int i = items.Count - 1; i >= 0; i--)
                {
                    pending.Push((items[i], [.. path, i.ToString(CultureInfo.InvariantCulture)], next));
                }
            }
            else if (node is JsonObject members && members.TryGetPropertyValue(segments[next], out JsonNode? member))
            {
                pending.Push((member, [.. path, segments[next]], next + 1));
            }
        }
    }
}
