using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Bodies;

/// <summary>
/// The part of an <c>allOf</c> that defines the type of a value, if the other parts only describe or limit it. In OpenAPI 3.0, <c>allOf:
/// [$ref, { description }]</c> adds a description to a reference. Another example is <c>allOf: [{ type: string }, { maxLength: 5 }]</c>,
/// which is a string.
/// </summary>
internal static class SolePart
{
    /// <summary>The index of that part; -1 if there is no <c>allOf</c>, or its parts form an object together.</summary>
    public static int Of(IOpenApiSchema schema)
    {
        if (schema is SchemaVariant || schema.AllOf is not { Count: > 0 } parts)
        {
            return -1;
        }

        if (parts.Count == 1)
        {
            return 0;
        }

        List<int> telling = [.. Enumerable.Range(0, parts.Count).Where(index => Tells(parts[index]))];
        if (telling.Count == 1)
        {
            return telling[0];
        }

        if (telling.Count == 0 || !telling.All(index => IsPlain(parts[index])))
        {
            return -1;
        }

        // Several parts describe the same text, number or list. A part that lists values is the most specific.
        return telling.OrderBy(index => Target(parts[index]).Enum is not { Count: > 0 }).First();
    }

    /// <summary>The schema and the inline parts of its <c>allOf</c>, which describe only this place.</summary>
    public static IEnumerable<IOpenApiSchema> InPlace(IOpenApiSchema schema) => schema is SchemaVariant or OpenApiSchemaReference
        ? [schema]
        : (schema.AllOf ?? []).Where(static part => part is not OpenApiSchemaReference).Reverse().Prepend(schema);

    /// <summary>Whether a part has more than descriptions and limits.</summary>
    private static bool Tells(IOpenApiSchema part) =>
        part is OpenApiSchemaReference
        || SchemaShape.TypeWithoutNull(part) != 0
        || part.Properties is { Count: > 0 } || part.PatternProperties is { Count: > 0 } || part.AdditionalProperties is not null
        || part.Required is { Count: > 0 } || part.Items is not null || part.Enum is { Count: > 0 } || part.Const is not null
        || part.AllOf is { Count: > 0 } || part.OneOf is { Count: > 0 } || part.AnyOf is { Count: > 0 } || part.Not is not null;

    /// <summary>Whether a part, or one of its own parts, sets the type of a value.</summary>
    public static bool SaysType(IOpenApiSchema part) => part is OpenApiSchemaReference
        || SchemaShape.TypeWithoutNull(part) != 0
        || part.Properties is { Count: > 0 } || part.PatternProperties is { Count: > 0 } || part.AdditionalProperties is not null
        || part.Items is not null || part.Enum is { Count: > 0 } || part.Const is not null
        || part.OneOf is { Count: > 0 } || part.AnyOf is { Count: > 0 }
        || (part.AllOf is { Count: > 0 } parts && parts.Any(SaysType));

    /// <summary>Whether a part is a text, a number, a boolean or a list, because of its type or its values.</summary>
    private static bool IsPlain(IOpenApiSchema part) => Target(part) is var target && SchemaShape.TypeWithoutNull(target) switch
    {
        0 => target.Enum is { Count: > 0 },
        JsonSchemaType.Object => false,
        var type => (type & JsonSchemaType.Object) == 0,
    };

    private static IOpenApiSchema Target(IOpenApiSchema schema) => (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;
}
