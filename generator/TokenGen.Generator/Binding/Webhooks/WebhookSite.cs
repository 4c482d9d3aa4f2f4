using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Webhooks;

/// <summary>A request that the server sends, with the facts that binding needs.</summary>
/// <param name="Name">The name of its property.</param>
/// <param name="Origin">A sentence that names it as the document does.</param>
/// <param name="Operation">The request, and the responses of the receiver.</param>
/// <param name="At">Its place.</param>
internal sealed record WebhookSite(string Name, string Origin, OpenApiOperation Operation, JsonPointer At);
