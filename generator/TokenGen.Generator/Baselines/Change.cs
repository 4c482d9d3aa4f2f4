using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Baselines;

/// <summary>One difference between a baseline and a document. Without a descriptor, the change breaks no caller.</summary>
/// <param name="Descriptor">The diagnostic; null for a harmless change.</param>
/// <param name="Section">The operation or type as it is now, or as it was if it was removed.</param>
/// <param name="Part">The changed part; null if the whole changed.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record Change(DiagnosticDescriptor? Descriptor, Fact Section, Fact? Part, params string[] Arguments)
{
    public static Change Harmless(Fact section, Fact? part = null) => new(null, section, part);
}
