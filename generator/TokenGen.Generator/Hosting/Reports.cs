using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>Reports diagnostics: the only place that turns them into diagnostics of the compiler.</summary>
internal static class Reports
{
    /// <summary>Reports diagnostics that can be about settings, with their lines in the project files.</summary>
    public static void Report(
        this SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics, EquatableArray<ProjectFile> projects) =>
        output.Report(diagnostics.Locate(projects));

    public static void Report(this SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
