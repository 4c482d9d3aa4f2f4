using System.Reflection;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Reading.Tests;

public sealed class DescriptorTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors =>
        new[] { typeof(ReadingDescriptors), typeof(ReferenceDescriptors), typeof(ContentDescriptors) }
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Select(static member => (DiagnosticDescriptor)member.GetValue(null)!);

    [Fact]
    public void No_id_is_used_twice() => Assert.Distinct(Descriptors.Select(static descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_page_and_a_row_in_the_release_file(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(candidate => candidate.Id == id);

        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics", id + ".md"));
        string releases = File.ReadAllText(
            Path.Combine(Repository.Root, "generator", "TokenGen.Generator", "AnalyzerReleases.Unshipped.md"));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| TokenGen | {descriptor.DefaultSeverity} |", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains(id, releases, StringComparison.Ordinal);
    }
}
