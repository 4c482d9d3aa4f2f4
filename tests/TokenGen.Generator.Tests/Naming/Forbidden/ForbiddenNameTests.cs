using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Generator.Tests.Naming.Forbidden;

/// <summary>A document may use any word as any name: even if C# uses the word, the code compiles without a warning.</summary>
public sealed class ForbiddenNameTests
{
    public static TheoryData<string> Places => [.. ForbiddenPlaces.All.Keys];

    public static TheoryData<string> PlacesOfTypes =>
        [.. ForbiddenPlaces.All.Keys.Where(static place => place.Contains("enum") || place.Contains("record") || place.Contains("member"))];

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_word_can_be_a_name_in_every_place(string place) => AssertCompiles(ForbiddenPlaces.All[place]);

    [Theory]
    [MemberData(nameof(PlacesOfTypes))]
    public void Every_word_can_name_closed_enums_and_classes(string place) =>
        AssertCompiles(ForbiddenPlaces.All[place], ("Enums", "Closed"), ("Models", "Class"));

    [Theory]
    [InlineData("security schemes")]
    [InlineData("tags")]
    public void Every_word_can_be_a_name_if_registration_is_emitted(string place) =>
        AssertCompiles(GeneratorHost.Create(ForbiddenPlaces.All[place]).WithLibraries());

    [Fact]
    public void Every_word_that_can_name_a_class_can_name_a_client()
    {
        // The compiler warns about class names with only lower-case ASCII letters.
        ProjectDocument[] documents =
        [
            .. ForbiddenWords.All.Where(static word => SyntaxFacts.IsValidIdentifier(word) && !word.All(char.IsAsciiLetterLower))
                .Select(static (word, index) =>
                new ProjectDocument($"client{index}.yaml", ForbiddenPlaces.OfClient(word)) { Metadata = { ["Namespace"] = $"Acme{index}", ["ClientName"] = word, ["Fakes"] = "true" } }),
        ];

        GeneratorHost host = GeneratorHost.Create(documents);

        Assert.All(host.Diagnostics, static finding => Assert.Equal("TKG0006", finding.Id));
        Assert.InRange(host.Diagnostics.Length, 1, documents.Length / 4);
        AssertNoFinding(host);
    }

    private static void AssertCompiles(string document, params (string Name, string Value)[] metadata) =>
        AssertCompiles(GeneratorHost.Create(document, "openapi.yaml", [("Fakes", "true"), ("Examples", "true"), .. metadata]));

    private static void AssertCompiles(GeneratorHost host)
    {
        // Some of the words cannot be headers; they are left out with a diagnostic.
        Assert.Empty(host.Diagnostics.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning && finding.Id != "TKG0251"));
        AssertNoFinding(host);
    }

    private static void AssertNoFinding(GeneratorHost host)
    {
        IReadOnlyList<Diagnostic> findings = host.CompilerFindings();
        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(100)));
    }
}
