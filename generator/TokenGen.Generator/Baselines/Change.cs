using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Baselines;

/// <summary>One difference between a baseline and a document. Without a descriptor it breaks nobody.</summary>
/// <param name="Descriptor">The diagnostic; null for a harmless change.</param>
/// <param name="Section">The operation or type, as it is now or, where it is gone, as it was.</param>
/// <param name="Part">The part of it that changed; null for the whole.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Change(DiagnosticDescriptor? Descriptor, Fact Section, Fact? Part, params string[] Arguments)
{
    public static Change Harmless(Fact section, Fact? part = null) => new(null, section, part);
}
