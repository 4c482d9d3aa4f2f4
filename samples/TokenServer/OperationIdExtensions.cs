namespace TokenServer;

/// <summary>Identifies the operation that a request calls.</summary>
public static class OperationIdExtensions
{
    /// <summary>The operationId, such as <c>createToken</c>; <see langword="null"/> if the request calls no operation.</summary>
    public static string? GetOperationId(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
}
