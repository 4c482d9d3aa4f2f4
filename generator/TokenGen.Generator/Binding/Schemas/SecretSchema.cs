using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Rules;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Whether the values of a schema are secrets: it is marked (<c>x-tokengen: { secret: true }</c>), or its format is <c>password</c>. The
/// mark may be on a schema inside a wrapper: <c>allOf</c> with a description, a choice with null, a list or a map.
/// </summary>
internal static class SecretSchema
{
    /// <summary>Deeper than real documents wrap a scalar, and a limit for a schema that wraps itself.</summary>
    private const int MaximumDepth = 8;

    public static bool IsSecret(IOpenApiSchema? schema)
    {
        // Nearest first, and each component once. Otherwise schemas that refer to each other often would multiply the work at each level.
        Queue<(IOpenApiSchema? Schema, int Depth)> pending = new([(schema, 0)]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            (IOpenApiSchema? next, int depth) = pending.Dequeue();
            if (next is null || depth == MaximumDepth || (next is OpenApiSchemaReference { Reference.Id: { } id } && !seen.Add(id)))
            {
                continue;
            }

            // The keywords beside a reference are checked separately.
            IOpenApiSchema said = next is OpenApiSchemaReference { Target: { } target } ? target : next;
            if (VendorExtension.IsTrue(VendorExtension.OwnOf(next), "secret") || VendorExtension.IsTrue(said.Extensions, "secret")
                || said.Format == "password")
            {
                return true;
            }

            foreach (IOpenApiSchema? part in (said.AllOf ?? []).Concat(SchemaShape.Alternatives(said).Select(static one => one.Schema))
                .Concat(Elements(said)))
            {
                pending.Enqueue((part, depth + 1));
            }
        }

        return false;
    }

    /// <summary>The element schemas of a list or a map. Members of an object and items of a tuple are each secret or not.</summary>
    private static IEnumerable<IOpenApiSchema?> Elements(IOpenApiSchema schema) =>
        [schema.Items, schema.Properties is { Count: > 0 } ? null : schema.AdditionalProperties];
}
