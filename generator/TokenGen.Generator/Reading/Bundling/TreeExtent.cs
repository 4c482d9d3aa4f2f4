using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Measures a tree, for the limits of documents. Works without recursion.</summary>
internal static class TreeExtent
{
    /// <summary>The number of nodes, including the node itself, and the number of levels. JSON nulls are not counted.</summary>
    public static (int Size, int Height) Of(JsonNode? node)
    {
        int size = 0;
        int height = 0;
        Stack<(JsonNode? Node, int Level)> pending = new([(node, 1)]);
        while (pending.Count > 0)
        {
            (JsonNode? current, int level) = pending.Pop();
            if (current is null)
            {
                continue;
            }

            size++;
            height = Math.Max(height, level);
            if (current is JsonObject members)
            {
                foreach (KeyValuePair<string, JsonNode?> member in members)
                {
                    pending.Push((member.Value, level + 1));
                }
            }
            else if (current is JsonArray items)
            {
                foreach (JsonNode? item in items)
                {
                    pending.Push((item, level + 1));
                }
            }
        }

        return (size, height);
    }
}
