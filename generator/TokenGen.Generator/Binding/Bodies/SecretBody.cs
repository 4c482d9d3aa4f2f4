using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Responses;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Bodies;

/// <summary>Whether a body is a secret as a whole, such as a token as plain text: it has no members by whose names its values could be masked.</summary>
internal static class SecretBody
{
    public static bool IsRequest(OpenApiOperation operation) =>
        MediaTypes.SchemasOf(operation.RequestBody?.Content).Any(SecretSchema.IsSecret);

    /// <summary>Whether a response is secret, or what stands in its envelope: where that is one text, no name of a member says so.</summary>
    public static bool IsResponse(OpenApiOperation operation, EnvelopeBinder envelopes) =>
        (operation.Responses ?? []).Values.SelectMany(static response => MediaTypes.SchemasOf(response.Content))
            .Any(schema => SecretSchema.IsSecret(schema) || SecretSchema.IsSecret(envelopes.PayloadOf(schema)));
}
