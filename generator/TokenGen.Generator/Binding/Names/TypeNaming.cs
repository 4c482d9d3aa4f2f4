using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Names;

/// <summary>
/// Names the types of a namespace. The client and its companions come first. Then follows every component schema in document order, used or
/// not, so that neither a filter nor a new operation renames a type. Inline schemas come last, those of components before those of
/// operations.
/// </summary>
internal sealed partial class TypeNaming
{
    /// <summary>Choices between the same types have the same name, so the name is enough to compare their content.</summary>
    private const string ContentOfChoice = "choice";

    private readonly NameScope _scope;
    private readonly SharedNames _shared;
    private readonly ISet<string> _sharedNames;
    private readonly Dictionary<string, IReadOnlyList<string>> _sharedPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _components = new(StringComparer.Ordinal);

    /// <summary>The keys of inline types, by the place where each was found.</summary>
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inline = new(StringComparer.Ordinal);

    /// <summary>The first place of each inline type, keyed by type name.</summary>
    private readonly Dictionary<string, JsonPointer> _firstPlaces = new(StringComparer.Ordinal);

    /// <summary>The places of the inline types, by type name.</summary>
    private readonly Dictionary<string, NameHint> _hints = new(StringComparer.Ordinal);

    /// <summary>For each name that the project sets, the default name of the type.</summary>
    private readonly Dictionary<string, string> _plain = new(StringComparer.Ordinal);

    /// <summary>The types with shared names, after the names that the project sets.</summary>
    private readonly Dictionary<string, string> _sharedTypes = new(StringComparer.Ordinal);

    /// <summary>The reserved names that no type of the namespace has: all but the client's own.</summary>
    private readonly HashSet<string> _unused;
    private readonly BindingContext _context;

    public TypeNaming(IEnumerable<string> clientNames, BindingContext context, SchemaContents contents)
    {
        _context = context;
        _unused = [.. ReservedNames.OfTypes.Except(clientNames)];
        _scope = new NameScope([.. clientNames, .. ReservedNames.OfTypes, .. ReservedNames.OfValidation(context.Settings.Validation)]);

        IDictionary<string, IOpenApiSchema> schemas = WithoutShared(context.Document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>());
        ReserveBaselineNames();
        HashSet<string> given = new(schemas.Where(schema => context.Names.Of(schema.Key, VendorExtension.OwnOf(schema.Value)) is not null).Select(static schema => schema.Key));
        foreach (string id in schemas.Keys.Where(given.Contains))
        {
            string plain = Identifier.Pascal(id, "Schema");
            JsonPointer at = JsonPointer.Root["components"]["schemas"][id];
            _components.Add(id, context.TakeName(_scope, id, context.Names.Of(id, VendorExtension.OwnOf(schemas[id])), at, [.. Choices(plain, schemas[id])]));
        }

        // A schema whose name is already a C# name keeps it, even if another schema comes before it in the document.
        List<(string Id, string Name)> components =
            [.. schemas.Keys.Where(id => !given.Contains(id)).Select(static id => (id, Identifier.Pascal(id, "Schema")))];
        Dictionary<string, string> first = new(StringComparer.Ordinal);
        foreach (string id in schemas.Keys.Where(id => !given.Contains(id)))
        {
            if (context.BaselineNames?.OfComponent(id) is { } pinned)
            {
                _components.Add(id, pinned);
                first[pinned] = id;
            }
        }

        components.RemoveAll(component => _components.ContainsKey(component.Id));
        IEnumerable<int> order = PlainFirst.Order([.. components.Select(static one => one.Id)], static id => Identifier.Pascal(id, "Schema"));
        foreach ((string id, string name) in order.Select(place => components[place]))
        {
            string taken = _scope.Take([.. Choices(name, schemas[id])]);
            _components.Add(id, taken);
            if (taken == name)
            {
                first[name] = id;
            }
            else
            {
                JsonPointer all = JsonPointer.Root["components"]["schemas"];
                JsonPointer? owner = first.TryGetValue(name, out string? other) ? all[other] : context.BaselineNames?.PlaceOf(name);
                context.ReportClash(id, name, taken, all[id], owner);
            }
        }

        // After all of them: setting a name renames no other type.
        foreach (string id in schemas.Keys)
        {
            _components[id] = Given(_components[id], JsonPointer.Root["components"]["schemas"][id]);
        }

        _shared = new SharedNames(context, contents, id => _components[id]);
        _sharedNames = _shared.Choose(name => !IsFrameworkName(name) && name is not (ReservedNames.EnumValue or ReservedNames.UnionFactory) && !_scope.IsTaken(name));
        foreach (string name in _sharedNames)
        {
            _scope.Take(name);
        }
    }

    /// <summary>
    /// A name that the generator chooses freely must not be that of a framework type. A component keeps such a name: the document chose it.
    /// </summary>
    private static bool IsFrameworkName(string name) => ImportedTypes.NamespaceOf(name) is not null || FrameworkType.Namespaces.ContainsKey(name);

    /// <summary>The name and the next one. The first is left out if types of that kind have a member with that name.</summary>
    private static IEnumerable<string> Choices(string name, IOpenApiSchema schema)
    {
        bool isTaken = name switch
        {
            ReservedNames.EnumValue => SchemaShape.KindOf(schema) == SchemaKind.Enum,
            ReservedNames.UnionFactory => SchemaShape.KindOf(schema) == SchemaKind.Union,
            _ => false,
        };
        return isTaken ? [name + "Model"] : [name, name + "Model"];
    }

    /// <summary>Whether a component enum may be the empty string somewhere in the document.</summary>
    public bool MayBeBlank(string id) => _shared.BlankEnums.Contains(id);

    /// <summary>The type of a component schema.</summary>
    public string OfComponent(string id) => _components.TryGetValue(id, out string? name) ? name : _scope.Take(new NameHint(id).Choices());

    /// <summary>The type of an inline schema, with a shared name or, without one, with the name of its place.</summary>
    /// <param name="hint">Its place, for the name.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="content">The key of its content.</param>
    public string OfInline(NameHint hint, Located<IOpenApiSchema> schema, string content)
    {
        if (hint.Component is { } id)
        {
            return OfComponent(id);
        }

        string name = InBaseline(hint, schema, content) is { } pinned ? OfBaseline(hint, pinned, schema.At)
            : SharedName(hint, schema.Element, content) is { } shared ? OfShared(shared, schema.At)
            : OfKey(hint, KeyOf(hint, schema, content), schema.At);
        SchemaKind kind = SchemaShape.KindOf(schema.Element);
        _context.NameRecorder?.NotePlace(new(schema.Element, schema.At), kind, content, hint.Expected, name, _plain.ContainsKey(name));
        if (!_firstPlaces.ContainsKey(name))
        {
            _firstPlaces.Add(name, schema.At);
        }

        return name;
    }

    /// <summary>The place of a type in the document, for an inline type the first place; null if it is made from several places.</summary>
    public JsonPointer? FindPlace(string name) => _firstPlaces.TryGetValue(name, out JsonPointer? inline) ? inline
        : _components.FirstOrDefault(component => component.Value == name).Key is { } id ? JsonPointer.Root["components"]["schemas"][id]
        : null;

    /// <summary>The type of something that is made from several places, such as the results of an operation.</summary>
    public string OfPlaces(NameHint hint, JsonPointer at, string content)
    {
        string plain = hint.Choices()[0];
        string key = $"{plain}\0{content}";
        if (!_inline.ContainsKey(key) && IsMade(plain))
        {
            _inline.Add(key, Given(plain, at));
            _hints[plain] = hint;
        }

        _context.NameRecorder?.NoteMade(plain);
        return OfKey(hint, key, at);
    }

    /// <summary>The type of a choice that is named after its cases.</summary>
    /// <param name="cases">The name made from its cases.</param>
    /// <param name="at">Its place in the document.</param>
    /// <param name="key">The key that distinguishes it from other choices.</param>
    /// <param name="expected">Its type in the baseline.</param>
    public string OfChoice(string cases, JsonPointer at, string key, ExpectedType? expected)
    {
        if (!_inline.TryGetValue(key, out string? name))
        {
            string? pinned = _context.BaselineNames?.OfInline(at, ContentOfChoice, [cases]);
            _inline[key] = name = pinned is null || !_made.Add(pinned) ? Given(_scope.Take(cases, cases + "Choice"), at)
                : OfBaseline(null, pinned, at);
        }

        _context.NameRecorder?.NotePlace(new(null, at), SchemaKind.Union, ContentOfChoice, expected, name, _plain.ContainsKey(name));
        return name;
    }

    /// <summary>
    /// The key of an inline type. Each place in the document has exactly one type: a member that <c>allOf</c> takes from a component has
    /// the type that it has in the component. Places with the same name and the same content share a type, such as a body in two media
    /// types.
    /// </summary>
    public string KeyOf(NameHint hint, Located<IOpenApiSchema> schema, string content)
    {
        if (InBaseline(hint, schema, content) is { } pinned)
        {
            return $"pinned {pinned}";
        }

        if (SharedName(hint, schema.Element, content) is { } shared)
        {
            return shared;
        }

        string place = $"{schema.At}\0{content}";
        if (hint.IsRepeated || !_places.TryGetValue(place, out string? key))
        {
            key = $"{hint.Choices()[0]}\0{content}";
            if (!hint.IsRepeated)
            {
                _places.Add(place, key);
            }
        }

        return key;
    }

    /// <summary>The hint for names of the parts of an inline union: the shared name, or the place of the union.</summary>
    public NameHint PlaceOf(NameHint hint, IOpenApiSchema schema, string content) =>
        SharedName(hint, schema, content) is { } name ? new NameHint(name) { Root = new NameRoot(name, name), Path = _sharedPaths[name] } : hint;

    /// <summary>The hint for names of inline schemas within a type.</summary>
    public NameHint Within(string type) => PlaceWithin(type) with { Expected = _context.NameRecorder?.Within(type) };

    private NameHint PlaceWithin(string type) => _hints.TryGetValue(type, out NameHint? hint)
        ? new NameHint(type) { Root = hint.Root ?? new NameRoot(Identifier.Pascal(hint.Owner, ""), Identifier.Pascal(hint.Owner, "")), Path = hint.PathWithin, IsRepeated = hint.IsRepeated }
        : new NameHint(type) { Root = new NameRoot(Plain(type), Plain(type)), Path = _sharedPaths.TryGetValue(Plain(type), out IReadOnlyList<string>? path) ? path : [Plain(type)] };

    /// <summary>
    /// The default name of a type, without the name that the project sets. Inline schemas within the type are named after it.
    /// </summary>
    private string Plain(string type) => _plain.TryGetValue(type, out string? plain) ? plain : type;

    private string? SharedName(NameHint hint, IOpenApiSchema schema, string content)
    {
        SharedName shared = hint.SharedNames(schema).FirstOrDefault(shared => _sharedNames.Contains(shared.Name) && _shared.Means(shared, content));
        if (shared.Name is not null)
        {
            _sharedPaths[shared.Name] = NameHint.Last(shared.Words);
        }

        return shared.Name;
    }

    private string OfShared(string shared, JsonPointer at)
    {
        if (!_sharedTypes.TryGetValue(shared, out string? name))
        {
            _sharedTypes.Add(shared, name = Given(shared, at));
        }

        return name;
    }

    /// <summary>
    /// The name that the project sets for a type, or its default name. The default name stays reserved, so that setting a name renames no
    /// other type.
    /// </summary>
    private string Given(string name, JsonPointer at, ICollection<string>? members = null)
    {
        if (_context.Names.OfType(name) is not { } given || given == name)
        {
            return name;
        }

        if (_scope.IsTaken(given) || given is ReservedNames.EnumValue or ReservedNames.UnionFactory || members?.Contains(given) == true)
        {
            _context.Report(BindingDescriptors.NameTaken, at, name, given, name);
            return name;
        }

        _plain[given] = name;
        return _scope.Take(given);
    }

    private string OfKey(NameHint hint, string key, JsonPointer at)
    {
        if (!_inline.TryGetValue(key, out string? name))
        {
            // A type cannot have the name of a member of its kind. If it has no other name, a number is added.
            string[] choices = [.. hint.Choices().Where(static choice => choice is not (ReservedNames.EnumValue or ReservedNames.UnionFactory))];
            _inline.Add(key, name = Given(_scope.Take(choices.Length > 0 ? choices : hint.Choices()), at));
            _hints[name] = hint;
        }

        return name;
    }

    /// <summary>Whether the project sets the name of a component, by the component or by its type.</summary>
    public bool IsGiven(string id) =>
        _plain.ContainsKey(OfComponent(id)) || _context.Names.Of(id, VendorExtension.OwnOf(_context.Document.Components!.Schemas![id])) is not null;

    /// <summary>The short names of framework types that the namespace uses for its own types.</summary>
    public EquatableArray<string> Shadowed() => [.. FrameworkType.HiddenBy(name => _scope.IsTaken(name) && !_unused.Contains(name))];
}
