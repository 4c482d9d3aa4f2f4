using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Responses;

/// <summary>Finds the declarations of a header that have the same type, without binding them.</summary>
internal static class HeaderLikeness
{
    /// <summary>Deeper than real documents wrap a scalar, and a limit for a schema that wraps itself.</summary>
    private const int MaximumDepth = 8;

    /// <summary>Equal for headers that are read in the same way.</summary>
    public static string KeyOf(IOpenApiHeader header, TargetFramework framework) => header.Content is { Count: > 0 } content
        ? "content " + (content.First().Value.Schema is { } schema ? ContentKey(schema) : "")
        : KeyOf(header.Schema, framework, MaximumDepth);

    private static string ContentKey(IOpenApiSchema schema) => schema is OpenApiSchemaReference reference
        ? "#" + reference.Reference.Id
        : $"{schema.Type} {string.Join(",", (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Keys)}";

    private static string KeyOf(IOpenApiSchema? schema, TargetFramework framework, int depth)
    {
        IOpenApiSchema? target = schema is OpenApiSchemaReference { Target: var found } ? found : schema;
        if (target is null || depth == 0)
        {
            return "text";
        }

        return SchemaShape.KindOf(target) switch
        {
            SchemaKind.Scalar => ScalarFormats.Of(SchemaShape.TypeWithoutNull(target), target.Format, framework).Kind.ToString(),
            SchemaKind.Enum when schema is OpenApiSchemaReference named => "#" + named.Reference.Id,
            SchemaKind.Enum => "enum " + EnumBinder.ValuesKey(target),
            SchemaKind.Array => KeyOf(target.Items, framework, depth - 1) + "[]",
            SchemaKind.Wrapper when SchemaShape.Alternatives(target) is [(var alternative, _, _)] =>
                KeyOf(alternative, framework, depth - 1),
            SchemaKind.Wrapper => KeyOf(target.AllOf![SolePart.Of(target)], framework, depth - 1),
            _ => nameof(ScalarKind.String),
        };
    }
}
