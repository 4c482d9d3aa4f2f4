using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// The identifiers that schemas declare: <c>$id</c>, <c>$anchor</c>, <c>$dynamicAnchor</c>. The files are searched only when a reference
/// uses one.
/// </summary>
internal sealed class SchemaIdentifiers(FileSet files)
{
    private readonly Dictionary<ParsedFile, Dictionary<string, Target>> _anchors = new();
    private Dictionary<string, Target>? _identified;
    private Dictionary<string, Target>? _absolute;

    public Target? FindIdentified(string id)
    {
        _identified ??= Collect(files.All, "$id");
        return _identified.TryGetValue(id, out Target? target) ? target : null;
    }

    /// <summary>
    /// The schema whose identifier equals a reference after both are made absolute with the <c>$id</c>s around them (JSON Schema 2020-12,
    /// section 8.2.1).
    /// </summary>
    /// <param name="holder">The object that contains the reference.</param>
    /// <param name="resource">The reference without its fragment.</param>
    public Target? FindRelative(JsonNode holder, string resource)
    {
        _identified ??= Collect(files.All, "$id");
        if (_absolute is null)
        {
            _absolute = new Dictionary<string, Target>(StringComparer.Ordinal);
            foreach (Target target in _identified.Values)
            {
                if (!_absolute.ContainsKey(BaseOf(target.Node).AbsoluteUri))
                {
                    _absolute.Add(BaseOf(target.Node).AbsoluteUri, target);
                }
            }
        }

        return Uri.TryCreate(BaseOf(holder), resource, out Uri? address) && _absolute.TryGetValue(address.AbsoluteUri, out Target? found)
            ? found
            : null;
    }

    /// <summary>The base address of relative references within a node.</summary>
    private static Uri BaseOf(JsonNode? node)
    {
        Stack<string> around = new();
        for (; node is not null; node = node.Parent)
        {
            if (node is JsonObject members && members.TryGetPropertyValue("$id", out JsonNode? id) && id is JsonValue
                && id.GetValueKind() == JsonValueKind.String)
            {
                around.Push(id.GetValue<string>());
            }
        }

        // A document without an address can have any base, as long as all its references use the same one.
        Uri address = new("urn-of-document://document/");
        foreach (string id in around)
        {
            address = Uri.TryCreate(address, id, out Uri? inner) ? inner : address;
        }

        return address;
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
        Dictionary<string, Target> found = new(StringComparer.Ordinal);
        foreach (ParsedFile file in files)
        {
            Stack<JsonNode?> pending = new([file.Root]);
            while (pending.Count > 0)
            {
                JsonNode? node = pending.Pop();
                if (node is JsonObject members)
                {
                    foreach (string keyword in keywords)
                    {
                        if (members.TryGetPropertyValue(keyword, out JsonNode? name) && name is JsonValue
                            && name.GetValueKind() == JsonValueKind.String
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
