using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding;

/// <summary>Whether a body is a secret as a whole, such as a token as plain text: it has no members by whose names its values could be masked.</summary>
internal static class SecretBody
{
    public static bool IsRequest(OpenApiOperation operation) => Is(operation.RequestBody?.Content);

    public static bool IsResponse(OpenApiOperation operation) =>
        (operation.Responses ?? []).Values.Any(static response => Is(response.Content));

    private static bool Is(IDictionary<string, IOpenApiMediaType>? content) =>
        content is not null && content.Values.Any(static media => SecretSchema.IsSecret(media.Schema) || SecretSchema.IsSecret(media.ItemSchema));
}
