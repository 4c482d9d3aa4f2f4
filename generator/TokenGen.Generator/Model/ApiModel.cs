namespace TokenGen.Generator.Model;

/// <summary>
/// The model of one document: all that is emitted, bound and named, without positions. Immutable with structural equality, as every
/// type below it must be: two equal models emit the same bytes, and an unchanged one emits nothing.
/// </summary>
internal sealed record ApiModel
{
    public required ClientModel Client { get; init; }

    public required EquatableArray<TagModel> Tags { get; init; }

    public required EquatableArray<TypeModel> Types { get; init; }

    /// <summary>The types of shared files that the client uses and that are emitted elsewhere, without documentation.</summary>
    public EquatableArray<TypeModel> SharedTypes { get; init; } = [];

    /// <summary>All types that the client uses.</summary>
    public EquatableArray<TypeModel> AllTypes => SharedTypes.IsEmpty ? Types : [.. Types, .. SharedTypes];

    /// <summary>Set for the types of a shared file, which have no client.</summary>
    public SharedFileModel? SharedFile { get; init; }

    /// <summary>The names of the types that get <c>Validate</c>.</summary>
    public EquatableArray<string> Validated => SharedFile is { IsValidated: true }
        ? Types.Where(static type => type is RecordModel or TupleModel or UnionModel).Select(static type => type.Name).ToEquatableArray()
        : Tags.Any(static tag => tag.Operations.Any(static operation => operation.IsValidated)) ? RequestTypes.Of(Tags, AllTypes) : [];

    /// <summary>The webhooks and callbacks with a JSON body.</summary>
    public required EquatableArray<WebhookModel> Webhooks { get; init; }

    /// <summary>The examples of the document, if the project asks for them.</summary>
    public EquatableArray<TagExamplesModel> Examples { get; init; } = [];

    /// <summary>The headers that the document declares for responses.</summary>
    public required EquatableArray<HeaderModel> Headers { get; init; }

    /// <summary>The codecs of the project's own types.</summary>
    public EquatableArray<OwnCodecModel> OwnCodecs { get; init; } = [];

    /// <summary>The baseline that is written in place of a client; null in an ordinary build.</summary>
    public BaselineOutput? Baseline { get; init; }
}

/// <summary>The client class, with its credentials, servers and envelope rule.</summary>
internal sealed record ClientModel
{
    public required NamespaceModel Namespace { get; init; }

    /// <summary>The class, such as <c>WavefrontClient</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name without <c>Client</c>; the names of companion classes begin with it, such as <c>Wavefront</c>Credential.</summary>
    public required string BaseName { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The URL of the default server; it may be relative.</summary>
    public required string? Server { get; init; }

    /// <summary>All servers of the document, including those of single operations.</summary>
    public required EquatableArray<ServerModel> Servers { get; init; }

    public required EquatableArray<SecuritySchemeModel> SecuritySchemes { get; init; }

    public EnvelopeModel? Envelope { get; init; }

    /// <summary>The security schemes that operations accept, in document order; null if an operation accepts any credential.</summary>
    public EquatableArray<string>? TakenSchemes { get; init; }

    /// <summary>The product of the header <c>User-Agent</c>; null if it is not known.</summary>
    public string? Product { get; init; }

    /// <summary>Whether a fake of the API is generated for tests.</summary>
    public bool HasFakes { get; init; }

    /// <summary>The referenced libraries for which code is emitted.</summary>
    public required ReferencedLibraries Libraries { get; init; }
}

/// <summary>
/// The namespace of the emitted code, and the short names of framework types that are hidden there by the document's own
/// types: only those are written with <c>global::</c>.
/// </summary>
/// <param name="Name">The namespace, such as <c>Acme.Tokens</c>.</param>
/// <param name="ShadowedNames">Short names of framework types that mean a type of the document in this namespace.</param>
/// <param name="HasDeprecatedTypes">Whether emitted code uses deprecated types.</param>
/// <param name="HidesImportedTypes">Whether a type of the project hides an imported type of the same name, which is a compiler warning.</param>
internal sealed record NamespaceModel(
    string Name, EquatableArray<string> ShadowedNames, bool HasDeprecatedTypes, bool HidesImportedTypes)
{
    /// <summary>Whether the types are internal.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether clients of other assemblies use the types, and so their codecs.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A server of the document (OpenAPI, Server Object).</summary>
internal sealed record ServerModel
{
    /// <summary>The name of its property or method.</summary>
    public required string Name { get; init; }

    /// <summary>As the document writes it, with variables in braces.</summary>
    public required string Url { get; init; }

    /// <summary>Whether the URL has no host.</summary>
    public required bool IsRelative { get; init; }

    /// <summary>The URL with the default values of its variables; null if a variable has no default.</summary>
    public required string? DefaultUrl { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The variables in the order of the signature: first those without a default.</summary>
    public required EquatableArray<ServerVariableModel> Variables { get; init; }
}

/// <summary>A variable of a server's URL (OpenAPI, Server Variable Object). If no values are listed, any value is allowed.</summary>
internal sealed record ServerVariableModel(
    string WireName, string Name, string? Default, EquatableArray<string> Allowed, Documentation Documentation);
