using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Binds the component records that derive from each other, each once.</summary>
/// <param name="context">The document.</param>
/// <param name="schemas">Binds their members, and keeps the types.</param>
/// <param name="naming">Names them.</param>
/// <param name="enqueue">Adds a step to the queue of pending work.</param>
internal sealed class RelativeBinder(BindingContext context, SchemaBinder schemas, TypeNaming naming, Action<Action> enqueue)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Adds components to the queue, bases before derived schemas.</summary>
    public void Enqueue(IEnumerable<string> components)
    {
        foreach (string id in components)
        {
            if (_known.Add(id))
            {
                enqueue(() => Bind(id));
            }
        }
    }

    private void Bind(string id)
    {
        string? parent = schemas.Hierarchy.BaseOf(id);
        Located<IOpenApiSchema> schema = LocatedSchemas.OfComponent(id, schemas.Hierarchy.SchemaOf(id));
        RecordModel record = new RecordBinder(context, schemas).BindDerived(
            schema,
            naming.OfComponent(id),
            id,
            new InheritanceBinder(context, schemas.Hierarchy, naming, id),
            parent is null ? null : schemas.Types.RelativeOf(parent));
        schemas.Types.AddRelative(id, record, schema.At);
    }
}
