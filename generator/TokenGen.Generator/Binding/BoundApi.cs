using TokenGen.Generator.Binding.Mapping;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding;

/// <summary>The result of binding: a model, unless the document cannot be read, and all diagnostics about the document.</summary>
internal sealed record BoundApi(ApiModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Entries of the project's settings that match nothing in the document.</summary>
    public EquatableArray<SettingEntry> UnmatchedEntries { get; init; } = [];

    /// <summary>The problems with entries of the setting <c>Types</c>.</summary>
    public EquatableArray<MappingProblem> MappingProblems { get; init; } = [];

    /// <summary>Types that the document names. They must be looked up in the compilation before the document is bound again.</summary>
    public EquatableArray<OwnTypeName> WantedTypes { get; init; } = [];

    /// <summary>The types of a shared file, for the clients that use them.</summary>
    public SharedTypes? Shared { get; init; }

    /// <summary>The shared files that the document does not refer to.</summary>
    public EquatableArray<string> UnusedSharedFiles { get; init; } = [];

    /// <summary>Whether the document has operations, but the settings leave out all of them.</summary>
    public bool IsNothingKept { get; init; }
}
