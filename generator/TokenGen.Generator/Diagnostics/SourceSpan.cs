using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Diagnostics;

/// <summary>
/// A place in a document, as plain values: a <see cref="Location"/> would keep its source alive in the pipeline.
/// Offsets count UTF-16 units; lines and columns start at 0.
/// </summary>
internal sealed record SourceSpan(string FilePath, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The severities that the document sets for this place; later ones override earlier ones.</summary>
    public EquatableArray<GivenSeverity> Given { get; init; } = [];

    /// <summary>The part of the project file, while its line is not known yet.</summary>
    public SettingPlace? Setting { get; init; }

    /// <summary>The severity of a diagnostic here; the default if the document does not set one.</summary>
    public ReportDiagnostic ReportOf(DiagnosticDescriptor descriptor) =>
        !Given.IsEmpty && GivenSeverity.IsOpen(descriptor) && Given.LastOrDefault(given => given.Id == descriptor.Id)?.Report is { } report
            ? report
            : ReportDiagnostic.Default;

    /// <summary>The first character of a file, for diagnostics about the whole file.</summary>
    public static SourceSpan StartOf(string filePath) => new(filePath, 0, 0, 0, 0, 0, 0);

    public Location ToLocation() => Location.Create(
        FilePath,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}
