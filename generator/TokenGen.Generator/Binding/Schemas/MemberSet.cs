using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>A member as a schema declares it, and where.</summary>
internal sealed record DeclaredMember(string WireName, IOpenApiSchema Schema, JsonPointer At)
{
    /// <summary>The component that declares it, where a schema has it from one; what stands in it is named after that.</summary>
    public string? Component { get; init; }
}

/// <summary>A schema of members whose names are not declared, and where it stands.</summary>
internal sealed record ValueSchema(IOpenApiSchema Schema, JsonPointer At)
{
    /// <summary>What <c>patternProperties</c> and <c>additionalProperties</c> give an object.</summary>
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
    /// <summary>Deeper than any document composes, and far from the end of a compiler's stack; what is deeper is as if it was not there.</summary>
    private const int MaximumDepth = 64;

    /// <summary>What is wrong with a schema that its own <c>allOf</c> leads back to.</summary>
    public const string Itself = "contains itself through 'allOf', so its members are used only once. Remove the circular reference.";

    private readonly List<DeclaredMember> _members = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    // A part that several parts share is gathered once: schemas that name each other twice would double the work with each level.
    private readonly HashSet<IOpenApiSchema> _gathered = [];

    private MemberSet()
    {
    }

    public IReadOnlyList<DeclaredMember> Members => _members;

    public ISet<string> Required => _required;

    /// <summary>What members that none of the schemas declares may be, where one of them says so.</summary>
    public IReadOnlyList<ValueSchema> Undeclared { get; private set; } = [];

    /// <param name="schema">The schema.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="onFault">Told of a part that adds nothing, and why.</param>
    public static MemberSet Of(IOpenApiSchema schema, JsonPointer at, Action<JsonPointer, string> onFault)
    {
        MemberSet set = new();
        set.Gather(schema, at, null, [], onFault);
        return set;
    }

    /// <summary>Collects members; a later schema's view of a member replaces an earlier one's, at the earlier one's place.</summary>
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

        // What has one alternative only is that, too. It may lead back here: then everything it has is there already.
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
