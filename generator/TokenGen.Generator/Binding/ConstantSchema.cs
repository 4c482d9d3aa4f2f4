using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding;

/// <summary>Schemas that allow one value only: <c>const</c>, or an <c>enum</c> of one.</summary>
internal static class ConstantSchema
{
    /// <summary>The one string that the schema allows; null where it allows others, or null.</summary>
    public static string? TextOf(IOpenApiSchema? schema)
    {
        if (schema is null)
        {
            return null;
        }

        string? value = schema.Const ?? (schema.Enum is { Count: 1 } only ? VendorExtension.TextOf(only[0]) : null);
        bool isText = SchemaShape.TypeWithoutNull(schema) is 0 or JsonSchemaType.String;
        return isText && !SchemaShape.IsNullable(schema) ? value : null;
    }
}
