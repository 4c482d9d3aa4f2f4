using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>
/// Diagnostics of projects and settings: TKG0001 to TKG0099. TKG0001 and TKG0002 are reported by build/TokenGen.Generator.targets,
/// because only MSBuild can see them.
/// </summary>
internal static class HostingDescriptors
{
    /// <summary>0: the language version of the project.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = Descriptor.Error(
        "TKG0003",
        "The C# version of the project is too low",
        "Generated clients need C# 11, but this project compiles as C# {0}, so no client is generated: "
        + "set <LangVersion>latest</LangVersion> in the project file");

    /// <summary>0: the file name.</summary>
    public static readonly DiagnosticDescriptor UnreadableDocument = Descriptor.Error(
        "TKG0004",
        "The document cannot be read",
        "'{0}' cannot be read, so no client is generated from it: "
        + "check that the file exists, that it is text, and that the build may read it");

    /// <summary>0: the name; 1: the names of the settings.</summary>
    public static readonly DiagnosticDescriptor UnknownSetting = Descriptor.Error(
        "TKG0005",
        "Unknown setting",
        "OpenApiClient has no setting '{0}': use one of {1}");

    /// <summary>0: the value; 1: the setting; 2: the document; 3: what is expected.</summary>
    public static readonly DiagnosticDescriptor InvalidSetting = Descriptor.Error(
        "TKG0006",
        "The value of a setting is not valid",
        "'{0}' is not a valid value of {1} of the OpenApiClient item '{2}': it must be {3}");

    /// <summary>0: the full name of the client; 1: the first document; 2: the second document.</summary>
    public static readonly DiagnosticDescriptor DuplicateClient = Descriptor.Error(
        "TKG0007",
        "Two documents generate the same client",
        "Both '{1}' and '{2}' would generate '{0}', so only the first one does: "
        + "give one of the OpenApiClient items another ClientName or Namespace");

    /// <summary>0: the entry; 1: the setting; 2: the document.</summary>
    public static readonly DiagnosticDescriptor UnmatchedEntry = Descriptor.Warning(
        "TKG0008",
        "An entry of a setting matches nothing",
        "'{0}' in {1} of the OpenApiClient item '{2}' matches nothing in the document: {3}");

    /// <summary>0: the document; 1: the settings.</summary>
    public static readonly DiagnosticDescriptor NothingKept = Descriptor.Error(
        "TKG0009",
        "The filters leave no operation",
        "No operation of '{0}' matches {1} of its OpenApiClient item: an operation must match each of them to be kept");

    /// <summary>0: the type; 1: the namespace; 2: the first document; 3: the second document.</summary>
    public static readonly DiagnosticDescriptor SharedTypeName = Descriptor.Error(
        "TKG0010",
        "Two documents have a type of the same name in one namespace",
        "Both '{2}' and '{3}' would generate '{0}' in {1}, so nothing is generated from the second: "
        + "give its item another Namespace");

    /// <summary>0: the overlay; 1: the document.</summary>
    public static readonly DiagnosticDescriptor MissingOverlay = Descriptor.Error(
        "TKG0011",
        "An overlay does not exist",
        "The overlay '{0}' of the OpenApiClient item '{1}' does not exist or cannot be read, and is left out: correct its path in Overlays");

    /// <summary>0: the type; 1: what is mapped; 2: what to do.</summary>
    public static readonly DiagnosticDescriptor OwnTypeNotFound = Descriptor.Error(
        "TKG0020",
        "A mapped type does not exist",
        "The project cannot use a type '{0}', so '{1}' keeps the type of the document: {2}");

    /// <summary>0: the type; 1: what is mapped; 2: what to do.</summary>
    public static readonly DiagnosticDescriptor OwnTypeWithoutCodec = Descriptor.Error(
        "TKG0021",
        "A mapped type has no codec",
        "Nothing reads and writes '{0}' as JSON, so '{1}' keeps the type of the document: {2}");

    /// <summary>0: the type; 1: what is mapped; 2: the reason.</summary>
    public static readonly DiagnosticDescriptor MappingMisfit = Descriptor.Error(
        "TKG0022",
        "A mapping cannot be used",
        "'{0}' cannot be the type of '{1}', which keeps the type of the document: {2}");

    /// <summary>0: the member; 1: the reason, and what to do.</summary>
    public static readonly DiagnosticDescriptor HandWrittenMisfit = Descriptor.Error(
        "TKG0023",
        "A hand-written member does not fit",
        "'{0}' takes the place of a generated member, but {1}");

    /// <summary>0: the shared file; 1: the document; 2: what to do.</summary>
    public static readonly DiagnosticDescriptor MissingSharedFile = Descriptor.Error(
        "TKG0024",
        "A shared file does not exist",
        "The project has no document '{0}', which SharedTypes of the OpenApiClient item '{1}' names, so the client has its own types: {2}");

    /// <summary>0: the shared file; 1: the document; 2: the reason.</summary>
    public static readonly DiagnosticDescriptor UnusedSharedFile = Descriptor.Warning(
        "TKG0025",
        "A shared file has no effect",
        "'{0}' in SharedTypes of the OpenApiClient item '{1}' has no effect, because {2}: remove it");

    /// <summary>0: the shared file; 1: the reason, and what to do.</summary>
    public static readonly DiagnosticDescriptor NotSharable = Descriptor.Error(
        "TKG0026",
        "The types of a file cannot be shared",
        "The types of '{0}' cannot be shared, because {1}");

    /// <summary>0: the setting; 1: the second document; 2: the shared file; 3: the first document.</summary>
    public static readonly DiagnosticDescriptor SharedSettingsDiffer = Descriptor.Warning(
        "TKG0027",
        "Clients with different settings share types",
        "'{1}' and '{3}' share the types of '{2}' and differ in {0}, so the types have the setting of '{3}': "
        + "set {0} on the OpenApiDocument item of '{2}'");

    /// <summary>0: the shared file; 1: the assembly; 2: a missing type.</summary>
    public static readonly DiagnosticDescriptor SharedTypesDiffer = Descriptor.Warning(
        "TKG0028",
        "A referenced assembly has other types of a shared file",
        "'{1}' was built with another '{0}'{2}, and the client uses the types of '{1}': build both projects with the same file");

    /// <summary>0: the shared file; 1: the first assembly; 2: the second assembly.</summary>
    public static readonly DiagnosticDescriptor SeveralAssemblies = Descriptor.Warning(
        "TKG0029",
        "Several referenced assemblies have the types of a shared file",
        "Both '{1}' and '{2}' have the types of '{0}', and the client uses those of '{1}': "
        + "set Namespace on the OpenApiDocument item of '{0}' to the namespace of the types");

    /// <summary>0: the document; 1: the step that failed; 2: the exception.</summary>
    public static readonly DiagnosticDescriptor InternalError = Descriptor.Error(
        "TKG0099",
        "TokenGen failed",
        "TokenGen failed on '{0}' while {1}; please report this with the document at https://github.com/tokengen/tokengen/issues: {2}");
}
