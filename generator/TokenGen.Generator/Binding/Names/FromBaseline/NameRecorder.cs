using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Names.FromBaseline;

/// <summary>
/// Records, in a pass that ignores the baseline, which type the baseline has at each place. If names differ, the document is bound again
/// with the names of the baseline (<see cref="BaselineNames"/>).
/// </summary>
internal sealed class NameRecorder(Baseline baseline)
{
    private readonly Dictionary<string, RecordedName> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _componentNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>The first place of each type of the baseline, until the inline schemas within it are recorded.</summary>
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>The baseline's type for each type name at these places.</summary>
    private readonly Dictionary<string, ExpectedType> _within = new(StringComparer.Ordinal);

    /// <summary>The inline types at places that the baseline does not have.</summary>
    private readonly HashSet<string> _elsewhere = new(StringComparer.Ordinal);

    /// <summary>The types of the baseline whose place was found.</summary>
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);

    /// <summary>The types of the baseline, keyed by the type in the document, if their names differ.</summary>
    private readonly Dictionary<string, string> _accepted = new(StringComparer.Ordinal);

    /// <summary>A place whose type has a name in the baseline.</summary>
    /// <param name="Schema">The place and its schema; the schema is null for a choice that is named after its cases.</param>
    /// <param name="Content">The key of the content of the schema.</param>
    /// <param name="Type">The type in the baseline.</param>
    /// <param name="IsGuess">Whether the type was found by name only.</param>
    private sealed record RecordedName(Located<IOpenApiSchema?> Schema, string Content, string Type, bool IsGuess);

    /// <summary>Whether a place has another type than in the baseline. If two types have swapped places, no name is missing.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>The baseline's type for a type of the document.</summary>
    public ExpectedType Within(string type) => _within.TryGetValue(type, out ExpectedType? expected) ? expected
        : ExpectedType.OfType(
            baseline, _accepted.TryGetValue(type, out string? accepted) ? accepted : type, isGuess: _elsewhere.Contains(type));

    /// <summary>Sets the baseline's type for a type name, and returns the previous one.</summary>
    public ExpectedType Replace(string name, ExpectedType expected)
    {
        ExpectedType before = Within(name);
        _within[name] = expected;
        return before;
    }

    /// <summary>
    /// Whether a place is the first place of a type of the baseline, so that the baseline has names within it. Returns true only once.
    /// </summary>
    public bool TakeUnread(JsonPointer at) => _unread.Remove(at.ToString());

    /// <summary>Records an inline schema.</summary>
    /// <param name="schema">The place and its schema; the schema is null for a choice that is named after its cases.</param>
    /// <param name="kind">The kind of its type.</param>
    /// <param name="content">The key of its content.</param>
    /// <param name="expected">Its type in the baseline.</param>
    /// <param name="name">Its name without the baseline.</param>
    /// <param name="isGiven">Whether people have set this name, which overrides the baseline.</param>
    public void NotePlace(
        Located<IOpenApiSchema?> schema, SchemaKind kind, string content, ExpectedType? expected, string name, bool isGiven)
    {
        if (expected?.Section is not { } section || !IsOfKind(section, kind))
        {
            _elsewhere.Add(name);
            return;
        }

        string type = expected.Name!;
        string key = schema.At.ToString();
        HasMoved |= !isGiven && !expected.IsGuess && name != type;
        if (!isGiven && (!_places.TryGetValue(key, out RecordedName? known) || (known.IsGuess && !expected.IsGuess)))
        {
            _places[key] = new RecordedName(schema, content, type, expected.IsGuess);
            if (!expected.IsGuess && _claimed.Add(type))
            {
                _unread.Add(key);
                if (!_within.ContainsKey(name))
                {
                    _within.Add(name, expected);
                }
            }
        }

        Accept(name, type);
    }

    /// <summary>Records a reference to a component.</summary>
    /// <param name="id">The component.</param>
    /// <param name="kind">The kind of its type.</param>
    /// <param name="expected">The type at the place of the reference in the baseline.</param>
    /// <param name="name">Its name without the baseline.</param>
    public void NoteComponent(string id, SchemaKind kind, ExpectedType? expected, string name)
    {
        _componentNames[id] = name;
        if (expected?.Section is not { } section || !IsOfKind(section, kind))
        {
            return;
        }

        if (!_components.TryGetValue(id, out Dictionary<string, int>? claims))
        {
            _components.Add(id, claims = new Dictionary<string, int>(StringComparer.Ordinal));
        }

        string type = expected.Name!;
        claims[type] = claims.TryGetValue(type, out int count) ? count + 1 : 1;
        Accept(name, type);
    }

    /// <summary>Records a name that is made from another name, such as that of a patch type.</summary>
    public void NoteMade(string name)
    {
        if (baseline.Find(TypeFacts.KeyOf(name)) is not null)
        {
            _made.Add(name);
        }
    }

    /// <summary>Assigns each name of the baseline to one component, or to schemas with equal content.</summary>
    /// <param name="isGiven">Whether people have set the name of a component.</param>
    public BaselineNames ToNames(Func<string, bool> isGiven)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        Dictionary<string, string> components = new(StringComparer.Ordinal);

        // A component that keeps its name comes before a component that would take over the name.
        foreach (KeyValuePair<string, Dictionary<string, int>> component in _components
            .Where(component => !isGiven(component.Key))
            .OrderBy(component => !component.Value.ContainsKey(_componentNames[component.Key]))
            .ThenByDescending(static component => component.Value.Values.Max())
            .ThenBy(static component => component.Key, StringComparer.Ordinal))
        {
            string own = _componentNames[component.Key];
            string type = component.Value.ContainsKey(own) ? own
                : component.Value.OrderByDescending(static recorded => recorded.Value)
                    .ThenBy(static recorded => recorded.Key, StringComparer.Ordinal)
                    .First().Key;
            if (!owners.ContainsKey(type))
            {
                owners.Add(type, component.Key);
                components.Add(component.Key, type);
            }
        }

        Dictionary<string, string> places = new(StringComparer.Ordinal);
        Dictionary<string, (string Content, Located<IOpenApiSchema?> Schema)> contents = new(StringComparer.Ordinal);
        foreach (IGrouping<string, RecordedName> type in _places.Values.Where(recorded => !owners.ContainsKey(recorded.Type))
            .GroupBy(static recorded => recorded.Type))
        {
            IGrouping<string, RecordedName> most = type.GroupBy(static recorded => recorded.Content)
                .OrderByDescending(static same => same.Count(static recorded => !recorded.IsGuess))
                .ThenByDescending(static same => same.Count())
                .First();
            RecordedName first = most.OrderBy(static recorded => recorded.IsGuess).First();
            contents.Add(type.Key, (most.Key, first.Schema));
            foreach (RecordedName recorded in most)
            {
                places.Add(recorded.Schema.At.ToString(), type.Key);
            }
        }

        _made.ExceptWith(owners.Keys);
        _made.ExceptWith(contents.Keys);
        return new BaselineNames(baseline, components, places, contents, _made);
    }

    private void Accept(string name, string type)
    {
        if (name != type && !_accepted.ContainsKey(name) && baseline.Find(TypeFacts.KeyOf(name)) is null)
        {
            _accepted.Add(name, type);
        }
    }

    public static bool IsOfKind(Section section, SchemaKind kind) => kind switch
    {
        SchemaKind.Enum => section.Head.Value.IndexOf("enum of ", StringComparison.Ordinal) >= 0,
        SchemaKind.Union => section.Head.Value is "union" || section.Head.Value.IndexOf("enum of ", StringComparison.Ordinal) >= 0,
        SchemaKind.Tuple => section.Head.Value is "tuple",
        SchemaKind.Record => section.Head.Value is "object",
        _ => false,
    };
}
