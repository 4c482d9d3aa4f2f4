using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Shows the diagnostics of documents in editors while you edit a document; in builds the generator reports them (<see cref="Reporter"/>).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DescriptorTable.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Reporter.IsAnalyzer(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
            {
                return;
            }

            // Each document shows its own diagnostics. PublicationOnly does not cache exceptions, so a cancelled call does not fail the
            // next one.
            Lazy<IReadOnlyList<DiagnosticInfo>> diagnostics = new(
                () => ProjectDiagnostics.Of(start.Options, start.Compilation, start.CancellationToken), LazyThreadSafetyMode.PublicationOnly);
            start.RegisterAdditionalFileAction(file =>
            {
                foreach (DiagnosticInfo diagnostic in diagnostics.Value.Where(
                    diagnostic => diagnostic.Span?.FilePath == file.AdditionalFile.Path))
                {
                    file.ReportDiagnostic(diagnostic.ToDiagnostic());
                }
            });

            // The diagnostics of the project file.
            HashSet<string> documents = [.. start.Options.AdditionalFiles.Select(static file => file.Path)];
            start.RegisterCompilationEndAction(end =>
            {
                foreach (DiagnosticInfo diagnostic in diagnostics.Value.Where(
                    diagnostic => diagnostic.Span is null || !documents.Contains(diagnostic.Span.FilePath)))
                {
                    end.ReportDiagnostic(diagnostic.ToDiagnostic());
                }
            });
        });
    }
}
