namespace TokenServer;

/// <summary>Tells requests apart by the operation they call.</summary>
public static class OperationIdExtensions
{
    /// <summary>The operationId, such as <c>createToken</c>; <see langword="null"/> if the request calls none.</summary>
    public static string? GetOperationId(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
}
