using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TokenGen.Diagnostics.Tests.Baselines;

/// <summary>Accepts a document as a baseline, and returns the diagnostics of another document compared with it.</summary>
internal static class BaselineDriver
{
    public const string DocumentPath = "openapi.yaml";

    public const string BaselinePath = "openapi.baseline";

    /// <summary>The baseline of a document, as the target AcceptApi writes it.</summary>
    public static string Accept(string document, string enums = "", string? baseline = null, string rename = "")
    {
        (string, string)[] files = baseline is null ? [(DocumentPath, document)] : [(DocumentPath, document), (BaselinePath, baseline)];
        DocumentDriver driver =
            new(files, ("build_property.TokenGenAcceptApi", "true")) { ClientName = "ShopClient", Enums = enums, Rename = rename };
        string file = Assert.Single(Assert.Single(driver.Run().Results).GeneratedSources).SourceText.ToString();
        string[] lines = file.TrimEnd('\n').Split('\n');
        Assert.Equal("// file: " + BaselinePath, lines[0]);
        return string.Join('\n', lines.Skip(1).Select(static line => line["//|".Length..])) + "\n";
    }

    /// <summary>The diagnostics of a document compared with a baseline, ordered by place.</summary>
    public static IReadOnlyList<Diagnostic> Compare(string baseline, string document, string enums = "", string rename = "")
    {
        DocumentDriver driver =
            new([(DocumentPath, document), (BaselinePath, baseline)]) { ClientName = "ShopClient", Enums = enums, Rename = rename };
        GeneratorDriverRunResult result = driver.Run();
        Assert.NotEmpty(Assert.Single(result.Results).GeneratedSources);
        return
        [
            .. result.Diagnostics.Where(static diagnostic => diagnostic.Id.StartsWith("TKG03", StringComparison.Ordinal))
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    /// <summary>The breaking changes, each as its id and message.</summary>
    public static IReadOnlyList<string> Breaks(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(static diagnostic => diagnostic.Id is not ("TKG0310" or "TKG0311")).Select(Text)];

    /// <summary>The lines of a baseline that a second one lacks, each with its section.</summary>
    public static IReadOnlyList<string> LinesLost(string before, string now)
    {
        HashSet<string> known = [.. Lines(now)];
        return [.. Lines(before).Where(line => !known.Contains(line))];
    }

    private static IEnumerable<string> Lines(string baseline)
    {
        string section = "";
        foreach (string line in baseline.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            section = line[0] == ' ' ? section : line;
            yield return line[0] == ' ' ? $"{section}:{line}" : line;
        }
    }

    public static string Text(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    /// <summary>The line of a diagnostic, from 1, without its indentation.</summary>
    public static string LineOf(Diagnostic diagnostic, string text) =>
        text.Split('\n')[diagnostic.Location.GetLineSpan().StartLinePosition.Line].Trim();
}
