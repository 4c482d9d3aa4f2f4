using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Whether a schema's values are secrets: marked so (<c>x-tokengen: { secret: true }</c>), or a password by their format. The mark may
/// stand behind whatever wraps the schema: an <c>allOf</c> with a description beside it, a choice between it and null, a list of it.
/// </summary>
internal static class SecretSchema
{
    /// <summary>Deeper than any document wraps a scalar, and an end for one that wraps itself.</summary>
    private const int MaximumDepth = 8;

    public static bool IsSecret(IOpenApiSchema? schema) => IsSecret(schema, MaximumDepth);

    private static bool IsSecret(IOpenApiSchema? schema, int depth)
    {
        if (schema is null || depth == 0)
        {
            return false;
        }

        return VendorExtension.IsTrue(schema.Extensions, "secret")
            || schema.Format == "password"
            || (schema.AllOf ?? []).Any(part => IsSecret(part, depth - 1))
            || SchemaShape.Alternatives(schema).Any(alternative => IsSecret(alternative.Schema, depth - 1))
            || (schema.Items is { } items && IsSecret(items, depth - 1));
    }
}
