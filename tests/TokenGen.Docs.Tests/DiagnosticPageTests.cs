using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;

namespace TokenGen.Docs.Tests;

/// <summary>Each diagnostic has a page, each page has a diagnostic, and the index lists both.</summary>
public sealed partial class DiagnosticPageTests
{
    private static readonly DiagnosticDescriptor[] s_descriptors =
    [
        .. typeof(TokenGenGenerator).Assembly.GetTypes()
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    /// <summary>The diagnostics of MSBuild: <c>Code="TKG0001"</c> in the targets of the package.</summary>
    private static readonly string[] s_buildIds =
    [
        .. BuildCode().Matches(Repository.ReadText("generator/TokenGen.Generator/build/TokenGen.Generator.targets"))
            .Select(static match => match.Groups[1].Value)
            .Distinct(),
    ];

    private static readonly Page[] s_pages = [.. Repository.Pages.Where(static page => IdPage().IsMatch(page.Name))];

    [Fact]
    public void Each_diagnostic_has_a_page_and_each_page_a_diagnostic() => Assert.Equal(
        s_descriptors.Select(static descriptor => descriptor.Id).Concat(s_buildIds).Order(),
        s_pages.Select(static page => Path.GetFileNameWithoutExtension(page.Path)).Order());

    [Fact]
    public void A_page_has_title_and_severity_of_its_diagnostic() => Assert.All(s_descriptors, static descriptor =>
    {
        Page page = s_pages.Single(page => Path.GetFileNameWithoutExtension(page.Path) == descriptor.Id);
        Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page.Text, StringComparison.Ordinal);
        Assert.Contains($"| TokenGen | {descriptor.DefaultSeverity} |", page.Text, StringComparison.Ordinal);
        Assert.Contains("**What to do:**", page.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void The_index_has_each_diagnostic_with_its_title_and_severity()
    {
        IEnumerable<string> rows = IndexRow().Matches(Repository.ReadText("docs/diagnostics/README.md"))
            .Select(static match => match.Value);

        Assert.Equal(
            s_pages.Select(static page =>
                $"| [{Id(page)}]({Id(page)}.md) | {Severity().Match(page.Text).Groups[1].Value} | {Heading(page)} |").Order(),
            rows.Order());
    }

    private static string Id(Page page) => Path.GetFileNameWithoutExtension(page.Path);

    private static string Heading(Page page) => page.Text[(page.Text.IndexOf(": ", StringComparison.Ordinal) + 2)..page.Text.IndexOf('\n')];

    [GeneratedRegex(@"Code=""(TKG\d{4})""")]
    private static partial Regex BuildCode();

    [GeneratedRegex(@"^docs/diagnostics/TKG\d{4}\.md$")]
    private static partial Regex IdPage();

    [GeneratedRegex(@"^\| \[TKG\d{4}\].*\|$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"^\| TokenGen \| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Severity();
}
