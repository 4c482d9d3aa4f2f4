using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Schemas with several types besides null (OpenAPI 3.1, <c>type: [integer, string]</c>).</summary>
internal static class TypeList
{
    /// <summary>A schema with more types is any JSON.</summary>
    private const int MaximumTypes = 4;

    private const JsonSchemaType Numeric = JsonSchemaType.Integer | JsonSchemaType.Number;

    private static readonly JsonSchemaType[] s_types =
    [
        JsonSchemaType.String, JsonSchemaType.Number, JsonSchemaType.Integer, JsonSchemaType.Boolean, JsonSchemaType.Array, JsonSchemaType.Object,
    ];

    /// <summary>Matches a pattern that only numbers can have: signs, digits, groups and an exponent.</summary>
    private static readonly Regex s_numberPattern = new(
        @"^\^?[-+?():.\\d\[\]0-9*|eE{},]*\d[-+?():.\\d\[\]0-9*|eE{},]*\$?$", RegexOptions.CultureInvariant);

    /// <summary>
    /// Whether the schema is a number that may be written as a string: it has a numeric format or pattern. ASP.NET Core writes this for
    /// numbers that its serializer also reads from strings.
    /// </summary>
    public static bool IsNumberOrText(IOpenApiSchema schema)
    {
        JsonSchemaType type = SchemaShape.TypeWithoutNull(schema);
        return (type & JsonSchemaType.String) != 0 && (type & Numeric) != 0 && (type & ~(JsonSchemaType.String | Numeric)) == 0
            && (IsNumeric(schema.Format)
                || (schema.Pattern is { Length: < 256 } pattern && pattern.Contains("\\d") && s_numberPattern.IsMatch(pattern)));
    }

    /// <summary>The numeric type among several types.</summary>
    public static JsonSchemaType NumberOf(JsonSchemaType type) =>
        (type & JsonSchemaType.Number) != 0 ? JsonSchemaType.Number : JsonSchemaType.Integer;

    /// <summary>
    /// One schema for each of several types, with the keywords of that type; empty for one type, or for almost all types.
    /// </summary>
    public static List<IOpenApiSchema> Split(IOpenApiSchema schema)
    {
        JsonSchemaType type = SchemaShape.TypeWithoutNull(schema);
        if ((type & JsonSchemaType.Number) != 0)
        {
            // "number" includes "integer".
            type &= ~JsonSchemaType.Integer;
        }

        if ((type & (type - 1)) == 0)
        {
            // Almost all schemas have no type or one.
            return [];
        }

        List<JsonSchemaType> types = [.. s_types.Where(candidate => (type & candidate) != 0)];
        bool isPlain = schema is not OpenApiSchemaReference && schema.Enum is not { Count: > 0 } && schema.Const is null
            && schema.AllOf is not { Count: > 0 } && schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 };
        return isPlain && types.Count is > 1 and <= MaximumTypes && !IsNumberOrText(schema)
            ? [.. types.Select(one => Of(schema, one))]
            : [];
    }

    private static OpenApiSchema Of(IOpenApiSchema schema, JsonSchemaType type) => type switch
    {
        JsonSchemaType.Object when TupleSchema.IsTuple(schema) =>
            new OpenApiSchema { Type = type, AdditionalProperties = schema.AdditionalProperties },
        JsonSchemaType.Object => new OpenApiSchema
        {
            Type = type,
            Properties = schema.Properties?.ToDictionary(static member => member.Key, static member => member.Value),
            Required = schema.Required,
            AdditionalProperties = schema.AdditionalProperties,
            PatternProperties = schema.PatternProperties?.ToDictionary(static member => member.Key, static member => member.Value),
        },
        JsonSchemaType.Array when TupleSchema.IsTuple(schema) => new OpenApiSchema
        {
            Type = type,
            Items = schema.Items,
            MinItems = schema.MinItems,
            Properties = schema.Properties!.ToDictionary(static item => item.Key, static item => item.Value),
            Extensions = schema.Extensions,
        },
        JsonSchemaType.Array => new OpenApiSchema { Type = type, Items = schema.Items },
        JsonSchemaType.Boolean => new OpenApiSchema { Type = type },
        _ => new OpenApiSchema { Type = type, Format = IsNumeric(schema.Format) == (type != JsonSchemaType.String) ? schema.Format : null },
    };

    private static bool IsNumeric(string? format) => !string.IsNullOrEmpty(format) && ScalarFormats.IsNumeric(format);
}
