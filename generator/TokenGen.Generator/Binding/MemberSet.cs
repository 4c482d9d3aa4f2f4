using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding;

/// <summary>A member as a schema declares it, and where.</summary>
internal sealed record DeclaredMember(string WireName, IOpenApiSchema Schema, JsonPointer At);

/// <summary>The members of an object schema: its own, and those of every schema that <c>allOf</c> adds to it.</summary>
internal sealed class MemberSet
{
    private readonly List<DeclaredMember> _members = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    private MemberSet()
    {
    }

    public IReadOnlyList<DeclaredMember> Members => _members;

    public ISet<string> Required => _required;

    /// <summary>The schema of members that none of the schemas declares, where one of them gives it.</summary>
    public (IOpenApiSchema Schema, JsonPointer At)? Undeclared { get; private set; }

    public static MemberSet Of(IOpenApiSchema schema, JsonPointer at, Action<JsonPointer> onCycle)
    {
        MemberSet set = new();
        set.Gather(schema, at, [], onCycle);
        return set;
    }

    /// <summary>Collects members; a later schema's view of a member replaces an earlier one's, at the earlier one's place.</summary>
    private void Gather(IOpenApiSchema schema, JsonPointer at, HashSet<IOpenApiSchema> path, Action<JsonPointer> onCycle)
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
        }

        if (!path.Add(target))
        {
            onCycle(at);
            return;
        }

        for (int i = 0; i < (target.AllOf?.Count ?? 0); i++)
        {
            Gather(target.AllOf![i], place["allOf"][i], path, onCycle);
        }

        foreach (KeyValuePair<string, IOpenApiSchema> property in target.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property.Value is null)
            {
                continue;
            }

            DeclaredMember member = new(property.Key, property.Value, place["properties"][property.Key]);
            if (_places.TryGetValue(property.Key, out int index))
            {
                _members[index] = member;
            }
            else
            {
                _places.Add(property.Key, _members.Count);
                _members.Add(member);
            }
        }

        _required.UnionWith(target.Required ?? new HashSet<string>());
        if (target.AdditionalProperties is { } undeclared)
        {
            Undeclared = (undeclared, place["additionalProperties"]);
        }

        path.Remove(target);
    }
}
