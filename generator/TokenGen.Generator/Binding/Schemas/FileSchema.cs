using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Whether a part of a <c>multipart</c> body is a file or a list of files.</summary>
internal enum FileKind
{
    None,
    One,
    Many,
}

/// <summary>
/// Finds the files among the parts of a <c>multipart</c> body. Frameworks wrap the schema of a file: in a choice with null if the part is
/// optional, in <c>allOf</c> to add a description, or in a reference.
/// </summary>
internal static class FileSchema
{
    private const int MaximumDepth = 16;

    /// <summary>What a part is, and whether it may be null.</summary>
    /// <param name="schema">The schema of the part.</param>
    /// <param name="takesUntyped">Whether a schema without keywords is a file, as in OpenAPI 3.1.</param>
    public static (FileKind Kind, bool IsNullable) Of(IOpenApiSchema schema, bool takesUntyped) => Of(schema, takesUntyped, 0);

    private static (FileKind Kind, bool IsNullable) Of(IOpenApiSchema? schema, bool takesUntyped, int depth)
    {
        if (schema is null || depth == MaximumDepth)
        {
            return (FileKind.None, false);
        }

        if (schema is OpenApiSchemaReference reference)
        {
            return Of(reference.RecursiveTarget, takesUntyped, depth + 1);
        }

        bool isNullable = SchemaShape.IsNullable(schema);
        if (IsBytes(schema) || (takesUntyped && IsUntyped(schema)))
        {
            return (FileKind.One, isNullable);
        }

        List<IOpenApiSchema> choices = [.. SchemaShape.Alternatives(schema).Select(static alternative => alternative.Schema)];
        if (choices.Count == 0 && SolePart.Of(schema) is >= 0 and var part)
        {
            choices.Add(schema.AllOf![part]);
        }

        if (choices.Count > 0)
        {
            List<(FileKind Kind, bool IsNullable)> kinds = [.. choices.Select(choice => Of(choice, takesUntyped, depth + 1))];
            return (kinds.Any(static one => one.Kind == FileKind.None) ? FileKind.None : kinds.Max(static one => one.Kind), isNullable
                || kinds.Any(static one => one.IsNullable));
        }

        bool isList = SchemaShape.KindOf(schema) == SchemaKind.Array && Of(schema.Items, takesUntyped, depth + 1).Kind == FileKind.One;
        return (isList ? FileKind.Many : FileKind.None, isNullable);
    }

    /// <summary>
    /// Whether the schema describes raw bytes: <c>format: binary</c>, or in OpenAPI 3.1 a media type without an encoding.
    /// </summary>
    private static bool IsBytes(IOpenApiSchema schema) =>
        schema is { Format: "binary" }
        || (schema is IOpenApiSchemaMissingProperties { ContentMediaType.Length: > 0 } text && string.IsNullOrEmpty(text.ContentEncoding)
            && text.ContentMediaType != "application/json");

    private static bool IsUntyped(IOpenApiSchema schema) =>
        SchemaShape.KindOf(schema) == SchemaKind.Json && SchemaShape.TypeWithoutNull(schema) == 0
        && schema.Const is null && schema.Not is null && schema.Enum is not { Count: > 0 } && schema.AllOf is not { Count: > 0 };
}
