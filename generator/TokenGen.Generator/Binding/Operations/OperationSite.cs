using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>An operation with the facts that binding needs: its place in the document and its names.</summary>
internal sealed class OperationSite
{
    public required string Path { get; init; }

    /// <summary>The part of the path that is sent.</summary>
    public required PathKey Key { get; init; }

    public required IOpenApiPathItem PathItem { get; init; }

    public required JsonPointer PathAt { get; init; }

    /// <summary>Upper case, such as <c>GET</c>.</summary>
    public required string HttpMethod { get; init; }

    public required OpenApiOperation Operation { get; init; }

    public required JsonPointer At { get; init; }

    /// <summary>The operationId or, if it is missing, the method and path.</summary>
    public required string Id { get; init; }

    /// <summary>The C# name of the operation, unique in the document. Its types are named after it.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// The name of its method without <c>Async</c>: the name of the operation, without the tag if the property of the client has it.
    /// </summary>
    public string MethodName { get; set; } = "";

    /// <summary>The start of the names of its types.</summary>
    public NameRoot Root => new(Name, MethodName);

    /// <summary>Whether people have chosen the name.</summary>
    public bool HasGivenName { get; set; }

    /// <summary>The names of the tag's operations. All names are taken before any operation is bound.</summary>
    public Naming.NameScope Names { get; set; } = new([]);

    /// <summary>The tag of the operation, as the document writes it.</summary>
    public required string Tag { get; init; }

    /// <summary>The default C# name of the tag.</summary>
    public required string PlainTagName { get; init; }

    /// <summary>The C# name of the tag.</summary>
    public required string TagName { get; init; }

    /// <summary>Whether the operation has a tag. Without one, its method is on the client itself.</summary>
    public required bool IsTagged { get; init; }

    /// <summary>The baseline, if there is one.</summary>
    public Baseline? Accepted { get; init; }

    /// <summary>The key of the operation in a baseline.</summary>
    public string FactKey => OperationFacts.KeyOf(HttpMethod, Key.Template);

    /// <summary>Whether another operation sends the same request, so that a baseline can distinguish them only by their names.</summary>
    public bool SharesRequest { get; set; }

    /// <summary>The type in the baseline of a part of the operation, such as <c>response 200</c>.</summary>
    public ExpectedType? Expect(string fact) => Accepted is null ? null : ExpectedType.Of(Accepted, Accepted.Find(FactKey)?.Find(fact));

    /// <summary>The type of its body in the baseline.</summary>
    public ExpectedType? ExpectBody() =>
        Accepted is null
            ? null
            : ExpectedType.Of(Accepted, Accepted.Find(FactKey)?.Facts.FirstOrDefault(static fact => fact.Kind == "body"));

    /// <summary>The hint for the type of a part of the operation.</summary>
    public NameHint Part(string part) => new(Name, part) { Root = Root };

    /// <summary>All its tags, as the document writes them; the default tag if it has none.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>An earlier operation with the same operationId.</summary>
    public OperationSite? DuplicateOf { get; init; }
}
