using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Builds the JSON tree of a document. Aliases and merge keys are expanded into copies, within limits, so that all later stages see plain
/// JSON. Works without recursion, so that deep documents need no stack.
/// </summary>
internal sealed class JsonTreeBuilder(ISyntaxSource source) : ISyntaxEvents
{
    // The open levels, outermost first, followed by closed ones that are reused.
    private readonly List<Container> _levels = [];
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly List<DuplicateKey> _duplicates = [];
    private int _depth;
    private int _nodes;
    private int _aliasNodes;

    public JsonNode? Root { get; private set; }

    public IReadOnlyList<DuplicateKey> DuplicateKeys => _duplicates;

    public bool NeedsValues => true;

    public void BeginMapping(int start, string? anchor) => Begin(new JsonObject(), start, anchor);

    public void BeginSequence(int start, string? anchor) => Begin(new JsonArray(), start, anchor);

    public void EndMapping()
    {
        Container closed = _levels[--_depth];
        if (closed.Merged is { } merged)
        {
            Merge((JsonObject)closed.Node, merged);
        }

        End(closed);
    }

    public void EndSequence() => End(_levels[--_depth]);

    public void Scalar(in SyntaxScalar scalar)
    {
        if (_depth > 0 && Innermost.ExpectsKey)
        {
            Remember(scalar.Anchor, JsonValue.Create(scalar.Text), nodes: 1, height: 1);
            Innermost.BeginMember(scalar);
            return;
        }

        Count(1, scalar.Start);
        JsonNode? value = ValueOf(scalar);
        Remember(scalar.Anchor, value, nodes: 1, height: 1);
        Add(value, scalar.Start, height: 1);
    }

    public void Alias(string anchor, int start, int end)
    {
        if (!_anchors.TryGetValue(anchor, out Anchored target))
        {
            throw SyntaxFaultException.Invalid(
                source.SyntaxName, source.ToTextOffset(start), $"the alias '*{anchor}' has no anchor that is complete before it");
        }

        if (_depth > 0 && Innermost.ExpectsKey)
        {
            string key = target.Node is JsonValue value ? value.ToString() : throw KeyFault(start);
            Innermost.BeginMember(new(SyntaxScalarKind.String, key, start, end));
            return;
        }

        CountCopies(target.Nodes, start);
        CheckDepth(_depth + target.Height, start);
        Add(target.Node?.DeepClone(), start, target.Height);
    }

    private Container Innermost => _levels[_depth - 1];

    private static JsonNode? ValueOf(in SyntaxScalar scalar) =>
        (scalar.Kind == SyntaxScalarKind.Plain ? YamlCoreSchema.Resolve(scalar.Text) : scalar.Kind) switch
        {
            SyntaxScalarKind.Null => null,
            SyntaxScalarKind.True => JsonValue.Create(true),
            SyntaxScalarKind.False => JsonValue.Create(false),
            SyntaxScalarKind.Number => JsonNumbers.Create(scalar.Text),
            _ => JsonValue.Create(scalar.Text),
        };

    private void Begin(JsonNode node, int start, string? anchor)
    {
        if (_depth > 0 && Innermost.ExpectsKey)
        {
            throw KeyFault(start);
        }

        Count(1, start);
        CheckDepth(_depth + 1, start);
        if (_depth == _levels.Count)
        {
            _levels.Add(new Container());
        }

        _levels[_depth++].Begin(node, start, anchor, nodesBefore: _nodes - 1);
    }

    private void End(Container closed)
    {
        int height = closed.ChildHeight + 1;
        Remember(closed.Anchor, closed.Node, _nodes - closed.NodesBefore, height);
        Add(closed.Node, closed.Start, height);
    }

    private void Add(JsonNode? node, int start, int height)
    {
        if (_depth == 0)
        {
            Root = node;
            return;
        }

        Container parent = Innermost;
        parent.ChildHeight = Math.Max(parent.ChildHeight, height);
        if (parent.Node is JsonArray items)
        {
            items.Add(node);
        }
        else if (parent.IsMergeMember)
        {
            parent.AddMerged(node);
        }
        else if (parent.Node is JsonObject members && !members.ContainsKey(parent.Key!))
        {
            members.Add(parent.Key!, node);
        }
        else
        {
            _duplicates.Add(new(parent.Key!, source.ToTextOffset(parent.KeyStart), source.ToTextOffset(parent.KeyEnd)));
        }

        parent.EndMember();
    }

    /// <summary>The mapping's own keys override merged ones, and an earlier merged mapping overrides a later one.</summary>
    private static void Merge(JsonObject target, List<JsonObject> merged)
    {
        foreach (KeyValuePair<string, JsonNode?> member in merged.SelectMany(static mapping => mapping))
        {
            if (!target.ContainsKey(member.Key))
            {
                target.Add(member.Key, member.Value?.DeepClone());
            }
        }
    }

    private void Remember(string? anchor, JsonNode? node, int nodes, int height)
    {
        if (!string.IsNullOrEmpty(anchor))
        {
            _anchors[anchor!] = new(node, nodes, height);
        }
    }

    private void Count(int nodes, int start)
    {
        _nodes += nodes;
        if (_nodes > DocumentLimits.MaxNodes)
        {
            throw SyntaxFaultException.TooMuch(source.ToTextOffset(start), $"contains more than {DocumentLimits.MaxNodes:N0} values");
        }
    }

    private void CountCopies(int nodes, int start)
    {
        _aliasNodes += nodes;
        if (_aliasNodes > DocumentLimits.MaxAliasNodes)
        {
            throw SyntaxFaultException.TooMuch(
                source.ToTextOffset(start), $"expands its YAML aliases to more than {DocumentLimits.MaxAliasNodes:N0} values");
        }

        Count(nodes, start);
    }

    private void CheckDepth(int depth, int start)
    {
        if (depth > DocumentLimits.MaxDepth)
        {
            throw SyntaxFaultException.TooMuch(source.ToTextOffset(start), $"is nested deeper than {DocumentLimits.MaxDepth} levels");
        }
    }

    private SyntaxFaultException KeyFault(int start) =>
        SyntaxFaultException.Invalid(source.SyntaxName, source.ToTextOffset(start), "a key must be plain text, not a list or an object");

    private readonly struct Anchored(JsonNode? node, int nodes, int height)
    {
        public JsonNode? Node { get; } = node;

        public int Nodes { get; } = nodes;

        public int Height { get; } = height;
    }

    /// <summary>An object or array that has not ended yet.</summary>
    private sealed class Container
    {
        private const string MergeKey = "<<";

        public JsonNode Node { get; private set; } = null!;

        public int Start { get; private set; }

        public string? Anchor { get; private set; }

        public int NodesBefore { get; private set; }

        public int ChildHeight { get; set; }

        public string? Key { get; private set; }

        public int KeyStart { get; private set; }

        public int KeyEnd { get; private set; }

        public bool IsMergeMember { get; private set; }

        public List<JsonObject>? Merged { get; private set; }

        public bool ExpectsKey => Key is null && Node is JsonObject;

        public void Begin(JsonNode node, int start, string? anchor, int nodesBefore)
        {
            (Node, Start, Anchor, NodesBefore) = (node, start, anchor, nodesBefore);
            (ChildHeight, Key, IsMergeMember, Merged) = (0, null, false, null);
        }

        public void BeginMember(in SyntaxScalar key)
        {
            Key = key.Text;
            KeyStart = key.Start;
            KeyEnd = key.End;
            IsMergeMember = key.Kind == SyntaxScalarKind.Plain && key.Text == MergeKey;
        }

        public void EndMember() => Key = null;

        public void AddMerged(JsonNode? value)
        {
            Merged ??= [];
            if (value is JsonObject mapping)
            {
                Merged.Add(mapping);
            }
            else if (value is JsonArray mappings)
            {
                Merged.AddRange(mappings.OfType<JsonObject>());
            }
        }
    }
}

/// <summary>A key that its object already has, at UTF-16 offsets of the text.</summary>
internal readonly record struct DuplicateKey(string Key, int Start, int End);
