using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>A node of a JSON value and its place. A null node is a JSON null, so the node alone cannot identify it.</summary>
internal sealed class JsonLocation
{
    private JsonLocation(JsonNode? node, JsonLocation? parent, string? name, int index) =>
        (Node, Parent, Name, Index) = (node, parent, name, index);

    public JsonNode? Node { get; }

    /// <summary>Null for the root.</summary>
    public JsonLocation? Parent { get; }

    /// <summary>The name of a member; null for a list item and for the root.</summary>
    public string? Name { get; }

    /// <summary>The index of an item.</summary>
    public int Index { get; }

    public static JsonLocation OfRoot(JsonNode? root) => new(root, null, null, 0);

    public JsonLocation Member(string name, JsonNode? value) => new(value, this, name, 0);

    public JsonLocation Item(int index, JsonNode? value) => new(value, this, null, index);

    /// <summary>The names and indexes from the root to the node.</summary>
    public string[] Path
    {
        get
        {
            List<string> segments = new();
            for (JsonLocation location = this; location.Parent is not null; location = location.Parent)
            {
                segments.Add(location.Name ?? location.Index.ToString(CultureInfo.InvariantCulture));
            }

            segments.Reverse();
            return [.. segments];
        }
    }

    /// <summary>The normalized path (RFC 9535, section 2.7), such as <c>$['paths']['/pets']</c>.</summary>
    public override string ToString()
    {
        Stack<JsonLocation> locations = new();
        for (JsonLocation location = this; location.Parent is not null; location = location.Parent)
        {
            locations.Push(location);
        }

        StringBuilder path = new("$");
        foreach (JsonLocation location in locations)
        {
            path.Append('[');
            if (location.Name is { } name)
            {
                AppendName(path, name);
            }
            else
            {
                path.Append(location.Index.ToString(CultureInfo.InvariantCulture));
            }

            path.Append(']');
        }

        return path.ToString();
    }

    private static void AppendName(StringBuilder path, string name)
    {
        path.Append('\'');
        foreach (char c in name)
        {
            _ = c switch
            {
                '\'' => path.Append("\\'"),
                '\\' => path.Append("\\\\"),
                '\b' => path.Append("\\b"),
                '\f' => path.Append("\\f"),
                '\n' => path.Append("\\n"),
                '\r' => path.Append("\\r"),
                '\t' => path.Append("\\t"),
                < ' ' => path.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => path.Append(c),
            };
        }

        path.Append('\'');
    }
}
