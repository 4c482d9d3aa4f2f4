using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>Reports findings: the one place where they become diagnostics of the compiler.</summary>
internal static class Reports
{
    /// <summary>Reports findings that can be about settings, which get their lines in the project files.</summary>
    public static void Report(this SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics, EquatableArray<ProjectFile> projects) =>
        output.Report(diagnostics.Locate(projects));

    public static void Report(this SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (DiagnosticInfo diagnostic in diagnostics)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
