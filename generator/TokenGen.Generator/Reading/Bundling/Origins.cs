using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Where the parts of a document come from that were moved or copied to where they are.</summary>
internal sealed class Origins(ParsedFile root)
{
    private readonly Dictionary<JsonNode, Target> _origins = [];

    public void Add(JsonNode node, Target origin) => _origins[node] = origin;

    /// <summary>Where the author wrote a member of an object or list that is in the tree now.</summary>
    /// <param name="node">The object or list.</param>
    /// <param name="member">The name or index.</param>
    /// <param name="file">The file whose tree the node is in, if no part of it came from elsewhere.</param>
    /// <param name="ofKey">Whether the name is meant, and not the value.</param>
    public SourceSpan Locate(JsonNode node, string member, ParsedFile file, bool ofKey)
    {
        for (JsonNode? ancestor = node; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (_origins.TryGetValue(ancestor, out Target? origin))
            {
                IEnumerable<string> below = TreePath.Of(node).Skip(TreePath.Of(ancestor).Length);
                return origin.File.Positions.Locate([.. origin.Path, .. below, member], ofKey);
            }
        }

        return file.Positions.Locate([.. TreePath.Of(node), member], ofKey);
    }

    /// <summary>Where the author wrote what is at a path of the bundled document.</summary>
    public SourceSpan Locate(string[] path, bool ofKey)
    {
        JsonNode? current = root.Root;
        ParsedFile file = root;
        string[] origin = path;
        for (int length = 1; length <= path.Length && current is not null; length++)
        {
            current = TreePath.Child(current, path[length - 1]);
            bool isNameOfPart = ofKey && length == path.Length;
            if (current is not null && !isNameOfPart && _origins.TryGetValue(current, out Target? moved))
            {
                (file, origin) = (moved.File, [.. moved.Path, .. path.Skip(length)]);
            }
        }

        return file.Positions.Locate(origin, ofKey);
    }
}
