using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Inline choices among types that have names already: component schemas and scalars. Such a choice says nothing of the place where it
/// stands, so all places that have it share one type, which is called after its cases: <c>FileOrString</c>. What a document adds later
/// renames nothing.
/// </summary>
internal static class PlainChoice
{
    /// <summary>Longer names are worse than that of the place.</summary>
    private const int MaximumName = 50;

    /// <summary>Whether a schema is one. The body or response of an operation is called after the operation instead.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="hint">Where it stands.</param>
    public static bool Is(IOpenApiSchema schema, NameHint hint) =>
        hint is { Component: null, Kind: not PlaceKind.Role }
        && schema is { Title: null, Discriminator: null, Deprecated: false } and not OpenApiSchemaReference
        && SchemaShape.KindOf(schema) == SchemaKind.Union
        && schema.Properties is not { Count: > 0 }
        && SchemaShape.Alternatives(schema) is { Count: > 1 } alternatives
        && alternatives.TrueForAll(static alternative => alternative.Schema is OpenApiSchemaReference || IsPlain(alternative.Schema));

    /// <summary>The name of the type: its cases in the order of the alphabet, those that are no scalars first; null where it would be too long.</summary>
    /// <param name="cases">The names of the cases, and whether each is a scalar.</param>
    public static string? NameOf(IEnumerable<(string Name, bool IsScalar)> cases)
    {
        string name = string.Join("Or", cases.OrderBy(static one => one.IsScalar).ThenBy(static one => one.Name, StringComparer.Ordinal).Select(static one => one.Name));
        return name.Length <= MaximumName ? name : null;
    }

    private static bool IsPlain(IOpenApiSchema schema) =>
        SchemaShape.KindOf(schema) == SchemaKind.Scalar && schema is { Title: null, Deprecated: false, Const: null } && schema.Enum is not { Count: > 0 };
}
