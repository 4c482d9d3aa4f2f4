using System.Globalization;
using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Remembers the original places of moved and copied parts of a document.</summary>
internal sealed class Origins(ParsedFile root)
{
    private readonly Dictionary<JsonNode, Target> _origins = [];
    private readonly Dictionary<(JsonNode Parent, string Name), WrittenAt> _members = [];

    /// <summary>Whether overlays have changed trees, so that the texts are incomplete.</summary>
    public bool IsOverlaid { get; set; }

    public void Add(JsonNode node, Target origin) => _origins[node] = origin;

    /// <summary>Records that an overlay wrote a member: its key and its value, which may be null.</summary>
    public void AddMember(JsonObject parent, string name, WrittenAt origin) => _members[(parent, name)] = origin;

    /// <summary>Records where the items of a list were written, before their indexes change.</summary>
    public void Pin(JsonArray items, ParsedFile file)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item && !_origins.ContainsKey(item))
            {
                _origins.Add(item, Of(new(items, Index(i), file), item));
            }
        }
    }

    /// <summary>Where the author wrote a member of any tree.</summary>
    public SourceSpan Locate(Member member, bool ofKey)
    {
        Target written = Of(member, member.Parent);
        SourceSpan span = written.File.Positions.Locate(written.Path, ofKey);
        return IsOverlaid ? WithGiven(span, Around(member)) : span;
    }

    /// <summary>Where a target was written: in its file, or in an overlay that added it.</summary>
    public Target Of(Target target)
    {
        if (_origins.TryGetValue(target.Node, out Target? origin))
        {
            return origin;
        }

        return _members.Count > 0 && target.Node.Parent is { } parent
            ? Of(new(parent, NameOf(target.Node, parent), target.File), target.Node)
            : target;
    }

    /// <summary>The file and path that a member came from, as a target with <paramref name="node"/>.</summary>
    public Target Of(Member member, JsonNode node)
    {
        if (_members.TryGetValue((member.Parent, member.Name), out WrittenAt? written))
        {
            return new(node, written.File, written.Path);
        }

        if (_origins.Count + _members.Count > 0 && OfItem(member) is { } moved)
        {
            return new(node, moved.File, moved.Path);
        }

        for (JsonNode? ancestor = member.Parent; ancestor is not null && _origins.Count + _members.Count > 0; ancestor = ancestor.Parent)
        {
            if (OfAncestor(ancestor) is { } origin)
            {
                IEnumerable<string> below = TreePath.Of(member.Parent).Skip(TreePath.Of(ancestor).Length);
                return new(node, origin.File, [.. origin.Path, .. below, member.Name]);
            }
        }

        return new(node, member.File, [.. TreePath.Of(member.Parent), member.Name]);
    }

    /// <summary>Where the author wrote the node at a path of the bundled document.</summary>
    public SourceSpan Locate(string[] path, bool ofKey)
    {
        JsonNode? current = root.Root;
        List<JsonNode> around = [];
        WrittenAt written = new(root, path);
        for (int length = 1; length <= path.Length && current is not null; length++)
        {
            around.Add(current);
            if (_members.TryGetValue((current, path[length - 1]), out WrittenAt? member))
            {
                written = new(member.File, [.. member.Path, .. path.Skip(length)]);
            }

            current = TreePath.Child(current, path[length - 1]);
            bool isNameOfPart = ofKey && length == path.Length;
            if (current is not null && !isNameOfPart && _origins.TryGetValue(current, out Target? moved))
            {
                written = new(moved.File, [.. moved.Path, .. path.Skip(length)]);
            }
        }

        SourceSpan span = written.File.Positions.Locate(written.Path, ofKey);
        return IsOverlaid ? WithGiven(span, current is null ? around : [.. around, current]) : span;
    }

    private static SourceSpan WithGiven(SourceSpan span, IEnumerable<JsonNode> around) =>
        span with { Given = [.. span.Given, .. GivenInTree.At(around)] };

    private static List<JsonNode> Around(Member member)
    {
        List<JsonNode> around = [];
        for (JsonNode? node = TreePath.Child(member.Parent, member.Name) ?? member.Parent; node is not null; node = node.Parent)
        {
            around.Add(node);
        }

        around.Reverse();
        return around;
    }

    /// <summary>The written place of a list item, whose index may have changed.</summary>
    private Target? OfItem(Member member) =>
        member.Parent is JsonArray && TreePath.Child(member.Parent, member.Name) is { } item
            && _origins.TryGetValue(item, out Target? origin)
            ? origin
            : null;

    private WrittenAt? OfAncestor(JsonNode ancestor)
    {
        if (_origins.TryGetValue(ancestor, out Target? origin))
        {
            return new(origin.File, origin.Path);
        }

        return _members.Count > 0 && ancestor.Parent is JsonObject parent
            && _members.TryGetValue((parent, ancestor.GetPropertyName()), out WrittenAt? written)
            ? written
            : null;
    }

    private static string NameOf(JsonNode node, JsonNode parent) =>
        parent is JsonArray ? Index(node.GetElementIndex()) : node.GetPropertyName();

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A place in a file, as its author wrote it.</summary>
internal sealed record WrittenAt(ParsedFile File, string[] Path)
{
    public WrittenAt this[string name] => new(File, [.. Path, name]);
}
