using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Inline choices between types that have names already: component schemas and scalars. Such a choice does not depend on its place, so
/// all equal choices share one type, which is named after its cases: <c>FileOrString</c>. Later additions to the document do not rename it.
/// </summary>
internal static class PlainChoice
{
    /// <summary>If the name of the cases is longer, the name of the place is better.</summary>
    private const int MaximumName = 50;

    /// <summary>Whether a schema is such a choice. The body or response of an operation is not: it is named after the operation.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="hint">The place of the schema.</param>
    public static bool Is(IOpenApiSchema schema, NameHint hint) =>
        hint is { Component: null, Kind: not PlaceKind.Role }
        && schema is { Title: null, Discriminator: null, Deprecated: false } and not OpenApiSchemaReference
        && SchemaShape.KindOf(schema) == SchemaKind.Union
        && schema.Properties is not { Count: > 0 }
        && SchemaShape.Alternatives(schema) is { Count: > 1 } alternatives
        && alternatives.TrueForAll(static alternative => alternative.Schema is OpenApiSchemaReference || IsPlain(alternative.Schema));

    /// <summary>The name of the type: its cases in alphabetical order, scalars last; null if it is too long.</summary>
    /// <param name="cases">The names of the cases, and whether each is a scalar.</param>
    public static string? NameOf(IEnumerable<(string Name, bool IsScalar)> cases)
    {
        string name = string.Join("Or", cases.OrderBy(static one => one.IsScalar).ThenBy(static one => one.Name, StringComparer.Ordinal)
            .Select(static one => one.Name));
        return name.Length <= MaximumName ? name : null;
    }

    private static bool IsPlain(IOpenApiSchema schema) =>
        SchemaShape.KindOf(schema) == SchemaKind.Scalar && schema is { Title: null, Deprecated: false, Const: null }
            && schema.Enum is not { Count: > 0 };
}
