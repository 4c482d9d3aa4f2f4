using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>A member as a schema declares it, and where.</summary>
internal sealed record DeclaredMember(string WireName, IOpenApiSchema Schema, JsonPointer At)
{
    /// <summary>The component that declares the member, if it comes from one. Inline schemas of the member are named after it.</summary>
    public string? Component { get; init; }
}

/// <summary>The schema of members whose names are not declared, and its place.</summary>
internal sealed record ValueSchema(IOpenApiSchema Schema, JsonPointer At)
{
    /// <summary>The schemas of <c>patternProperties</c> and <c>additionalProperties</c>.</summary>
    public static List<ValueSchema> Of(IOpenApiSchema schema, JsonPointer at)
    {
        List<ValueSchema> values = [];
        foreach (KeyValuePair<string, IOpenApiSchema> pattern in schema.PatternProperties ?? new Dictionary<string, IOpenApiSchema>())
        {
            values.Add(new ValueSchema(pattern.Value, at["patternProperties"][pattern.Key]));
        }

        if (schema.AdditionalProperties is { } undeclared)
        {
            values.Add(new ValueSchema(undeclared, at["additionalProperties"]));
        }

        return values;
    }
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
    public IReadOnlyList<ValueSchema> Undeclared { get; private set; } = [];

    /// <param name="schema">The schema.</param>
    /// <param name="at">Its place in the document.</param>
    /// <param name="onFault">Receives the place of a part that adds no members, and the reason.</param>
    public static MemberSet Of(IOpenApiSchema schema, JsonPointer at, Action<JsonPointer, string> onFault)
    {
        MemberSet set = new();
        set.Gather(schema, at, null, [], onFault);
        return set;
    }

    /// <summary>Collects members. A later declaration of a member replaces the earlier one and keeps its position.</summary>
    private void Gather(IOpenApiSchema schema, JsonPointer at, string? component, HashSet<IOpenApiSchema> path, Action<JsonPointer, string> onFault)
    {
        IOpenApiSchema target = schema;
        JsonPointer place = at;
        if (schema is OpenApiSchemaReference reference)
        {
            if (reference.RecursiveTarget is not { } resolved || reference.Reference.Id is not { } id)
            {
                return;
            }

            target = resolved;
            place = JsonPointer.Root["components"]["schemas"][id];
            component = id;
        }

        if (path.Contains(target))
        {
            onFault(at, Itself);
            return;
        }

        if (path.Count == MaximumDepth)
        {
            onFault(at, $"is nested more than {MaximumDepth} levels deep in 'allOf', so its members are left out. Use fewer levels.");
            return;
        }

        if (!_gathered.Add(target))
        {
            return;
        }

        path.Add(target);

        for (int i = 0; i < (target.AllOf?.Count ?? 0); i++)
        {
            Gather(target.AllOf![i], SchemaVariant.PlaceOfPart(target, place, i), component, path, onFault);
        }

        // A schema with a single alternative has the members of that alternative, too. If it refers back to this schema, it adds nothing.
        if (target.Properties is { Count: > 0 } && SchemaShape.Alternatives(target) is [(var only, var keyword, var index)] && keyword != "type")
        {
            Gather(only, place[keyword][index], component, path, static (_, _) => { });
        }

        foreach (KeyValuePair<string, IOpenApiSchema> property in target.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property.Value is null)
            {
                continue;
            }

            DeclaredMember member = new(property.Key, property.Value, place["properties"][property.Key]) { Component = component };
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

        _required.UnionWith(target.Required ?? new HashSet<string>());
        if (ValueSchema.Of(target, place) is { Count: > 0 } values)
        {
            Undeclared = values;
        }

        path.Remove(target);
    }
}
