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
    public static EquatableArray<DiagnosticInfo> Locate(
        this EquatableArray<DiagnosticInfo> diagnostics, EquatableArray<ProjectFile> projects)
    {
        if (!diagnostics.Any(static diagnostic => diagnostic.Span?.Setting is not null))
        {
            return diagnostics;
        }

        Dictionary<string, ProjectItems> items = projects
            .GroupBy(static project => project.Path, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => ProjectItems.Of(same.First()), StringComparer.Ordinal);
        return diagnostics.Select(diagnostic => Locate(diagnostic, items)).ToEquatableArray();
    }

    private static DiagnosticInfo Locate(DiagnosticInfo diagnostic, Dictionary<string, ProjectItems> projects) =>
        diagnostic.Span is { Setting: { } place } span && projects.TryGetValue(span.FilePath, out ProjectItems? items)
            && items.Find(place) is { } found
            ? diagnostic with { Span = SpanOf(found, items.LinesOf(found), span) }
            : diagnostic;

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
