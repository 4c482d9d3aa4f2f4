using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Diagnostics;

/// <summary>
/// A place in a document, as plain values: <see cref="Location"/> would root what it came from in the pipeline.
/// Offsets count UTF-16 units; lines and columns start at 0.
/// </summary>
internal sealed record SourceSpan(string FilePath, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>What the document itself says of findings at this place; what comes later counts more.</summary>
    public EquatableArray<GivenSeverity> Given { get; init; } = [];

    /// <summary>The part of the project file that is meant, as long as its line is not known.</summary>
    public SettingPlace? Setting { get; init; }

    /// <summary>How a finding of that kind is to be reported here; the default where the document does not say.</summary>
    public ReportDiagnostic ReportOf(DiagnosticDescriptor descriptor) =>
        !Given.IsEmpty && GivenSeverity.IsOpen(descriptor) && Given.LastOrDefault(given => given.Id == descriptor.Id)?.Report is { } report
            ? report
            : ReportDiagnostic.Default;

    /// <summary>The first character of a file, for findings about the file as a whole.</summary>
    public static SourceSpan StartOf(string filePath) => new(filePath, 0, 0, 0, 0, 0, 0);

    public Location ToLocation() => Location.Create(
        FilePath,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}
