using System.Globalization;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Library;

/// <summary>The library's pointers leave out the indexes of lists; these are the places that one can mean.</summary>
internal static class LibraryPointer
{
    /// <summary>All paths of the tree that spell <paramref name="segments"/> when their list indexes are left out, in document order.</summary>
    public static IEnumerable<string[]> Places(JsonNode root, string[] segments)
    {
        var pending = new Stack<(JsonNode? Node, string[] Path, int Next)>([(root, [], 0)]);
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
