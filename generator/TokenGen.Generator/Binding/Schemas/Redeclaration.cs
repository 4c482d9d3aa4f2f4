using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Compares a member of a base schema with its second declaration in a derived schema. In C#, both have one type.</summary>
internal static class Redeclaration
{
    /// <summary>Deeper than real lists are nested, and a limit for a list that contains itself.</summary>
    private const int MaximumDepth = 8;

    /// <summary>Whether the type of the base can hold all values of the derived schema, apart from their limits.</summary>
    public static bool ChangesNothing(IOpenApiSchema before, IOpenApiSchema after, SchemaHierarchy hierarchy) =>
        ChangesNothing(before, after, hierarchy, MaximumDepth);

    private static bool ChangesNothing(IOpenApiSchema before, IOpenApiSchema after, SchemaHierarchy hierarchy, int depth)
    {
        if (depth == 0)
        {
            return true;
        }

        if (after is OpenApiSchemaReference { Reference.Id: { } derived })
        {
            // A member of a base type can hold all derived types.
            return before is OpenApiSchemaReference { Reference.Id: { } known }
                && (known == derived || hierarchy.Ancestors(derived).Contains(known));
        }

        if (ConstantSchema.TextOf(after) is not null || IsAnnotation(after))
        {
            return true;
        }

        if (before is OpenApiSchemaReference || SchemaShape.KindOf(before) != SchemaShape.KindOf(after))
        {
            return false;
        }

        return SchemaShape.KindOf(after) switch
        {
            SchemaKind.Enum => EnumBinder.ValuesKey(before) == EnumBinder.ValuesKey(after),
            SchemaKind.Scalar => SchemaShape.TypeWithoutNull(before) == SchemaShape.TypeWithoutNull(after)
                && (before.Format == after.Format || string.IsNullOrEmpty(after.Format)),
            SchemaKind.Array when before.Items is { } items && after.Items is { } other =>
                ChangesNothing(items, other, hierarchy, depth - 1),
            SchemaKind.Json => true,
            _ => false,
        };
    }

    /// <summary>Whether a schema does not affect the type: it has only a description, a default or a limit.</summary>
    private static bool IsAnnotation(IOpenApiSchema schema) =>
        SchemaShape.KindOf(schema) == SchemaKind.Json && SchemaShape.TypeWithoutNull(schema) == 0;
}
