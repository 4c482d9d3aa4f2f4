using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>What a derived schema says of a member that its base has declared: C# has one type for both.</summary>
internal static class Redeclaration
{
    /// <summary>Deeper than lists are nested, and an end for one that is its own element.</summary>
    private const int MaximumDepth = 8;

    /// <summary>Whether the base's type holds the derived schema's values with nothing lost but limits.</summary>
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
            // A base reads whatever derives from it.
            return before is OpenApiSchemaReference { Reference.Id: { } known } && (known == derived || hierarchy.Ancestors(derived).Contains(known));
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
            SchemaKind.Array when before.Items is { } items && after.Items is { } other => ChangesNothing(items, other, hierarchy, depth - 1),
            SchemaKind.Json => true,
            _ => false,
        };
    }

    /// <summary>A schema that says nothing of the type: a description, a default, a limit.</summary>
    private static bool IsAnnotation(IOpenApiSchema schema) =>
        SchemaShape.KindOf(schema) == SchemaKind.Json && SchemaShape.TypeWithoutNull(schema) == 0;
}
