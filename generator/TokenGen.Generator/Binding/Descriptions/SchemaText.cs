using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;

namespace TokenGen.Generator.Binding.Descriptions;

/// <summary>The text of a schema for the member, part, parameter or header with that schema.</summary>
internal static class SchemaText
{
    /// <summary>The description; null if there is none.</summary>
    public static string? DescriptionOf(IOpenApiSchema? schema) => schema is null
        ? null
        : SolePart.InPlace(schema).Select(static part => part.Description).FirstOrDefault(static text => text is not null);

    /// <summary>The description or, without one, the title; null if there is neither.</summary>
    public static string? Of(IOpenApiSchema schema) => DescriptionOf(schema) ?? schema.Title;
}
