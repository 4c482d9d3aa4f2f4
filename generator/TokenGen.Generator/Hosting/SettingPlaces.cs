using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Gives diagnostics about settings their line in the project file. That happens only when they are reported, so that a moved line in the
/// project file binds no document again.
/// </summary>
internal static class SettingPlaces
{
    public static EquatableArray<DiagnosticInfo> Locate(this EquatableArray<DiagnosticInfo> findings, EquatableArray<ProjectFile> projects)
    {
        if (!findings.Any(static finding => finding.Span?.Setting is not null))
        {
            return findings;
        }

        Dictionary<string, ProjectItems> items = projects
            .GroupBy(static project => project.Path, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => ProjectItems.Of(same.First()), StringComparer.Ordinal);
        return findings.Select(finding => Locate(finding, items)).ToEquatableArray();
    }

    private static DiagnosticInfo Locate(DiagnosticInfo finding, Dictionary<string, ProjectItems> projects) =>
        finding.Span is { Setting: { } place } span && projects.TryGetValue(span.FilePath, out ProjectItems? items) && items.Find(place) is { } found
            ? finding with { Span = SpanOf(found, items.LinesOf(found), span) }
            : finding;

    private static SourceSpan SpanOf(TextSpan found, LinePositionSpan lines, SourceSpan span)
    {
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
