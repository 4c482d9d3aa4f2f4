using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Positions;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Finds the broken references that no operation of the client uses. Documents of vendors have them, and they must not stop a build that
/// does not depend on them. So each is reported with a lower severity.
/// </summary>
internal sealed class UnusedReferences
{
    private readonly JsonObject _root;
    private readonly HashSet<JsonNode> _seen = [];
    private readonly Stack<JsonNode> _pending = new();
    private readonly ILookup<string, JsonNode> _derived;

    private UnusedReferences(JsonObject root)
    {
        _root = root;
        _derived = Schemas(root).SelectMany(static schema => Bases(schema).Select(parent => (parent, schema)))
            .ToLookup(static pair => pair.parent, static pair => pair.schema, StringComparer.Ordinal);
    }

    /// <summary>
    /// The diagnostics of reading. The error for an unused broken reference is replaced by the diagnostic for unused references.
    /// </summary>
    public static IEnumerable<DiagnosticInfo> Soften(ReadResult read, IEnumerable<OperationSite> kept, CancellationToken cancellationToken)
    {
        if (read.BrokenReferences.Count == 0 || read.Root is not { } root)
        {
            return read.Diagnostics;
        }

        UnusedReferences search = new(root);
        search.Meet(root["webhooks"]);
        foreach (OperationSite site in kept)
        {
            search.Meet(site.At.In(root));
            search.Meet(site.PathAt["parameters"].In(root));
        }

        search.Run(cancellationToken);
        HashSet<DiagnosticInfo> used = [.. read.BrokenReferences.Where(broken => search._seen.Contains(broken.Key))
            .Select(static broken => broken.Value)];
        HashSet<DiagnosticInfo> unused = [.. read.BrokenReferences.Values.Where(diagnostic => !used.Contains(diagnostic))];
        return read.Diagnostics.Select(diagnostic => unused.Contains(diagnostic)
            ? DiagnosticInfo.Create(ReferenceDescriptors.Unused, diagnostic.Span, diagnostic.Arguments[0])
            : diagnostic);
    }

    private void Meet(JsonNode? node)
    {
        if (node is JsonObject or JsonArray && _seen.Add(node))
        {
            _pending.Push(node);
        }
    }

    private void Run(CancellationToken cancellationToken)
    {
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (_pending.Pop())
            {
                case JsonObject members:
                    foreach (KeyValuePair<string, JsonNode?> member in members)
                    {
                        Follow(member.Value);
                    }

                    break;
                case JsonArray items:
                    foreach (JsonNode? item in items)
                    {
                        Follow(item);
                    }

                    break;
            }
        }
    }

    /// <summary>Follows every string that is a pointer, because discriminators have pointers, too.</summary>
    private void Follow(JsonNode? value)
    {
        Meet(value);
        if (TextOf(value) is { } text && text.StartsWith("#/", StringComparison.Ordinal))
        {
            Meet(TreePath.Find(_root, Pointer.Split(text)));
            foreach (JsonNode schema in _derived[text])
            {
                Meet(schema);
            }
        }
    }

    private static IEnumerable<JsonNode> Schemas(JsonObject root) =>
        ((root["components"] as JsonObject)?["schemas"] as JsonObject
            ?? root["definitions"] as JsonObject ?? []).Select(static schema => schema.Value).OfType<JsonNode>();

    private static IEnumerable<string> Bases(JsonNode schema) =>
        ((schema as JsonObject)?["allOf"] as JsonArray ?? []).OfType<JsonObject>().Select(ReferenceText.Of).OfType<string>();

    private static string? TextOf(JsonNode? value) =>
        value is JsonValue && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
