namespace TokenGen.Generator.Model;

/// <summary>What a project says of one client: the metadata of its <c>OpenApiClient</c> item, checked and with defaults in place.</summary>
internal sealed record ClientSettings
{
    /// <summary>The namespace of everything that is emitted, such as <c>Acme.Tokens</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The product that calls, such as <c>Acme.Shop/1.2.0</c>: assembly and version of the project; null where a host does not tell.</summary>
    public string? Product { get; init; }

    /// <summary>The name of the client class, or null: made from the document's title.</summary>
    public string? ClientName { get; init; }

    /// <summary>Names that the project gives to parts of the document.</summary>
    public EquatableArray<Rename> Renames { get; init; } = [];

    /// <summary>The files of the overlays that correct the document, as the project names them; applied in order.</summary>
    public EquatableArray<string> Overlays { get; init; } = [];

    /// <summary>The file with the accepted state of the API, as the project names it; null where it stands beside the document.</summary>
    public string? Baseline { get; init; }

    /// <summary>Types of the project's that schemas get in place of their own.</summary>
    public EquatableArray<TypeMapping> Types { get; init; } = [];

    /// <summary>How far the components of responses are read into types; null for all of them.</summary>
    public ExpandSetting? Expand { get; init; }

    /// <summary>Words that names of operations and tags leave out: those that all have in common where it is null, none where it is empty.</summary>
    public EquatableArray<string>? CommonWords { get; init; }

    /// <summary>Whether enums hold nothing but what the document lists.</summary>
    public bool ClosedEnums { get; init; }

    /// <summary>Whether object schemas become classes that can be changed, and no records.</summary>
    public bool MutableModels { get; init; }

    /// <summary>Whether generated types are seen by no other assembly.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether a list in a <c>multipart</c> body that is sent as JSON is one part; else each item is a part.</summary>
    public bool SendsListsAsOnePart { get; init; }

    /// <summary>Whether the limits of the document are checked in what is sent.</summary>
    public bool Validation { get; init; }

    /// <summary>Whether there is a fake of the API for tests.</summary>
    public bool Fakes { get; init; }

    /// <summary>Whether the document's examples are values for tests.</summary>
    public bool Examples { get; init; }

    /// <summary>How answers come in pages; the first entry that speaks of an operation counts.</summary>
    public EquatableArray<RuleEntry<PageRule>> Pages { get; init; } = [];

    /// <summary>How work that an operation has begun is waited for; the first entry that speaks of an operation counts.</summary>
    public EquatableArray<RuleEntry<PollingRule>> Polling { get; init; } = [];

    /// <summary>Which operations the client has; all of them where nothing is said.</summary>
    public EquatableArray<OperationFilterSetting> Filters { get; init; } = [];
}
