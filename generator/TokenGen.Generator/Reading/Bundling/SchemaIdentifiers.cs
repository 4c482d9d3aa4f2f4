using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>What schemas call themselves: <c>$id</c>, <c>$anchor</c>, <c>$dynamicAnchor</c>. Looked through only when a reference uses one.</summary>
internal sealed class SchemaIdentifiers(FileSet files)
{
    private readonly Dictionary<ParsedFile, Dictionary<string, Target>> _anchors = new();
    private Dictionary<string, Target>? _identified;

    public Target? FindIdentified(string id)
    {
        _identified ??= Collect(files.All, "$id");
        return _identified.TryGetValue(id, out Target? target) ? target : null;
    }

    public Target? FindAnchor(ParsedFile file, string name)
    {
        if (!_anchors.TryGetValue(file, out Dictionary<string, Target>? anchors))
        {
            anchors = Collect([file], "$anchor", "$dynamicAnchor");
            _anchors.Add(file, anchors);
        }

        return anchors.TryGetValue(name, out Target? target) ? target : null;
    }

    private static Dictionary<string, Target> Collect(IEnumerable<ParsedFile> files, params string[] keywords)
    {
        var found = new Dictionary<string, Target>(StringComparer.Ordinal);
        foreach (ParsedFile file in files)
        {
            var pending = new Stack<JsonNode?>([file.Root]);
            while (pending.Count > 0)
            {
                JsonNode? node = pending.Pop();
                if (node is JsonObject members)
                {
                    foreach (string keyword in keywords)
                    {
                        if (members.TryGetPropertyValue(keyword, out JsonNode? name) && name is JsonValue && name.GetValueKind() == JsonValueKind.String
                            && !found.ContainsKey(name.GetValue<string>()))
                        {
                            found.Add(name.GetValue<string>(), new(members, file, TreePath.Of(members)));
                        }
                    }
                }

                foreach (JsonNode? child in ChildrenOf(node).Reverse())
                {
                    pending.Push(child);
                }
            }
        }

        return found;
    }

    private static IEnumerable<JsonNode?> ChildrenOf(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(static member => member.Value),
        JsonArray items => items,
        _ => [],
    };
}
