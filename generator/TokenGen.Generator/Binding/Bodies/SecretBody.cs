using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Responses;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Bodies;

/// <summary>
/// Whether a whole body is secret, such as a token as plain text. It has no member names by which its values could be masked.
/// </summary>
internal static class SecretBody
{
    public static bool IsRequest(OpenApiOperation operation) =>
        MediaTypes.SchemasOf(operation.RequestBody?.Content).Any(SecretSchema.IsSecret);

    /// <summary>
    /// Whether a response or its payload in an envelope is a secret text. Such a text has no member name by which it could be masked.
    /// </summary>
    public static bool IsResponse(OpenApiOperation operation, EnvelopeBinder envelopes) =>
        (operation.Responses ?? []).Values.SelectMany(static response => MediaTypes.SchemasOf(response.Content))
            .Any(schema => SecretSchema.IsSecret(schema) || SecretSchema.IsSecret(envelopes.PayloadOf(schema)));
}
