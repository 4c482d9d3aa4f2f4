using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>A member as a schema declares it, and where.</summary>
internal sealed record DeclaredMember(string WireName, Located<IOpenApiSchema> Schema)
{
    /// <summary>The component that declares the member, if it comes from one. Inline schemas of the member are named after it.</summary>
    public string? Component { get; init; }
}

/// <summary>The members of an object schema: its own, and those of every schema that <c>allOf</c> adds to it.</summary>
internal sealed class MemberSet
{
    /// <summary>Deeper than real documents compose schemas, and safe for the stack of the compiler. Deeper parts are ignored.</summary>
    private const int MaximumDepth = 64;

    /// <summary>The text of the diagnostic for a schema that contains itself through <c>allOf</c>.</summary>
    public const string Itself = "contains itself through 'allOf', so its members are used only once. Remove the circular reference.";

    private readonly List<DeclaredMember> _members = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    // Gathers a shared part once. Otherwise schemas that refer to each other twice would double the work at each level.
    private readonly HashSet<IOpenApiSchema> _gathered = [];

    private MemberSet()
    {
    }

    public IReadOnlyList<DeclaredMember> Members => _members;

    public ISet<string> Required => _required;

    /// <summary>The schemas of undeclared members, if any schema has them.</summary>
    public IReadOnlyList<Located<IOpenApiSchema>> Undeclared { get; private set; } = [];

    /// <param name="schema">The schema.</param>
    /// <param name="onFault">Receives the place of a part that adds no members, and the reason.</param>
    public static MemberSet Of(Located<IOpenApiSchema> schema, Action<JsonPointer, string> onFault)
    {
        MemberSet set = new();
        set.Gather(schema, null, [], onFault);
        return set;
    }

    /// <summary>Collects members. A later declaration of a member replaces the earlier one and keeps its position.</summary>
    private void Gather(
        Located<IOpenApiSchema> schema, string? component, HashSet<IOpenApiSchema> path, Action<JsonPointer, string> onFault)
    {
        if (schema.Target() is not { } target)
        {
            return;
        }

        component = (schema.Element as OpenApiSchemaReference)?.Reference.Id ?? component;
        if (path.Contains(target.Element))
        {
            onFault(schema.At, Itself);
            return;
        }

        if (path.Count == MaximumDepth)
        {
            onFault(
                schema.At, $"is nested more than {MaximumDepth} levels deep in 'allOf', so its members are left out. Use fewer levels.");
            return;
        }

        if (!_gathered.Add(target.Element))
        {
            return;
        }

        path.Add(target.Element);

        for (int i = 0; i < (target.Element.AllOf?.Count ?? 0); i++)
        {
            Gather(SchemaVariant.PartOf(target, i), component, path, onFault);
        }

        // A schema with a single alternative has the members of that alternative, too. If it refers back to this schema, it adds nothing.
        if (target.Element.Properties is { Count: > 0 }
            && SchemaShape.Alternatives(target.Element) is [(var only, var keyword, var index)] && keyword != "type")
        {
            Gather(target.Part(only, keyword, index), component, path, static (_, _) => { });
        }

        foreach (KeyValuePair<string, IOpenApiSchema> property in target.Element.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property.Value is null)
            {
                continue;
            }

            DeclaredMember member = new(property.Key, target.Part(property.Value, "properties", property.Key)) { Component = component };
            if (_places.TryGetValue(property.Key, out int known))
            {
                _members[known] = member;
            }
            else
            {
                _places.Add(property.Key, _members.Count);
                _members.Add(member);
            }
        }

        _required.UnionWith(target.Element.Required ?? new HashSet<string>());
        if (target.Undeclared() is { Count: > 0 } values)
        {
            Undeclared = values;
        }

        path.Remove(target.Element);
    }
}
