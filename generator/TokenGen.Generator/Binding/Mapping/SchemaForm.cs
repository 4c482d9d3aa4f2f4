using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Mapping;

/// <summary>Finds which kind of JSON a schema declares.</summary>
internal static class SchemaForm
{
    /// <summary>Deeper than real documents wrap a value, and a limit for a schema that wraps itself.</summary>
    private const int MaximumDepth = 16;

    public static JsonForm Of(IOpenApiSchema schema) => Of(schema, 0);

    private static JsonForm Of(IOpenApiSchema schema, int depth)
    {
        IOpenApiSchema? target = schema is OpenApiSchemaReference reference ? reference.RecursiveTarget : schema;
        if (target is null || depth == MaximumDepth)
        {
            return JsonForm.Any;
        }

        if (TypeList.IsNumberOrText(target))
        {
            return TypeList.NumberOf(SchemaShape.TypeWithoutNull(target)) == JsonSchemaType.Integer ? JsonForm.Integer : JsonForm.Number;
        }

        return SchemaShape.TypeWithoutNull(target) switch
        {
            JsonSchemaType.String => JsonForm.Text,
            JsonSchemaType.Integer => JsonForm.Integer,
            JsonSchemaType.Number or (JsonSchemaType.Number | JsonSchemaType.Integer) => JsonForm.Number,
            JsonSchemaType.Boolean => JsonForm.Boolean,
            JsonSchemaType.Array => JsonForm.Array,
            JsonSchemaType.Object => JsonForm.Object,
            _ => OfShape(target, depth),
        };
    }

    private static JsonForm OfShape(IOpenApiSchema schema, int depth) => SchemaShape.KindOf(schema) switch
    {
        SchemaKind.Record or SchemaKind.Map => JsonForm.Object,
        SchemaKind.Array or SchemaKind.Tuple => JsonForm.Array,
        SchemaKind.Enum when SchemaShape.EnumType(schema) is { } type =>
            type == JsonSchemaType.String ? JsonForm.Text : type == JsonSchemaType.Integer ? JsonForm.Integer : JsonForm.Number,
        SchemaKind.Wrapper when SchemaShape.Alternatives(schema) is [(var alternative, _, _)] => Of(alternative, depth + 1),
        SchemaKind.Wrapper => Of(schema.AllOf![SolePart.Of(schema)], depth + 1),
        _ => JsonForm.Any,
    };

    /// <summary>The form as text for a diagnostic.</summary>
    public static string Describe(JsonForm form) => form switch
    {
        JsonForm.Text => "a string",
        JsonForm.Integer => "an integer",
        JsonForm.Number => "a number",
        JsonForm.Boolean => "a boolean",
        JsonForm.Array => "an array",
        JsonForm.Object => "an object",
        _ => "any JSON",
    };
}
