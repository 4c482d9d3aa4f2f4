using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Turns schemas of strings, numbers and booleans into types.</summary>
internal sealed class ScalarBinder(BindingContext context)
{
    /// <summary>The scalar that a schema has without a mapping.</summary>
    public ScalarKind KindOf(IOpenApiSchema schema) => Find(schema).Use.Kind;

    /// <summary>The scalar of a schema. Reports an unknown format.</summary>
    public ScalarUse Bind(Located<IOpenApiSchema> schema)
    {
        (ScalarUse use, bool isKnown, JsonSchemaType type) = Find(schema.Element);
        if (!isKnown)
        {
            context.Report(
                BindingDescriptors.UnknownFormat,
                schema.At["format"],
                schema.Element.Format!,
                type.ToString().ToLowerInvariant(),
                use.Kind.ToString());
        }

        return use;
    }

    private (ScalarUse Use, bool IsKnown, JsonSchemaType Type) Find(IOpenApiSchema schema)
    {
        JsonSchemaType type = SchemaShape.TypeWithoutNull(schema) is var declared and not 0 ? declared : JsonSchemaType.Boolean;
        bool allowsText = TypeList.IsNumberOrText(schema);
        if (allowsText || (type & JsonSchemaType.Number) != 0)
        {
            type = TypeList.NumberOf(type);
        }

        (ScalarKind kind, bool isKnown) = ScalarFormats.Of(type, schema.Format, context.Framework);
        if (type == JsonSchemaType.Integer && string.IsNullOrEmpty(schema.Format))
        {
            kind = ScalarFormats.IntegerWithin(schema.Minimum ?? schema.ExclusiveMinimum, schema.Maximum ?? schema.ExclusiveMaximum);
        }

        return (new ScalarUse(kind) { AllowsText = allowsText }, isKnown, type);
    }
}
