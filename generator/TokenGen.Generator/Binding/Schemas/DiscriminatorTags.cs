using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Rules;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>The discriminator values that select a component schema.</summary>
internal static class DiscriminatorTags
{
    /// <summary>
    /// The values that the mapping has for the schema. Without any, the constant that the schema itself requires for the member. Without a
    /// constant, the name of the schema (OpenAPI, Discriminator Object).
    /// </summary>
    public static IReadOnlyList<string> Of(OpenApiDiscriminator discriminator, string id, IOpenApiSchema? schema)
    {
        List<string> mapped = Mapped(discriminator, id);
        if (mapped.Count > 0)
        {
            return mapped;
        }

        string? own = Extension(schema, "x-ms-discriminator-value") ?? Extension(schema, "x-discriminator-value")
            ?? Constant(schema, discriminator.PropertyName!);
        return [own ?? id];
    }

    /// <summary>Whether a missing or unknown discriminator value selects the component (OpenAPI 3.2, <c>defaultMapping</c>).</summary>
    public static bool IsDefault(OpenApiDiscriminator? discriminator, string? id) =>
        id is not null && discriminator?.DefaultMapping?.Reference.Id == id;

    /// <summary>The values that the mapping has for the schema, in document order.</summary>
    public static List<string> Mapped(OpenApiDiscriminator discriminator, string id) =>
        [.. (discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
            .Where(entry => entry.Value.Reference.Id == id)
            .Select(static entry => entry.Key)];

    private static string? Constant(IOpenApiSchema? schema, string member) =>
        (schema?.AllOf ?? []).Where(static part => part is not OpenApiSchemaReference)
            .Append(schema)
            .Select(part => part?.Properties is { } properties && properties.TryGetValue(member, out IOpenApiSchema? declared)
                ? ConstantSchema.ScalarTextOf(declared)
                : null)
            .LastOrDefault(static text => text is not null);

    private static string? Extension(IOpenApiSchema? schema, string name) =>
        schema?.Extensions is { } extensions && extensions.TryGetValue(name, out IOpenApiExtension? value)
        && value is JsonNodeExtension { Node: JsonValue node }
            ? VendorExtension.TextOf(node)
            : null;
}
