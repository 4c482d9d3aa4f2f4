using TokenGen.Generator.Model;

namespace TokenGen.Generator.Settings;

/// <summary>The settings of one client: the metadata of its <c>OpenApiClient</c> item, validated and with defaults.</summary>
internal sealed record ClientSettings
{
    /// <summary>The namespace of everything that is emitted, such as <c>Acme.Tokens</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The product of the <c>User-Agent</c> header, such as <c>Acme.Shop/1.2.0</c>: assembly and version of the project; null if the host does not know them.</summary>
    public string? Product { get; init; }

    /// <summary>The name of the client class; null to derive it from the document's title.</summary>
    public string? ClientName { get; init; }

    /// <summary>Names that the project gives to parts of the document.</summary>
    public EquatableArray<Rename> Renames { get; init; } = [];

    /// <summary>The files of the overlays that correct the document, as the project names them; applied in order.</summary>
    public EquatableArray<string> Overlays { get; init; } = [];

    /// <summary>The files whose types the client shares with others, as the project names them.</summary>
    public EquatableArray<string> SharedTypes { get; init; } = [];

    /// <summary>The path of the baseline, as the project writes it; null for the file beside the document.</summary>
    public string? Baseline { get; init; }

    /// <summary>Schemas that become types of the project, or built-in types, in place of generated ones.</summary>
    public EquatableArray<TypeMapping> Types { get; init; } = [];

    /// <summary>How deep the components of responses become types; null for no limit.</summary>
    public ExpandSetting? Expand { get; init; }

    /// <summary>The words to drop from the names of operations and tags; null drops the words that all of them share, an empty list drops none.</summary>
    public EquatableArray<string>? CommonWords { get; init; }

    /// <summary>Whether enums are closed: they have only the values that the document lists.</summary>
    public bool ClosedEnums { get; init; }

    /// <summary>Whether object schemas become mutable classes in place of records.</summary>
    public bool MutableModels { get; init; }

    /// <summary>Whether generated types are internal.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether a list in a <c>multipart</c> body that is sent as JSON becomes one part; if not, each item becomes a part.</summary>
    public bool SendsListsAsOnePart { get; init; }

    /// <summary>Whether requests can be validated against the limits of the document.</summary>
    public bool Validation { get; init; }

    /// <summary>Whether a fake of the API is generated for tests.</summary>
    public bool Fakes { get; init; }

    /// <summary>Whether the examples of the document are generated as values for tests.</summary>
    public bool Examples { get; init; }

    /// <summary>The rules of paged responses; the first entry that matches an operation applies.</summary>
    public EquatableArray<RuleEntry<PageRule>> Pages { get; init; } = [];

    /// <summary>The rules of polling for long-running work; the first entry that matches an operation applies.</summary>
    public EquatableArray<RuleEntry<PollingRule>> Polling { get; init; } = [];

    /// <summary>The filters of operations; if there are none, the client has all operations.</summary>
    public EquatableArray<OperationFilterSetting> Filters { get; init; } = [];
}
