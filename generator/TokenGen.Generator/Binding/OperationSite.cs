using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding;

/// <summary>An operation with everything around it that binding needs: where it stands, and what it is called.</summary>
internal sealed record OperationSite
{
    public required string Path { get; init; }

    /// <summary>What of the path is sent.</summary>
    public required PathKey Key { get; init; }

    public required IOpenApiPathItem PathItem { get; init; }

    public required JsonPointer PathAt { get; init; }

    /// <summary>Upper case, such as <c>GET</c>.</summary>
    public required string HttpMethod { get; init; }

    public required OpenApiOperation Operation { get; init; }

    public required JsonPointer At { get; init; }

    /// <summary>The document's operationId or, where it has none, the method and path.</summary>
    public required string Id { get; init; }

    /// <summary>The C# name of the operation, unique among those of its tag: what its types are called after.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its method without <c>Async</c>: the same, or without the tag that the client's property says already.</summary>
    public required string MethodName { get; init; }

    /// <summary>Whether people have chosen the name.</summary>
    public required bool HasGivenName { get; init; }

    /// <summary>The names of the tag's operations, all of them taken before any is bound.</summary>
    public required Naming.NameScope Names { get; init; }

    /// <summary>The tag it is listed under, as the document writes it.</summary>
    public required string Tag { get; init; }

    /// <summary>All its tags, as the document writes them; the one that stands for none where it has none.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The operation that has the same operationId and stands before this one.</summary>
    public OperationSite? DuplicateOf { get; init; }
}
