using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace TokenGen.Docs.Tests;

/// <summary>
/// The OpenAPI documents of the pages, and fragments (<c>```yaml fragment</c>): each reports exactly the diagnostics in its comments.
/// </summary>
public sealed partial class DocumentBlockTests
{
    public static TheoryData<string> Documents => [.. Blocks.Select(static block => block.ToString())];

    private static IEnumerable<CodeBlock> Blocks => Repository.Pages.SelectMany(static page => page.Blocks)
        .Where(static block => block.Language is "yaml" or "json" && (block.Mark == "fragment" || IsDocument(block.Code)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_reports_what_its_comments_say(string place)
    {
        CodeBlock block = Blocks.Single(block => block.ToString() == place);

        // Some pages are about the settings Examples and Validation, so both are on.
        Project project = Project.Of(Complete(block.Code), metadata: [("Examples", "true"), ("Validation", "true")]);

        Assert.Equal(
            Id().Matches(block.Code).Select(static match => match.Value).Distinct().Order(),
            project.Findings.Select(static finding => finding.Id).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_code_of_a_document_compiles(string place)
    {
        CodeBlock block = Blocks.Single(block => block.ToString() == place);

        Assert.Empty(Project.Of(Complete(block.Code)).Compile("return;")
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Each_page_of_a_binding_diagnostic_shows_it() => Assert.All(
        Repository.Pages.Where(static page => BindingPage().IsMatch(page.Name)),
        static page => Assert.Contains(
            page.Blocks, block =>
                block.Language == "yaml" && block.Code.Contains(Path.GetFileNameWithoutExtension(page.Path), StringComparison.Ordinal)));

    /// <summary><c># …</c> marks parts that a page leaves out.</summary>
    private static bool IsDocument(string text) => Version().IsMatch(text) && !text.Contains("# …", StringComparison.Ordinal);

    /// <summary>A fragment with the start that every document needs.</summary>
    private static string Complete(string text) => IsDocument(text)
        ? text
        : "openapi: 3.1.0\ninfo: { title: Acme, version: '1' }\n" + text + (Paths().IsMatch(text)
            ? ""
            : "paths: { /a: { get: { operationId: a, responses: {} } } }\n");

    [GeneratedRegex(@"^(openapi|swagger):|\A\s*\{\s*""(openapi|swagger)""", RegexOptions.Multiline)]
    private static partial Regex Version();

    [GeneratedRegex("^paths:", RegexOptions.Multiline)]
    private static partial Regex Paths();

    [GeneratedRegex(@"TKG\d{4}")]
    private static partial Regex Id();

    [GeneratedRegex(@"diagnostics/TKG02\d\d\.md$")]
    private static partial Regex BindingPage();
}
