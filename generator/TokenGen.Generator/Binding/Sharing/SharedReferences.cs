using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Sharing;

/// <summary>The schemas of a client's document whose types are in shared files.</summary>
internal sealed class SharedReferences
{
    private readonly FilePlaces _places;
    private readonly Dictionary<string, SharedPlace> _shared;
    private readonly TypeGraph _graph;
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TypeModel> _used = new(StringComparer.Ordinal);

    public SharedReferences(FilePlaces places, EquatableArray<SharedTypes> tables)
    {
        _places = places;

        // Two shared files can reach the same third file. The types of the first shared file are used.
        _shared = tables.SelectMany(static table => table.Places).GroupBy(static place => place.Place, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        _graph = new TypeGraph(
            tables.SelectMany(static table => table.Types).GroupBy(static type => type.Name).Select(static same => same.First()));
        Namespaces = [.. tables.Select(static table => table.Namespace)];
        Unused =
        [
            .. tables.Select(static table => table.Path).Where(path => !places.Components.Values.Any(component =>
                component.StartsWith(path + "#", StringComparison.Ordinal))),
        ];
    }

    /// <summary>The namespaces of the shared types.</summary>
    public IReadOnlyList<string> Namespaces { get; }

    /// <summary>The shared files that the document does not refer to.</summary>
    public IReadOnlyList<string> Unused { get; }

    /// <summary>The shared types that the client uses, with all types of their members, by name.</summary>
    public IEnumerable<TypeModel> Used => _used.Values;

    /// <summary>Whether a component is a schema of a shared file.</summary>
    public bool Contains(string id) => _places.Components.TryGetValue(id, out string? place) && _shared.ContainsKey(place);

    /// <summary>The C# name of a component, without its namespace.</summary>
    public string NameOf(string id) =>
        _shared[_places.Components[id]].Type is NamedUse named ? SharedTypes.ShortName(named.Name) : Identifier.Pascal(id, "Schema");

    /// <summary>The shared type of a schema; null if the client generates its own type. The type counts as used.</summary>
    public BoundSchema? Find(Located<IOpenApiSchema> schema)
    {
        string? place = schema.Element is OpenApiSchemaReference reference
            ? reference.Reference.Id is { } id && _places.Components.TryGetValue(id, out string? component) ? component : null
            : _places.Of(schema.At);
        if (place is null || !_shared.TryGetValue(place, out SharedPlace? shared))
        {
            return null;
        }

        _graph.Visit([shared.Type], _visited, Use);
        return new BoundSchema(shared.Type, shared.IsNullable);
    }

    /// <summary>The component that became the type with this full name; null if no component did.</summary>
    public JsonPointer? PlaceOf(string displayName) =>
        _places.Components.Keys.FirstOrDefault(id => Contains(id) && _shared[_places.Components[id]].Type is NamedUse named
            && SharedTypes.DisplayName(named.Name) == displayName) is { } found
            ? JsonPointer.Root["components"]["schemas"][found]
            : null;

    /// <summary>The settings of the client that name shared types. They have no effect on these types.</summary>
    public IEnumerable<SettingEntry> EntriesOf(ClientSettings settings)
    {
        IEnumerable<(string Setting, string Part, string Entry)> all = settings.Renames.Select(
            static rename => ("Rename", rename.Part, $"{rename.Part}={rename.Name}"))
            .Concat(settings.Types.Select(static mapping => ("Types", mapping.Target, mapping.Entry)));
        foreach ((string setting, string part, string entry) in all)
        {
            string owner = part.Substring(part.IndexOf(':') + 1).Split('.')[0];
            if (Contains(owner))
            {
                string file = Path.GetFileName(_places.Components[owner].Split('#')[0]);
                yield return new SettingEntry(setting, entry) { Advice = $"its type is shared, so set it on the OpenApiDocument item of '{file}'" };
            }
        }
    }

    /// <summary>The shared type with that full name, if the client uses it.</summary>
    public TypeModel? TypeOf(string name) => _used.TryGetValue(name, out TypeModel? type) ? type : null;

    private void Use(TypeModel type)
    {
        _used[type.Name] = type;
        if (type is RecordModel { Inheritance.Base: { } parent })
        {
            _graph.Visit([new NamedUse(parent, IsEnum: false)], _visited, Use);
        }
    }
}
