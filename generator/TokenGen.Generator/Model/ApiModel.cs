namespace TokenGen.Generator.Model;

/// <summary>
/// Everything that is emitted for one document: bound, named, and free of positions. Immutable with structural equality, as every
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

    /// <summary>The names of the types whose limits are checked.</summary>
    public EquatableArray<string> Validated => SharedFile is { IsValidated: true }
        ? Types.Where(static type => type is RecordModel or TupleModel or UnionModel).Select(static type => type.Name).ToEquatableArray()
        : Tags.Any(static tag => tag.Operations.Any(static operation => operation.IsValidated)) ? RequestTypes.Of(Tags, AllTypes) : [];

    /// <summary>What the server sends by itself, as JSON.</summary>
    public required EquatableArray<WebhookModel> Webhooks { get; init; }

    /// <summary>The document's examples, where the project asks for them.</summary>
    public EquatableArray<TagExamplesModel> Examples { get; init; } = [];

    /// <summary>The headers that the document declares for answers.</summary>
    public required EquatableArray<HeaderModel> Headers { get; init; }

    /// <summary>The codecs of types that the project has.</summary>
    public EquatableArray<OwnCodecModel> OwnCodecs { get; init; } = [];

    /// <summary>The baseline that is written in place of a client; null in every build that compiles.</summary>
    public BaselineOutput? Baseline { get; init; }
}

/// <summary>The client class and what stands beside it: credentials, servers, the envelope rule.</summary>
internal sealed record ClientModel
{
    public required NamespaceModel Namespace { get; init; }

    /// <summary>The class, such as <c>WavefrontClient</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name without its <c>Client</c>, from which the names of its companions are made: <c>Wavefront</c>Credential.</summary>
    public required string BaseName { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The URL of the server that is called where the caller names none; it may be relative.</summary>
    public required string? Server { get; init; }

    /// <summary>All servers that the document names, those of single operations included.</summary>
    public required EquatableArray<ServerModel> Servers { get; init; }

    public required EquatableArray<SecuritySchemeModel> SecuritySchemes { get; init; }

    public EnvelopeModel? Envelope { get; init; }

    /// <summary>The security schemes that operations take, in the order of the document; null where one takes whatever there is.</summary>
    public EquatableArray<string>? TakenSchemes { get; init; }

    /// <summary>The product that calls, for the header <c>User-Agent</c>; null where it is not known.</summary>
    public string? Product { get; init; }

    /// <summary>Whether there is a fake of the API for tests.</summary>
    public bool HasFakes { get; init; }

    /// <summary>The libraries for which something is emitted.</summary>
    public required ReferencedLibraries Libraries { get; init; }
}

/// <summary>
/// The namespace that is emitted into, and which of the short names that emitted code uses are taken there by the document's own
/// types: those, and only those, are written with <c>global::</c>.
/// </summary>
/// <param name="Name">The namespace, such as <c>Acme.Tokens</c>.</param>
/// <param name="ShadowedNames">Short names of the framework that mean a type of the document there.</param>
/// <param name="HasDeprecatedTypes">Whether emitted code has to name types that callers are told not to use.</param>
/// <param name="HidesImportedTypes">Whether a type of the project hides an imported one of the same name, which the compiler warns of.</param>
internal sealed record NamespaceModel(
    string Name, EquatableArray<string> ShadowedNames, bool HasDeprecatedTypes, bool HidesImportedTypes)
{
    /// <summary>Whether no other assembly sees the types.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether clients of other assemblies use the types, and so their codecs.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A server the document names (OpenAPI, Server Object).</summary>
internal sealed record ServerModel
{
    /// <summary>The name of its property or method.</summary>
    public required string Name { get; init; }

    /// <summary>As the document writes it, with variables in braces.</summary>
    public required string Url { get; init; }

    /// <summary>Whether the URL names no host.</summary>
    public required bool IsRelative { get; init; }

    /// <summary>The URL with the defaults of its variables; null where one has none.</summary>
    public required string? DefaultUrl { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>In the order of the signature: those without a default first.</summary>
    public required EquatableArray<ServerVariableModel> Variables { get; init; }
}

/// <summary>A variable of a server's URL (OpenAPI, Server Variable Object); any value is allowed where none is listed.</summary>
internal sealed record ServerVariableModel(
    string WireName, string Name, string? Default, EquatableArray<string> Allowed, Documentation Documentation);
