using TokenGen.Generator.Binding.Mapping;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding;

/// <summary>What came of binding: a model, unless the document cannot be read, and everything there is to say about the document.</summary>
internal sealed record BoundApi(ApiModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Entries of the project's settings that nothing in the document answers to.</summary>
    public EquatableArray<SettingEntry> UnmatchedEntries { get; init; } = [];

    /// <summary>What is wrong with entries of the setting <c>Types</c>.</summary>
    public EquatableArray<MappingProblem> MappingProblems { get; init; } = [];

    /// <summary>Types that the document names, for which the compilation must be asked before it is bound again.</summary>
    public EquatableArray<OwnTypeName> WantedTypes { get; init; } = [];

    /// <summary>The types of a shared file, for the clients that use them.</summary>
    public SharedTypes? Shared { get; init; }

    /// <summary>The shared files that the document does not refer to.</summary>
    public EquatableArray<string> UnusedSharedFiles { get; init; } = [];

    /// <summary>Whether the document has operations, and the settings leave none of them.</summary>
    public bool IsNothingKept { get; init; }
}
