using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenGen.Generator.Calls;
using TokenGen.Generator.Hosting;

namespace TokenGen.Diagnostics.Tests;

/// <summary>
/// In an editor the analyzer reports what the generator reports in a build, and both share the documents that one has read.
/// </summary>
public sealed class AnalyzerTests
{
    private static readonly (string Key, string Value) s_editor = ("tokengen_reporter", "analyzer");

    private static readonly (string Path, string Text)[] s_documents =
    [
        ("openapi.yaml", """
            openapi: 3.0.3
            info: { title: Acme, version: '1' }
            paths:
              /pets:
                get: { operationId: list, responses: { '200': { $ref: 'common.yaml#/Pets' } } }
              /owners:
                get: { operationId: list, responses: {} }
            """),
        ("common.yaml", """
            Pets:
              description: All of them.
              content: { application/json: { schema: { type: arry } } }
            """),
    ];

    [Fact]
    public async Task Editors_get_diagnostics_from_the_analyzer_and_builds_from_the_generator()
    {
        DocumentDriver build = new(s_documents);
        string[] ofBuild = [.. build.Run(out Compilation built).Diagnostics.Select(static finding => finding.ToString())
            .Order(StringComparer.Ordinal)];
        DocumentDriver editor = new(s_documents, s_editor);

        Assert.Equal(2, ofBuild.Length);
        Assert.Empty(await Analyzed(build, built));
        Assert.Empty(editor.Run(out Compilation edited).Diagnostics);
        Assert.Equal(ofBuild, await Analyzed(editor, edited));
    }

    [Fact]
    public async Task Generator_and_analyzer_read_a_document_once()
    {
        DocumentDriver editor = new(s_documents, s_editor);

        editor.Run(out Compilation compilation);
        await Analyzed(editor, compilation);
        await Analyzed(editor, compilation);

        Assert.Equal(1, Readings(editor));
    }

    [Fact]
    public async Task The_generator_reuses_a_document_that_the_analyzer_has_read()
    {
        DocumentDriver editor = new(s_documents, s_editor);

        Assert.NotEmpty(await Analyzed(editor, editor.Compilation));
        editor.Run();

        Assert.Equal(1, Readings(editor));
    }

    [Fact]
    public async Task A_wrong_setting_is_reported_in_the_project_file()
    {
        DocumentDriver editor = new([s_documents[0], s_documents[1]], s_editor) { ClientName = "no name" };

        editor.Run(out Compilation compilation);

        Assert.StartsWith(
            "Consumer.csproj(1,1): error TKG0006:", Assert.Single(await Analyzed(editor, compilation)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_analyzers_may_report_every_diagnostic() => Assert.Equal(
        CompletenessTests.Descriptors().Select(static descriptor => descriptor.Id).Order(),
        new DocumentAnalyzer().SupportedDiagnostics.Concat(new CallAnalyzer().SupportedDiagnostics)
            .Select(static descriptor => descriptor.Id));

    private static int Readings(DocumentDriver driver) =>
        BoundClients.CountOf(driver.Documents[0].Path, driver.Documents[0].GetText(TestContext.Current.CancellationToken)!);

    private static async Task<IEnumerable<string>> Analyzed(DocumentDriver driver, Compilation compilation)
    {
        AnalyzerOptions options = new(driver.Documents, driver.Options);
        ImmutableArray<Diagnostic> findings = await compilation.WithAnalyzers([new DocumentAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return findings.Select(static finding => finding.ToString()).Order(StringComparer.Ordinal);
    }
}
