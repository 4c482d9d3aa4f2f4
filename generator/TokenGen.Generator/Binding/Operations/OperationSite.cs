using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.Pinned;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>An operation with everything around it that binding needs: where it stands, and what it is called.</summary>
internal sealed class OperationSite
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

    /// <summary>The C# name of the operation, unique in the document: what its types are called after.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name of its method without <c>Async</c>: the same, or without the tag that the client's property says already.</summary>
    public string MethodName { get; set; } = "";

    /// <summary>What its types begin with.</summary>
    public NameRoot Root => new(Name, MethodName);

    /// <summary>Whether people have chosen the name.</summary>
    public bool HasGivenName { get; set; }

    /// <summary>The names of the tag's operations, all of them taken before any is bound.</summary>
    public Naming.NameScope Names { get; set; } = new([]);

    /// <summary>The tag it is listed under, as the document writes it.</summary>
    public required string Tag { get; init; }

    /// <summary>The C# name that the document's words give the tag.</summary>
    public required string PlainTagName { get; init; }

    /// <summary>The C# name of the tag.</summary>
    public required string TagName { get; init; }

    /// <summary>Whether the document gives it a tag; without one, its method is the client's own.</summary>
    public required bool IsTagged { get; init; }

    /// <summary>The baseline, where there is one.</summary>
    public Baseline? Accepted { get; init; }

    /// <summary>The key of the operation in a baseline.</summary>
    public string FactKey => OperationFacts.KeyOf(HttpMethod, Key.Template);

    /// <summary>Whether another operation sends the same request, so that a baseline tells them apart only by their names.</summary>
    public bool SharesRequest { get; set; }

    /// <summary>What the baseline says of a part of the operation, such as <c>response 200</c>.</summary>
    public ExpectedType? Expect(string fact) => Accepted is null ? null : ExpectedType.Of(Accepted, Accepted.Find(FactKey)?.Find(fact));

    /// <summary>What the baseline says of its body.</summary>
    public ExpectedType? ExpectBody() =>
        Accepted is null ? null : ExpectedType.Of(Accepted, Accepted.Find(FactKey)?.Facts.FirstOrDefault(static fact => fact.Kind == "body"));

    /// <summary>The place of a part of the operation that has a type of its own.</summary>
    public NameHint Part(string part) => new(Name, part) { Root = Root };

    /// <summary>All its tags, as the document writes them; the one that stands for none where it has none.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The operation that has the same operationId and stands before this one.</summary>
    public OperationSite? DuplicateOf { get; init; }
}
