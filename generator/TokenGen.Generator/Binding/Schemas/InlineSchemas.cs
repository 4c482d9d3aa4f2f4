using Microsoft.OpenApi;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Finds the components that contain no inline schema with a name of its own, so that the naming pass can skip them. If in doubt, it
/// reports that there may be one.
/// </summary>
internal static class InlineSchemas
{
    private const int MaximumDepth = 16;

    /// <summary>Whether a component may contain an inline schema that becomes a type.</summary>
    public static bool MayBeIn(IOpenApiSchema component) => MayBeIn(component, isComponent: true, MaximumDepth);

    private static bool MayBeIn(IOpenApiSchema? schema, bool isComponent, int depth)
    {
        if (schema is null or OpenApiSchemaReference)
        {
            return false;
        }

        bool isChoice = schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 } || TypeList.Split(schema).Count > 0
            || TupleSchema.IsTuple(schema);
        bool isNamed = schema.Properties is { Count: > 0 } || schema.AllOf is { Count: > 0 } || schema.Enum is { Count: > 0 }
            || (SchemaShape.TypeWithoutNull(schema) & JsonSchemaType.Object) != 0;
        return depth == 0 || isChoice || (isNamed && !isComponent)
            || MayBeIn(schema.Items, isComponent: false, depth - 1)
            || MayBeIn(schema.AdditionalProperties, isComponent: false, depth - 1)
            || schema.PatternProperties is { Count: > 0 }
            || (schema.AllOf ?? []).Any(part => MayBeIn(part, isComponent: true, depth - 1))
            || (schema.Properties?.Values ?? []).Any(member => MayBeIn(member, isComponent: false, depth - 1));
    }
}
