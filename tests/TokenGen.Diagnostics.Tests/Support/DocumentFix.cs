using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Hosting;

namespace TokenGen.Diagnostics.Tests.Support;

/// <summary>
/// Applies fixes to a document as an editor does. The testing library parses the markers but applies fixes only to C# documents. So this
/// class runs the analyzer, applies the first offered fix, and repeats.
/// </summary>
internal static class DocumentFix
{
    /// <param name="file">The name of the document.</param>
    /// <param name="before">The document, in which <c>{|TKG0000:…|}</c> marks the diagnostics to fix.</param>
    /// <param name="after">The document after all marked diagnostics were fixed.</param>
    public static async Task Fixes<TFix>(string file, string before, string after)
        where TFix : CodeFixProvider, new()
    {
        TFix fix = new();
        TestFileMarkupParser.GetSpans(before, out string text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marked);
        Assert.Equal(Places(marked), Places(await Fixable(fix, file, text)));
        Assert.NotEmpty(marked);
        Assert.Contains(Path.GetExtension(file), Attribute().DocumentExtensions!);
        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], Attribute().DocumentKinds);

        for (int left = marked.Sum(static mark => mark.Value.Length); left > 0; left--)
        {
            ImmutableArray<Diagnostic> found = await Fixable(fix, file, text);
            Assert.Equal(left, found.Length);
            text = await Mended(fix, file, text, found[0]);
        }

        Assert.Equal(after, text);
        Assert.Empty(await Fixable(fix, file, text));

        static ExportCodeFixProviderAttribute Attribute() =>
            (ExportCodeFixProviderAttribute)typeof(TFix).GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false)
                .Single();
    }

    private static IEnumerable<string> Places(ImmutableDictionary<string, ImmutableArray<TextSpan>> marked) =>
        marked.SelectMany(static mark => mark.Value.Select(span => $"{mark.Key} at {span.Start}")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Places(IEnumerable<Diagnostic> findings) =>
        findings.Select(static finding => $"{finding.Id} at {finding.Location.SourceSpan.Start}").Order(StringComparer.Ordinal);

    private static async Task<ImmutableArray<Diagnostic>> Fixable(CodeFixProvider fix, string file, string text)
    {
        DocumentDriver driver = new([(file, text)], ("tokengen_reporter", "analyzer"));
        ImmutableArray<Diagnostic> findings = await driver.Compilation
            .WithAnalyzers([new DocumentAnalyzer()], new AnalyzerOptions(driver.Documents, driver.Options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. findings.Where(finding => fix.FixableDiagnosticIds.Contains(finding.Id))
            .OrderBy(static finding => finding.Location.SourceSpan.Start)];
    }

    private static async Task<string> Mended(CodeFixProvider fix, string file, string text, Diagnostic finding)
    {
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject("Consumer", LanguageNames.CSharp);
        TextDocument document = project.AddAdditionalDocument(file, SourceText.From(text), filePath: file);
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            document, finding, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        CodeAction action = Assert.Single(actions);
        Assert.Equal(action.Title, action.EquivalenceKey);

        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        return (await changed.GetAdditionalDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }
}
