using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Rules;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Whether a schema's values are secrets: marked so (<c>x-tokengen: { secret: true }</c>), or a password by their format. The mark may
/// stand behind whatever wraps the schema: an <c>allOf</c> with a description beside it, a choice between it and null, a list or a
/// map of it.
/// </summary>
internal static class SecretSchema
{
    /// <summary>Deeper than any document wraps a scalar, and an end for one that wraps itself.</summary>
    private const int MaximumDepth = 8;

    public static bool IsSecret(IOpenApiSchema? schema)
    {
        // Nearest first, and each component once: schemas that name each other many times would multiply the work with each level.
        Queue<(IOpenApiSchema? Schema, int Depth)> pending = new([(schema, 0)]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            (IOpenApiSchema? next, int depth) = pending.Dequeue();
            if (next is null || depth == MaximumDepth || (next is OpenApiSchemaReference { Reference.Id: { } id } && !seen.Add(id)))
            {
                continue;
            }

            // What is said beside a reference is looked at by itself.
            IOpenApiSchema said = next is OpenApiSchemaReference { Target: { } target } ? target : next;
            if (VendorExtension.IsTrue(VendorExtension.OwnOf(next), "secret") || VendorExtension.IsTrue(said.Extensions, "secret") || said.Format == "password")
            {
                return true;
            }

            foreach (IOpenApiSchema? part in (said.AllOf ?? []).Concat(SchemaShape.Alternatives(said).Select(static one => one.Schema)).Concat(Elements(said)))
            {
                pending.Enqueue((part, depth + 1));
            }
        }

        return false;
    }

    /// <summary>What a list or a map is made of. Members of an object and items of a tuple are secret or not each for itself.</summary>
    private static IEnumerable<IOpenApiSchema?> Elements(IOpenApiSchema schema) =>
        [schema.Items, schema.Properties is { Count: > 0 } ? null : schema.AdditionalProperties];
}
