using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Gives findings about settings their line in the project file. That is done when they are reported and not before: a line that moves in
/// the project file binds no document again.
/// </summary>
internal static class SettingPlaces
{
    public static EquatableArray<DiagnosticInfo> Locate(this EquatableArray<DiagnosticInfo> findings, EquatableArray<ProjectFile> projects) =>
        findings.Any(static finding => finding.Span?.Setting is not null)
            ? findings.Select(finding => Locate(finding, projects)).ToEquatableArray()
            : findings;

    private static DiagnosticInfo Locate(DiagnosticInfo finding, EquatableArray<ProjectFile> projects)
    {
        if (finding.Span is not { Setting: { } place } span || projects.FirstOrDefault(project => project.Path == span.FilePath) is not { } project)
        {
            return finding;
        }

        return ProjectItems.Of(project).Find(place) is { } found ? finding with { Span = SpanOf(project, found, span) } : finding;
    }

    private static SourceSpan SpanOf(ProjectFile project, TextSpan found, SourceSpan span)
    {
        LinePositionSpan lines = SourceText.From(project.Text).Lines.GetLinePositionSpan(found);
        return span with
        {
            Start = found.Start,
            Length = found.Length,
            StartLine = lines.Start.Line,
            StartColumn = lines.Start.Character,
            EndLine = lines.End.Line,
            EndColumn = lines.End.Character,
            Setting = null,
        };
    }
}
