using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Sharing;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Which component schemas derive from which (OpenAPI, "Composition and Inheritance"). A schema derives from a schema in its <c>allOf</c>
/// that has a <c>discriminator</c> or derives from such a schema. A schema with alternatives is a union and does not take part.
/// </summary>
internal sealed class SchemaHierarchy
{
    /// <summary>Deeper than real documents derive schemas. Deeper schemas are merged into one record.</summary>
    private const int MaximumDepth = 32;

    private readonly Dictionary<string, IOpenApiSchema> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _derived = new(StringComparer.Ordinal);

    /// <param name="document">The document.</param>
    /// <param name="shared">Schemas with types in shared files. They are left out, because a client cannot add derived types to
    /// them.</param>
    public SchemaHierarchy(OpenApiDocument document, SharedReferences? shared)
    {
        foreach (KeyValuePair<string, IOpenApiSchema> component in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (component.Value is not (null or OpenApiSchemaReference) && CanBeRecord(component.Value)
                && shared?.Contains(component.Key) != true)
            {
                _schemas.Add(component.Key, component.Value);
            }
        }

        FindBases();
        foreach (string id in _schemas.Keys)
        {
            if (BaseOf(id) is { } parent)
            {
                DerivedFrom(parent).Add(id);
            }
        }
    }

    /// <summary>Whether the schema derives from another schema, or other schemas derive from it.</summary>
    public bool Contains(string id) => _bases.ContainsKey(id) || _derived.ContainsKey(id);

    /// <summary>Whether other schemas derive from the schema.</summary>
    public bool IsBase(string id) => _derived.ContainsKey(id);

    public string? BaseOf(string id) => _bases.TryGetValue(id, out string? parent) ? parent : null;

    public IOpenApiSchema SchemaOf(string id) => _schemas[id];

    /// <summary>The schemas that a schema derives from, the nearest first.</summary>
    public IEnumerable<string> Ancestors(string id)
    {
        for (string? parent = BaseOf(id); parent is not null; parent = BaseOf(parent))
        {
            yield return parent;
        }
    }

    /// <summary>The schemas that derive from a schema at any distance, in document order within each parent.</summary>
    public IEnumerable<string> Descendants(string id)
    {
        Stack<string> pending = new([id]);
        while (pending.Count > 0)
        {
            string next = pending.Pop();
            if (next != id)
            {
                yield return next;
            }

            foreach (string derived in _derived.TryGetValue(next, out List<string>? direct) ? Enumerable.Reverse(direct) : [])
            {
                pending.Push(derived);
            }
        }
    }

    /// <summary>The discriminator of a schema, own or inherited; null for a schema without base and derived schemas.</summary>
    public OpenApiDiscriminator? DiscriminatorOf(string id) => Contains(id)
        ? Ancestors(id).Prepend(id).Select(candidate => OwnDiscriminator(_schemas[candidate])).FirstOrDefault(static own => own is not null)
        : null;

    /// <summary>The discriminator of the schema itself, if it names a member.</summary>
    public static OpenApiDiscriminator? OwnDiscriminator(IOpenApiSchema schema) =>
        string.IsNullOrEmpty(schema.Discriminator?.PropertyName) ? null : schema.Discriminator;

    private static bool CanBeRecord(IOpenApiSchema schema) =>
        SchemaShape.Alternatives(schema).Count == 0
        && schema.Enum is not { Count: > 0 }
        && SchemaShape.TypeWithoutNull(schema) is 0 or JsonSchemaType.Object;

    /// <summary>
    /// The base of a schema is the first polymorphic schema in its <c>allOf</c>. A schema is polymorphic if it has a discriminator, or if
    /// its
    /// <c>allOf</c> has a polymorphic schema.
    /// </summary>
    private void FindBases()
    {
        Dictionary<string, List<string>> namedBy = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, IOpenApiSchema> component in _schemas)
        {
            foreach (string part in Parts(component.Key))
            {
                if (!namedBy.TryGetValue(part, out List<string>? users))
                {
                    namedBy.Add(part, users = []);
                }

                users.Add(component.Key);
            }
        }

        Queue<string> pending = new(namedBy.Keys.Where(id => OwnDiscriminator(_schemas[id]) is not null));
        HashSet<string> polymorphic = new(pending, StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            foreach (string user in namedBy.TryGetValue(pending.Dequeue(), out List<string>? users) ? users : [])
            {
                if (polymorphic.Add(user))
                {
                    pending.Enqueue(user);
                }
            }
        }

        foreach (string id in polymorphic)
        {
            if (Parts(id).FirstOrDefault(polymorphic.Contains) is { } parent)
            {
                _bases.Add(id, parent);
            }
        }

        // A cycle has no first schema. Its schemas, and those that derive from them, are merged into records, which reports the cycle.
        foreach (string lost in _bases.Keys.Where(id => Ancestors(id).Take(MaximumDepth + 1).Count() > MaximumDepth).ToList())
        {
            _bases.Remove(lost);
        }
    }

    private IEnumerable<string> Parts(string id) =>
        (_schemas[id].AllOf ?? [])
            .Select(static part => (part as OpenApiSchemaReference)?.Reference.Id)
            .OfType<string>()
            .Where(part => part != id && _schemas.ContainsKey(part));

    private List<string> DerivedFrom(string id)
    {
        if (!_derived.TryGetValue(id, out List<string>? derived))
        {
            _derived.Add(id, derived = []);
        }

        return derived;
    }
}
