using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// The type of a text body. If the document says that the text is a number, a boolean, a date or a listed value, the body has that type.
/// Any other text is a string.
/// </summary>
internal static class TextSchema
{
    private const int MaximumDepth = 16;

    public static BoundSchema Bind(SchemaBinder schemas, string mediaType, Located<IOpenApiSchema?> schema, NameHint hint)
    {
        BoundSchema text = new(new ScalarUse(ScalarKind.String), IsNullable: false);
        bool isPlain = MediaTypes.Essence(mediaType) == "text/plain";
        BoundSchema bound = isPlain && IsScalar(schema.Element, 0) ? schemas.BindOptional(schema, hint) : text;
        return bound.Type is ScalarUse { Kind: not (ScalarKind.Bytes or ScalarKind.Base64Url) } or NamedUse { IsEnum: true }
            or ConvertedUse or OwnUse { Form: JsonForm.Text or JsonForm.Integer or JsonForm.Number or JsonForm.Boolean }
            ? bound
            : text with { IsNullable = bound.IsNullable };
    }

    private static bool IsScalar(IOpenApiSchema? schema, int depth)
    {
        if (schema is null || depth == MaximumDepth)
        {
            return false;
        }

        return SchemaShape.KindOf(schema) switch
        {
            SchemaKind.Reference => IsScalar((schema as OpenApiSchemaReference)?.RecursiveTarget, depth + 1),
            SchemaKind.Wrapper => SchemaShape.Alternatives(schema) is [var (only, _, _)]
                ? IsScalar(only, depth + 1)
                : SolePart.Of(schema) is >= 0 and var part && IsScalar(schema.AllOf![part], depth + 1),
            SchemaKind.Scalar or SchemaKind.Enum => true,
            _ => false,
        };
    }
}
