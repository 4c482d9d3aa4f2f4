using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>What a schema becomes. Only its own keywords decide: references are not followed, so there is no recursion.</summary>
internal enum SchemaKind
{
    Reference,
    Record,
    Enum,
    Array,

    /// <summary>An array with a separate schema for each of its first items.</summary>
    Tuple,
    Map,
    Scalar,

    /// <summary>One alternative besides null, or one <c>allOf</c> part that sets the type: the schema is that part.</summary>
    Wrapper,

    /// <summary>Several alternatives.</summary>
    Union,

    /// <summary>Any JSON.</summary>
    Json,
}

/// <summary>Finds the kind of a schema from its keywords.</summary>
internal static class SchemaShape
{
    public static SchemaKind KindOf(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference)
        {
            return SchemaKind.Reference;
        }

        if (TypeList.Split(schema).Count > 0)
        {
            return SchemaKind.Union;
        }

        if (TupleSchema.IsTuple(schema) && TypeWithoutNull(schema) is 0 or JsonSchemaType.Array)
        {
            return SchemaKind.Tuple;
        }

        if (!HasProperties(schema) && schema.AllOf is { Count: > 1 } && SolePart.Of(schema) >= 0
            && schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 })
        {
            return SchemaKind.Wrapper;
        }

        if (SchemaVariant.HasAny(schema))
        {
            return SchemaKind.Union;
        }

        if (HasProperties(schema))
        {
            return SchemaKind.Record;
        }

        if (Alternatives(schema) is { Count: > 0 } alternatives)
        {
            return alternatives.Count == 1 && schema.AllOf is not { Count: > 0 } ? SchemaKind.Wrapper : SchemaKind.Union;
        }

        if (schema.AllOf is { Count: 1 })
        {
            return SchemaKind.Wrapper;
        }

        // Parts that only limit or describe a value do not affect its type.
        if (schema.AllOf is { Count: > 1 } parts && (TypeWithoutNull(schema) is JsonSchemaType.Object || parts.Any(SolePart.SaysType)))
        {
            return SchemaKind.Record;
        }

        if (EnumType(schema) is not null)
        {
            return SchemaKind.Enum;
        }

        JsonSchemaType type = TypeWithoutNull(schema);
        return type switch
        {
            _ when TypeList.IsNumberOrText(schema) => SchemaKind.Scalar,
            JsonSchemaType.Integer | JsonSchemaType.Number => SchemaKind.Scalar,
            JsonSchemaType.Array => SchemaKind.Array,
            JsonSchemaType.Object => SchemaKind.Map,
            JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean => SchemaKind.Scalar,
            0 when ListsBooleans(schema) => SchemaKind.Scalar,
            0 when schema.Items is not null => SchemaKind.Array,
            0 when schema.AdditionalProperties is not null || schema.PatternProperties is { Count: > 0 } => SchemaKind.Map,
            _ => SchemaKind.Json,
        };
    }

    /// <summary>
    /// Whether values have the properties of the schema. Strings, numbers and lists have none (JSON Schema, <c>properties</c>).
    /// </summary>
    private static bool HasProperties(IOpenApiSchema schema) =>
        schema.Properties is { Count: > 0 } && (TypeWithoutNull(schema) == 0 || (TypeWithoutNull(schema) & JsonSchemaType.Object) != 0);

    /// <summary>The type of the listed values that get names; null if the schema lists no values, or values of several types.</summary>
    public static JsonSchemaType? EnumType(IOpenApiSchema schema)
    {
        List<JsonNode> values = ListedValues(schema);
        JsonSchemaType type = TypeWithoutNull(schema);
        if (values.Count == 0)
        {
            return null;
        }

        // If the document says string, a value that YAML reads as a number or boolean is a string.
        bool isText = type == JsonSchemaType.String ? values.All(static value => value is JsonValue) : type == 0 && values.All(IsText);
        if (isText)
        {
            return JsonSchemaType.String;
        }

        if (type is 0 or JsonSchemaType.Integer && values.All(static value => value is JsonValue number && number.TryGetValue(out long _)))
        {
            return JsonSchemaType.Integer;
        }

        bool isNumber = type == 0 || (type & ~(JsonSchemaType.Integer | JsonSchemaType.Number)) == 0 && type != JsonSchemaType.Integer;
        return isNumber && values.Count > 1 && values.All(static value => value.GetValueKind() == JsonValueKind.Number)
            ? JsonSchemaType.Number
            : null;
    }

    /// <summary>The values under <c>enum</c>, without null.</summary>
    public static List<JsonNode> ListedValues(IOpenApiSchema schema) =>
        [.. (schema.Enum ?? []).Where(static value => !IsNullLiteral(value))];

    /// <summary>Whether the schema lists nothing but <c>true</c> and <c>false</c>.</summary>
    public static bool ListsBooleans(IOpenApiSchema schema) =>
        ListedValues(schema) is { Count: > 0 } values
            && values.All(static value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False);

    /// <summary>Whether the schema allows null, in any of the ways of OpenAPI 3.0 and 3.1.</summary>
    public static bool IsNullable(IOpenApiSchema schema) =>
        (schema.Type is { } type && (type & JsonSchemaType.Null) != 0)
        || schema.Extensions?.ContainsKey(NullMarks.Nullable) == true
        || (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Any(IsNull)
        || (schema.Enum is { Count: > 1 } values && values.Any(IsNullLiteral));

    /// <summary>The types that the schema allows besides null; 0 if it has no <c>type</c>.</summary>
    public static JsonSchemaType TypeWithoutNull(IOpenApiSchema schema) => (schema.Type ?? 0) & ~JsonSchemaType.Null;

    /// <summary>The alternatives of <c>oneOf</c>, <c>anyOf</c> or a list of types, without null.</summary>
    public static List<(IOpenApiSchema Schema, string Keyword, int Index)> Alternatives(IOpenApiSchema schema)
    {
        List<(IOpenApiSchema Schema, string Keyword, int Index)> alternatives = [];
        Add(schema.OneOf, "oneOf");
        Add(schema.AnyOf, "anyOf");
        Add(TypeList.Split(schema), "type");
        return alternatives;

        void Add(IList<IOpenApiSchema>? list, string keyword)
        {
            for (int i = 0; i < (list?.Count ?? 0); i++)
            {
                if (!IsNull(list![i]))
                {
                    alternatives.Add((list[i], keyword, i));
                }
            }
        }
    }

    /// <summary>Whether a schema allows only null: as its only type, or as its only listed value (JSON Schema Validation, 6.1.2).</summary>
    private static bool IsNull(IOpenApiSchema schema)
    {
        IOpenApiSchema target = (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;
        bool saysMore = target.AllOf is { Count: > 0 } || target.OneOf is { Count: > 0 } || target.AnyOf is { Count: > 0 }
            || target.Properties is { Count: > 0 };
        return target.Enum is { Count: > 0 } values ? values.All(IsNullLiteral)
            : !saysMore && (target.Type == JsonSchemaType.Null || IsNullableAlone(target));
    }

    /// <summary>
    /// Whether a schema has <c>nullable: true</c> and nothing else. OpenAPI 3.0 has no type null, so generators for Rust servers write the
    /// alternative null in this way.
    /// </summary>
    private static bool IsNullableAlone(IOpenApiSchema schema) =>
        schema.Type is null && schema.Extensions?.ContainsKey(NullMarks.Nullable) == true
        && schema is { Not: null, Items: null, AdditionalProperties: null, Format: null or "", Pattern: null, Const: null };

    /// <summary>Whether a listed value is JSON null. Microsoft.OpenApi represents it by a special value.</summary>
    public static bool IsNullLiteral(JsonNode? value) => value is null || value.IsJsonNullSentinel();

    private static bool IsText(JsonNode value) => value.GetValueKind() == JsonValueKind.String;
}
