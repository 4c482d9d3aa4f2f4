using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Schemas that allow one value only: <c>const</c>, or an <c>enum</c> with one value.</summary>
internal static class ConstantSchema
{
    /// <summary>The only string that the schema allows; null if it allows other values or JSON null.</summary>
    public static string? TextOf(IOpenApiSchema? schema) =>
        schema is not null && SchemaShape.TypeWithoutNull(schema) is 0 or JsonSchemaType.String && !SchemaShape.IsNullable(schema)
            ? ValueOf(schema)
            : null;

    /// <summary>The only string, integer or boolean that the schema allows, as text; null if it allows other values or JSON null.</summary>
    public static string? ScalarTextOf(IOpenApiSchema? schema) =>
        schema is not null
            && SchemaShape.TypeWithoutNull(schema) is 0 or JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Boolean
        && !SchemaShape.IsNullable(schema)
            ? ValueOf(schema)
            : null;

    /// <summary>Whether the schema is inline and its <c>enum</c> lists a single string, with or without null.</summary>
    public static bool IsListOfOneText(IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference
        && SchemaShape.KindOf(schema) == SchemaKind.Enum
        && SchemaShape.EnumType(schema) == JsonSchemaType.String
        && SchemaShape.ListedValues(schema) is [{ } only]
        && only.GetValueKind() == JsonValueKind.String;

    /// <summary>The type of a constant in a schema without <c>type</c>; null if the constant is not a scalar.</summary>
    public static ScalarKind? KindOf(JsonNode? constant) => constant?.GetValueKind() switch
    {
        JsonValueKind.String => ScalarKind.String,
        JsonValueKind.True or JsonValueKind.False => ScalarKind.Boolean,
        JsonValueKind.Number => long.TryParse(constant.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? ScalarKind.Int64
            : ScalarKind.Double,
        _ => null,
    };

    /// <summary>
    /// The initial value of a member with this schema; null if the schema allows several values, or C# has no literal for the value.
    /// </summary>
    public static ConstantModel? Of(IOpenApiSchema schema, TypeUse type, JsonNode? raw)
    {
        if (ValueOf(schema) is not { } text)
        {
            // Microsoft.OpenApi does not distinguish a null constant from a missing one.
            bool isNull = raw is JsonObject keywords && keywords.TryGetPropertyValue("const", out JsonNode? constant) && constant is null;
            return isNull && type is JsonUse ? new ConstantModel(ScalarKind.String, Text: null, IsEnum: false) : null;
        }

        if (type is NamedUse { IsEnum: true } && schema.Enum is { Count: 1 } only)
        {
            return only[0].GetValueKind() == JsonValueKind.String || ((NamedUse)type).Underlying == ScalarKind.String
                ? new ConstantModel(ScalarKind.String, text, IsEnum: true)
                : Number(ScalarKind.Int64, text, isEnum: true);
        }

        return (type as ScalarUse)?.Kind switch
        {
            ScalarKind.String => new ConstantModel(ScalarKind.String, text, IsEnum: false),
            ScalarKind.Boolean when bool.TryParse(text, out bool flag) =>
                new ConstantModel(ScalarKind.Boolean, flag ? "true" : "false", IsEnum: false),
            ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal =>
                Number(((ScalarUse)type).Kind, text, isEnum: false),
            _ => null,
        };
    }

    /// <summary>The only value that the schema allows, as text; null if it allows others.</summary>
    public static string? ValueOf(IOpenApiSchema schema) =>
        schema.Const ?? (schema.Enum is { Count: 1 } only && !SchemaShape.IsNullLiteral(only[0]) ? VendorExtension.TextOf(only[0]) : null);

    private static ConstantModel? Number(ScalarKind kind, string text, bool isEnum) =>
        NumberLiteral.Of(kind, text) is { } literal ? new ConstantModel(kind, literal, isEnum) : null;
}
