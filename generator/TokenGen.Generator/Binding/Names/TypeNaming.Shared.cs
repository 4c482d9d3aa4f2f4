using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Names;

/// <summary>The names of types that belong to shared files.</summary>
internal sealed partial class TypeNaming
{
    /// <summary>The schemas that need names. Types of shared files have their names already, in another namespace.</summary>
    private IDictionary<string, IOpenApiSchema> WithoutShared(IDictionary<string, IOpenApiSchema> schemas)
    {
        if (_context.Shared is not { } shared)
        {
            return schemas;
        }

        foreach (string id in schemas.Keys.Where(shared.Contains))
        {
            _components.Add(id, shared.NameOf(id));
        }

        return schemas.Where(schema => !shared.Contains(schema.Key))
            .ToDictionary(static schema => schema.Key, static schema => schema.Value, StringComparer.Ordinal);
    }
}
