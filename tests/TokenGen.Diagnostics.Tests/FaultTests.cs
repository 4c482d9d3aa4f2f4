using Microsoft.CodeAnalysis;

namespace TokenGen.Diagnostics.Tests;

/// <summary>
/// Each document of the folder Faults has one or more errors, and marks their places and ids. The rest of each document is still generated.
/// </summary>
public sealed class FaultTests
{
    private const string Folder = "Faults";

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(FolderPath).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_error_is_reported_at_its_place_and_the_rest_is_generated(string name)
    {
        FaultyDocument document = FaultyDocument.Parse(name, File.ReadAllText(Path.Combine(FolderPath, name)));

        GeneratorDriverRunResult result = new DocumentDriver(document.Files).Run();

        Assert.NotEmpty(document.Expected);
        Assert.Equal(document.Expected, result.Diagnostics.Select(Describe).Order(StringComparer.Ordinal));
        if (document.Expected.Any(IsOfWholeText))
        {
            return;
        }

        Assert.Contains(result.GeneratedTrees, static tree => tree.ToString().Contains(" PingAsync(", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_at_least_sixty_faults() => Assert.True(Names.Count >= 60, $"{Names.Count} faults");

    private static string FolderPath => Path.Combine(AppContext.BaseDirectory, Folder);

    /// <summary>Whether the whole text cannot be parsed or is not OpenAPI, so that it generates nothing.</summary>
    private static bool IsOfWholeText(string finding) =>
        finding.StartsWith("openapi.", StringComparison.Ordinal) && finding[^7..] is "TKG0100" or "TKG0101" or "TKG0102" or "TKG0103";

    private static string Describe(Diagnostic finding)
    {
        FileLinePositionSpan span = finding.Location.GetLineSpan();
        return FaultyDocument.Describe(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, finding.Id);
    }
}
