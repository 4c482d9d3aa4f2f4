using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace TokenGen.Docs.Tests;

/// <summary>Each overlay of the page changes the page's document as its first line states, without diagnostics.</summary>
public sealed partial class OverlayPageTests
{
    private static readonly Page s_page = Repository.Pages.Single(static page => page.Name == "docs/overlays.md");

    private static readonly string s_document = s_page.Blocks.Single(static block => block is { Language: "yaml", Mark: "" }).Code;

    private static readonly Lazy<string> s_before = new(static () => WithoutSpace(Project.Of(s_document).Emitted));

    public static TheoryData<string> Overlays => [.. Blocks.Select(static block => block.ToString())];

    private static IEnumerable<CodeBlock> Blocks => s_page.Blocks.Where(static block => block.Mark == "overlay");

    [Fact]
    public void There_are_ten_overlays() => Assert.Equal(10, Blocks.Count());

    [Theory]
    [MemberData(nameof(Overlays))]
    public void An_overlay_has_the_result_that_its_first_line_states(string place)
    {
        CodeBlock block = Blocks.Single(block => block.ToString() == place);
        Match expected = Expected().Match(block.Code);
        string text = WithoutSpace(expected.Groups["text"].Value);

        Project project = Project.WithOverlay(s_document, block.Code);

        Assert.Empty(project.Findings);
        string emitted = WithoutSpace(project.Emitted);
        Assert.Contains(text, expected.Groups["verb"].Value == "gives" ? emitted : s_before.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(text, expected.Groups["verb"].Value == "gives" ? s_before.Value : emitted, StringComparison.Ordinal);
        Assert.Empty(project.Compile("return;")
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error));
    }

    private static string WithoutSpace(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\A# (?<verb>gives|removes): (?<text>.+)\n", RegexOptions.ExplicitCapture)]
    private static partial Regex Expected();
}
