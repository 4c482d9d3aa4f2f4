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
    /// <summary>The ids that the document itself wants to hear nothing of at this place (<c>x-tokengen: { suppress: … }</c>).</summary>
    public EquatableArray<string> Suppressed { get; init; } = [];

    /// <summary>Whether a finding of that kind goes unreported here. A document may not silence an error: a part of it is left out then.</summary>
    public bool Suppresses(DiagnosticDescriptor descriptor) =>
        descriptor.DefaultSeverity < DiagnosticSeverity.Error && !Suppressed.IsEmpty && Suppressed.Contains(descriptor.Id);

    /// <summary>The first character of a file, for findings about the file as a whole.</summary>
    public static SourceSpan StartOf(string filePath) => new(filePath, 0, 0, 0, 0, 0, 0);

    public Location ToLocation() => Location.Create(
        FilePath,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}
