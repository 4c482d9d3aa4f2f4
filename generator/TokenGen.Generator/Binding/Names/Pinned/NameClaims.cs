using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Names.Pinned;

/// <summary>
/// Notes, while a document is bound without regard to its baseline, which type the baseline has at which place. What has another name now is
/// bound again with these names (<see cref="PinnedNames"/>).
/// </summary>
internal sealed class NameClaims(Baseline baseline)
{
    private readonly Dictionary<string, Claim> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _componentNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>The first place of each type of the baseline, until what stands within it has been noted.</summary>
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>What the baseline has for the types of these places, by their names.</summary>
    private readonly Dictionary<string, ExpectedType> _within = new(StringComparer.Ordinal);

    /// <summary>The inline types that were met at places of which the baseline says nothing.</summary>
    private readonly HashSet<string> _elsewhere = new(StringComparer.Ordinal);

    /// <summary>The types of the baseline that have a place.</summary>
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);

    /// <summary>The types of the baseline by those of the document, where their names differ.</summary>
    private readonly Dictionary<string, string> _accepted = new(StringComparer.Ordinal);

    /// <summary>A place whose type has a name in the baseline.</summary>
    /// <param name="At">The place.</param>
    /// <param name="Schema">What stands there; null for a choice that is named after its cases.</param>
    /// <param name="Content">What tells its schema from others.</param>
    /// <param name="Type">The type of the baseline.</param>
    /// <param name="IsGuess">Whether only a name leads to it.</param>
    private sealed record Claim(JsonPointer At, IOpenApiSchema? Schema, string Content, string Type, bool IsGuess);

    /// <summary>Whether a place has another type than in the baseline. Two types may have changed places, so no name needs to be missing.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>What the baseline says of a type of the document.</summary>
    public ExpectedType Within(string type) => _within.TryGetValue(type, out ExpectedType? expected) ? expected
        : ExpectedType.OfType(baseline, _accepted.TryGetValue(type, out string? accepted) ? accepted : type, isGuess: _elsewhere.Contains(type));

    /// <summary>Takes what the baseline has for one type of a name in place of what it has for another one.</summary>
    public ExpectedType Replace(string name, ExpectedType expected)
    {
        ExpectedType before = Within(name);
        _within[name] = expected;
        return before;
    }

    /// <summary>Whether a place is the first one of a type of the baseline, so that what stands within it has names there. True once.</summary>
    public bool TakeUnread(JsonPointer at) => _unread.Remove(at.ToString());

    /// <summary>Notes an inline schema.</summary>
    /// <param name="at">Its place.</param>
    /// <param name="schema">The schema; null for a choice that is named after its cases.</param>
    /// <param name="kind">What type it becomes.</param>
    /// <param name="content">What tells it from others.</param>
    /// <param name="expected">What the baseline has there.</param>
    /// <param name="name">Its name without the baseline.</param>
    /// <param name="isGiven">Whether people have given it this name, which comes before the baseline's.</param>
    public void NotePlace(JsonPointer at, IOpenApiSchema? schema, SchemaKind kind, string content, ExpectedType? expected, string name, bool isGiven)
    {
        if (expected?.Section is not { } section || !IsOfKind(section, kind))
        {
            _elsewhere.Add(name);
            return;
        }

        string type = expected.Name!;
        string key = at.ToString();
        HasMoved |= !isGiven && !expected.IsGuess && name != type;
        if (!isGiven && (!_places.TryGetValue(key, out Claim? known) || (known.IsGuess && !expected.IsGuess)))
        {
            _places[key] = new Claim(at, schema, content, type, expected.IsGuess);
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

    /// <summary>Notes a reference to a component.</summary>
    /// <param name="id">The component.</param>
    /// <param name="kind">What type it becomes.</param>
    /// <param name="expected">What the baseline has in its place.</param>
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

    /// <summary>Notes a name that follows from another one, such as that of a patch.</summary>
    public void NoteMade(string name)
    {
        if (baseline.Find(TypeFacts.KeyOf(name)) is not null)
        {
            _made.Add(name);
        }
    }

    /// <summary>The names of the baseline, each for one component or for schemas that say the same.</summary>
    /// <param name="isGiven">Whether people have named a component.</param>
    public PinnedNames Pin(Func<string, bool> isGiven)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        Dictionary<string, string> components = new(StringComparer.Ordinal);

        // A component that keeps its name comes before one that would take it over.
        foreach (KeyValuePair<string, Dictionary<string, int>> component in _components
            .Where(component => !isGiven(component.Key))
            .OrderBy(component => !component.Value.ContainsKey(_componentNames[component.Key]))
            .ThenByDescending(static component => component.Value.Values.Max())
            .ThenBy(static component => component.Key, StringComparer.Ordinal))
        {
            string own = _componentNames[component.Key];
            string type = component.Value.ContainsKey(own) ? own
                : component.Value.OrderByDescending(static claim => claim.Value).ThenBy(static claim => claim.Key, StringComparer.Ordinal).First().Key;
            if (!owners.ContainsKey(type))
            {
                owners.Add(type, component.Key);
                components.Add(component.Key, type);
            }
        }

        Dictionary<string, string> places = new(StringComparer.Ordinal);
        Dictionary<string, (string Content, IOpenApiSchema? Schema, JsonPointer At)> contents = new(StringComparer.Ordinal);
        foreach (IGrouping<string, Claim> type in _places.Values.Where(claim => !owners.ContainsKey(claim.Type)).GroupBy(static claim => claim.Type))
        {
            IGrouping<string, Claim> most = type.GroupBy(static claim => claim.Content)
                .OrderByDescending(static same => same.Count(static claim => !claim.IsGuess))
                .ThenByDescending(static same => same.Count())
                .First();
            Claim first = most.OrderBy(static claim => claim.IsGuess).First();
            contents.Add(type.Key, (most.Key, first.Schema, first.At));
            foreach (Claim claim in most)
            {
                places.Add(claim.At.ToString(), type.Key);
            }
        }

        _made.ExceptWith(owners.Keys);
        _made.ExceptWith(contents.Keys);
        return new PinnedNames(baseline, components, places, contents, _made);
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
