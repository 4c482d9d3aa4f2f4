using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Names the types of a namespace. The client and its companions come first, then every component schema in document order,
/// whether it is used or not, so that neither a filter nor a new operation renames a type; inline schemas take what is left, those
/// of components before those of operations.
/// </summary>
internal sealed class TypeNaming
{
    private readonly NameScope _scope;
    private readonly Dictionary<string, string> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameHint> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inline = new(StringComparer.Ordinal);

    public TypeNaming(IEnumerable<string> clientNames, BindingContext context)
    {
        _scope = new NameScope([.. clientNames, .. ReservedNames.OfTypes]);

        IDictionary<string, IOpenApiSchema> schemas = context.Document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        HashSet<string> given = new(schemas.Where(schema => context.Names.Of(schema.Key, VendorExtension.OwnOf(schema.Value)) is not null).Select(static schema => schema.Key));
        foreach (string id in schemas.Keys.Where(given.Contains))
        {
            string plain = Identifier.Pascal(id, "Schema");
            JsonPointer at = JsonPointer.Root["components"]["schemas"][id];
            _components.Add(id, context.TakeName(_scope, id, context.Names.Of(id, VendorExtension.OwnOf(schemas[id])), at, [.. Choices(plain, schemas[id])]));
        }

        // A schema whose name needs no cleaning keeps it, whatever stands before it in the document.
        List<(string Id, string Name)> components =
            [.. schemas.Keys.Where(id => !given.Contains(id)).Select(static id => (id, Identifier.Pascal(id, "Schema")))];
        Dictionary<string, string> first = new(StringComparer.Ordinal);
        foreach ((string id, string name) in components.OrderBy(static component => component.Id != component.Name))
        {
            string taken = _scope.Take([.. Choices(name, schemas[id])]);
            _components.Add(id, taken);
            if (taken == name)
            {
                first.Add(name, id);
            }
            else
            {
                JsonPointer all = JsonPointer.Root["components"]["schemas"];
                context.ReportClash(id, name, taken, all[id], first.TryGetValue(name, out string? other) ? all[other] : null);
            }
        }
    }

    /// <summary>The name and the next one, without the first where a type of that kind has a member of that name.</summary>
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

    /// <summary>
    /// The type of a listed value set that stands inside another schema. Equal sets under the same member name are one type, called by
    /// the member's name alone where that is more than one word: <c>AccountType</c>, but <c>PetStatus</c> and <c>OrderStatus</c>.
    /// </summary>
    public string OfInlineEnum(NameHint hint, string values, string content)
    {
        if (hint.IsShared || _inline.ContainsKey("shared " + content))
        {
            return OfPlace("shared " + content, [.. hint.Choices().Where(static choice => choice != ReservedNames.EnumValue)]);
        }

        string shortName = Identifier.Pascal(hint.Part, "Value");
        return IsSeveralWords(shortName)
            ? OfPlace($"enum {shortName}\0{values}", [shortName, .. hint.Choices()])
            : OfInline(hint, $"enum {hint.Choices()[0]}\0{values}");
    }

    private static bool IsSeveralWords(string name)
    {
        for (int i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type of a component schema.</summary>
    public string OfComponent(string id) => _components.TryGetValue(id, out string? name) ? name : _scope.Take(new NameHint(id).Choices());

    /// <summary>The type of an inline schema: the first place where its content is met names it, and the others share it.</summary>
    /// <param name="hint">Where it stands.</param>
    /// <param name="content">What tells it from the others.</param>
    public string OfInline(NameHint hint, string content) =>
        hint.Component is { } id ? OfComponent(id) : OfPlace(content, hint.Choices());

    /// <summary>Where a schema of that content is met first: what stands in it is named after that place, wherever it is bound.</summary>
    public NameHint FirstPlace(NameHint hint, string content)
    {
        if (hint.Component is not null)
        {
            return hint;
        }

        if (!_places.TryGetValue(content, out NameHint? first))
        {
            _places.Add(content, first = hint);
        }

        return first;
    }

    private string OfPlace(string content, string[] choices)
    {
        if (!_inline.TryGetValue(content, out string? name))
        {
            _inline.Add(content, name = _scope.Take(choices));
        }

        return name;
    }

    /// <summary>A name for something else in the namespace, such as a tag's interface.</summary>
    public string OfCompanion(params string[] choices) => _scope.Take(choices);

    /// <summary>Which short names of the framework the namespace has taken for itself.</summary>
    public EquatableArray<string> Shadowed() =>
        FrameworkType.Namespaces.Keys.Where(name => _scope.IsTaken(name) || (FrameworkType.IsAttribute(name) && _scope.IsTaken(name + "Attribute"))).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();
}

/// <summary>
/// Where an inline schema stands: what it belongs to, and its part in it. The name of its type is made of both, so that it does
/// not depend on what else the document holds.
/// </summary>
internal sealed record NameHint(string Owner, string Part = "")
{
    /// <summary>The component that is bound itself, not a part of it: its name is set aside for it.</summary>
    public string? Component { get; init; }

    /// <summary>Whether it belongs to a component that operations share, such as a parameter: then its type does too.</summary>
    public bool IsShared { get; init; }

    /// <summary>How a message names the schema.</summary>
    public string Display => Part.Length == 0 ? $"'{Owner}'" : $"'{Part}' of '{Owner}'";

    public NameHint Member(string name) => new(Owner + Identifier.Pascal(Part, ""), name);

    public NameHint Item => new(Owner, Part.Length > 0 ? Part + " item" : "item") { IsShared = IsShared };

    public NameHint Value => new(Owner, Part.Length > 0 ? Part + " value" : "value") { IsShared = IsShared };

    public string[] Choices()
    {
        string owner = Identifier.Pascal(Owner, "Schema");
        return Part.Length == 0 ? [owner, owner + "Model"] : [owner + Identifier.Pascal(Part, "Value").TrimStart('_')];
    }
}
