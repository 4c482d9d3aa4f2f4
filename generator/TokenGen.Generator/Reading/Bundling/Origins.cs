using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Where the parts of a document come from that were moved or copied to where they are.</summary>
internal sealed class Origins(ParsedFile root)
{
    private readonly Dictionary<JsonNode, Target> _origins = [];

    public void Add(JsonNode node, Target origin) => _origins[node] = origin;

    /// <summary>Where the author wrote a member that is in some tree now.</summary>
    public SourceSpan Locate(Member member, bool ofKey)
    {
        Target written = Of(member, member.Parent);
        return written.File.Positions.Locate(written.Path, ofKey);
    }

    /// <summary>The file and path that a member came from, standing for <paramref name="node"/>.</summary>
    public Target Of(Member member, JsonNode node)
    {
        for (JsonNode? ancestor = member.Parent; ancestor is not null && _origins.Count > 0; ancestor = ancestor.Parent)
        {
            if (_origins.TryGetValue(ancestor, out Target? origin))
            {
                IEnumerable<string> below = TreePath.Of(member.Parent).Skip(TreePath.Of(ancestor).Length);
                return new(node, origin.File, [.. origin.Path, .. below, member.Name]);
            }
        }

        return new(node, member.File, [.. TreePath.Of(member.Parent), member.Name]);
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
