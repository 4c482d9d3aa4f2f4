using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Whether two schemas describe the same values, as the schemas of one body in two media types often do.</summary>
internal static class SchemaLikeness
{
    /// <summary>Differences are not deeper in real documents, and schemas that contain themselves need a limit.</summary>
    private const int MaximumDepth = 8;

    public static bool AreAlike(IOpenApiSchema? one, IOpenApiSchema? other) => AreAlike(one, other, MaximumDepth);

    private static bool AreAlike(IOpenApiSchema? one, IOpenApiSchema? other, int depth)
    {
        if (ReferenceEquals(one, other) || depth == 0)
        {
            return true;
        }

        if (one is null || other is null)
        {
            return false;
        }

        if (one is OpenApiSchemaReference || other is OpenApiSchemaReference)
        {
            return (one as OpenApiSchemaReference)?.Reference.Id == (other as OpenApiSchemaReference)?.Reference.Id;
        }

        return one.Type == other.Type
            && one.Format == other.Format
            && AreAlike(one.Items, other.Items, depth - 1)
            && AreAlike(one.AdditionalProperties, other.AdditionalProperties, depth - 1)
            && AreAlike(one.AllOf, other.AllOf, depth)
            && AreAlike(one.OneOf, other.OneOf, depth)
            && AreAlike(one.AnyOf, other.AnyOf, depth)
            && (one.Properties?.Count ?? 0) == (other.Properties?.Count ?? 0)
            && (one.Properties ?? new Dictionary<string, IOpenApiSchema>()).All(
                property =>
                    other.Properties!.TryGetValue(property.Key, out IOpenApiSchema? member) && AreAlike(property.Value, member, depth - 1));
    }

    private static bool AreAlike(IList<IOpenApiSchema>? one, IList<IOpenApiSchema>? other, int depth) =>
        (one?.Count ?? 0) == (other?.Count ?? 0)
        && (one ?? []).Zip(other ?? [], (left, right) => AreAlike(left, right, depth - 1)).All(static alike => alike);
}
