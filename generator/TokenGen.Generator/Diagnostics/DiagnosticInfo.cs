using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Diagnostics;

/// <summary>
/// A finding, ready to be reported, as plain values. Kept apart from the model: positions change with every inserted line,
/// and must not re-emit a source file.
/// </summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, SourceSpan? Span, EquatableArray<string> Arguments)
{
    /// <summary>The other place that has to do with it, which editors list below the finding.</summary>
    public SourceSpan? Other { get; init; }

    /// <summary>What a code fix has to know of it.</summary>
    public EquatableArray<FixFact> Facts { get; init; } = [];

    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, SourceSpan? span, params string[] arguments) =>
        new(descriptor, span, new EquatableArray<string>(arguments));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Span?.ToLocation() ?? Location.None,
        Span?.ReportOf(Descriptor) switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            _ => Descriptor.DefaultSeverity,
        },
        Other is null ? [] : [Other.ToLocation()],
        Facts.ToImmutableDictionary(static fact => fact.Key, static fact => (string?)fact.Value),
        [.. Arguments]);
}
