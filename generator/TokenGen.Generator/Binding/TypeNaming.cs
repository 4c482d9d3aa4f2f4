using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Names the types of a namespace. The client and its companions come first, then every component schema in document order,
/// whether it is used or not, so that neither a filter nor a new operation renames a type; inline schemas take what is left.
/// </summary>
internal sealed class TypeNaming
{
    private readonly NameScope _scope;
    private readonly Dictionary<string, string> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Member, string Values), string> _enums = [];

    public TypeNaming(IEnumerable<string> clientNames, IEnumerable<string> componentIds)
    {
        _scope = new NameScope([.. clientNames, ReservedNames.Codec]);

        // A schema whose name needs no cleaning keeps it, whatever stands before it in the document.
        List<(string Id, string Name)> components = [.. componentIds.Select(static id => (id, Identifier.Pascal(id, "Schema")))];
        foreach ((string id, string name) in components.Where(static component => component.Id == component.Name))
        {
            _components.Add(id, _scope.Take(name, name + "Model"));
        }

        foreach ((string id, string name) in components.Where(static component => component.Id != component.Name))
        {
            _components.Add(id, _scope.Take(name, name + "Model"));
        }
    }

    /// <summary>
    /// The type of a listed value set that stands inside another schema. Equal sets under the same member name are one type, called by
    /// the member's name alone where that is more than one word: <c>AccountType</c>, but <c>PetStatus</c> and <c>OrderStatus</c>.
    /// </summary>
    /// <returns>The name, and whether the type is a new one.</returns>
    public (string Name, bool IsNew) OfInlineEnum(NameHint hint, string values)
    {
        string shortName = Identifier.Pascal(hint.Part, "Value");
        if (!IsSeveralWords(shortName))
        {
            return (OfInline(hint), true);
        }

        if (_enums.TryGetValue((shortName, values), out string? known))
        {
            return (known, false);
        }

        string name = _scope.Take([shortName, .. hint.Choices()]);
        _enums.Add((shortName, values), name);
        return (name, true);
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

    /// <summary>A name for an inline schema, from the plainest choice to the most specific.</summary>
    public string OfInline(NameHint hint) => hint.Component is { } id ? OfComponent(id) : _scope.Take(hint.Choices());

    /// <summary>A name for something else in the namespace, such as a tag's interface.</summary>
    public string OfCompanion(params string[] choices) => _scope.Take(choices);

    /// <summary>Which short names of the framework the namespace has taken for itself.</summary>
    public EquatableArray<string> Shadowed() =>
        FrameworkType.Namespaces.Keys.Where(_scope.IsTaken).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();
}

/// <summary>
/// Where an inline schema stands: what it belongs to, and its part in it. The name of its type is made of both, so that it does
/// not depend on what else the document holds.
/// </summary>
internal sealed record NameHint(string Owner, string Part = "")
{
    /// <summary>The component that is bound itself, not a part of it: its name is set aside for it.</summary>
    public string? Component { get; init; }

    /// <summary>How a message names the schema.</summary>
    public string Display => Part.Length == 0 ? $"'{Owner}'" : $"'{Part}' of '{Owner}'";

    public NameHint Member(string name) => new(Owner + Identifier.Pascal(Part, ""), name);

    public NameHint Item => new(Owner, Part.Length > 0 ? Part + " item" : "item");

    public NameHint Value => new(Owner, Part.Length > 0 ? Part + " value" : "value");

    public string[] Choices()
    {
        string owner = Identifier.Pascal(Owner, "Schema");
        return Part.Length == 0 ? [owner, owner + "Model"] : [owner + Identifier.Pascal(Part, "Value").TrimStart('_')];
    }
}
