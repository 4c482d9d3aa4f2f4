using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Webhooks;

/// <summary>A request that the server sends by itself, with what binding needs of it.</summary>
/// <param name="Name">The name of its property.</param>
/// <param name="Origin">What the document calls it, as a sentence.</param>
/// <param name="Operation">The request, and what the receiver answers.</param>
/// <param name="At">Where it stands.</param>
internal sealed record WebhookSite(string Name, string Origin, OpenApiOperation Operation, JsonPointer At);
