using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>Diagnostics of changes in an API since its baseline: TKG0300 to TKG0319.</summary>
internal static class BaselineDescriptors
{
    /// <summary>0: the file; 1: the reason.</summary>
    public static readonly DiagnosticDescriptor Unusable = Descriptor.Warning(
        "TKG0300",
        "The baseline cannot be used",
        "'{0}' {1}, so changes of the API are not reported: correct the file, or write it again with 'dotnet build -t:AcceptApi'");

    /// <summary>0: what was removed.</summary>
    public static readonly DiagnosticDescriptor Removed = Descriptor.Warning(
        "TKG0301",
        "A part of the API was removed",
        "{0} was removed, which breaks callers that use it");

    /// <summary>0: what is required.</summary>
    public static readonly DiagnosticDescriptor Required = Descriptor.Warning(
        "TKG0302",
        "A request must contain more than before",
        "{0} is required now, which breaks callers that do not send it");

    /// <summary>0: what changed; 1: its type in the baseline; 2: its type now.</summary>
    public static readonly DiagnosticDescriptor TypeChanged = Descriptor.Warning(
        "TKG0303",
        "A type changed",
        "{0} was '{1}' and is '{2}' now, which breaks callers");

    /// <summary>0: what changed; 1: its name in the baseline; 2: its name now.</summary>
    public static readonly DiagnosticDescriptor Renamed = Descriptor.Warning(
        "TKG0304",
        "A C# name changed",
        "{0} was called '{1}' in C# and is called '{2}' now: keep the name with the setting Rename, or change the code that uses it");

    /// <summary>0: what changed; 1: the credentials in the baseline; 2: the credentials now.</summary>
    public static readonly DiagnosticDescriptor SecurityTightened = Descriptor.Warning(
        "TKG0305",
        "An operation requires other credentials",
        "{0} accepted '{1}' and requires '{2}' now, which breaks callers");

    /// <summary>0: what can be missing.</summary>
    public static readonly DiagnosticDescriptor MayBeMissing = Descriptor.Warning(
        "TKG0306",
        "A response can lack a value",
        "{0} can be missing or null now, which breaks code that relies on it");

    /// <summary>0: what is new.</summary>
    public static readonly DiagnosticDescriptor NewInResponse = Descriptor.Warning(
        "TKG0307",
        "A response can contain something new",
        "{0} is new, which breaks code that handles all known ones");

    /// <summary>0: what changed; 1: its type in the baseline; 2: its type now.</summary>
    public static readonly DiagnosticDescriptor Widened = Descriptor.Warning(
        "TKG0308",
        "A response can contain a wider range of values",
        "{0} was '{1}' and is '{2}' now, which has more values");

    /// <summary>0: the operation; 1: its method and path in the baseline; 2: its method and path now.</summary>
    public static readonly DiagnosticDescriptor Moved = Descriptor.Warning(
        "TKG0309",
        "An operation has another address",
        "{0} was '{1}' and is '{2}' now: programs that are not rebuilt call the old address");

    /// <summary>0: the file; 1: the number of changes that break; 2: the number of others.</summary>
    public static readonly DiagnosticDescriptor Changed = Descriptor.Warning(
        "TKG0310",
        "The API changed",
        "Changes since the API was accepted in '{0}': {1} breaking, {2} other. Adapt the code, then accept the API with 'dotnet build -t:AcceptApi'.");

    /// <summary>0: the file; 1: the number of changes.</summary>
    public static readonly DiagnosticDescriptor ChangedHarmlessly = Descriptor.Info(
        "TKG0311",
        "The API changed, and nothing breaks",
        "Changes since the API was accepted in '{0}': {1}, none of them breaking. Accept the API with 'dotnet build -t:AcceptApi'.");
}
