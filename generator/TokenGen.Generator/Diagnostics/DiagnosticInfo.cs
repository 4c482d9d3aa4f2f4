using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Diagnostics;

/// <summary>
/// A diagnostic as plain values, ready to be reported. It is separate from the model: positions change with every inserted line, and must
/// not re-emit a source file.
/// </summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, SourceSpan? Span, EquatableArray<string> Arguments)
{
    /// <summary>The related place, which editors list below the diagnostic.</summary>
    public SourceSpan? Other { get; init; }

    /// <summary>The facts that the code fix needs.</summary>
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
