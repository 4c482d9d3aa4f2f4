using System.Text.Json.Nodes;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Overlays;

namespace TokenGen.Reading.Tests.Overlays;

/// <summary>The documents, overlays and results that the specification publishes.</summary>
public sealed class CompliantSetTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "documents", "overlay", "compliant-sets");

    public static TheoryData<string> Sets =>
        [.. Directory.GetDirectories(s_folder).Select(static folder => Path.GetFileName(folder)).Order()];

    [Fact]
    public void There_are_eight_sets() => Assert.Equal(8, Sets.Count);

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_result_is_the_expected_document(string set)
    {
        DiagnosticBag findings = new();
        ParsedFile document = Parse(set, "openapi.yaml", findings);
        OverlaySet overlays = OverlaySet.Read(
            [FileOf(set, "overlay.yaml")], document.File, [], new Origins(document), findings, TestContext.Current.CancellationToken);

        overlays.Apply(document);

        // One set extends a document with another name than its own.
        Assert.All(findings.All, static finding => Assert.Equal("TKG0144", finding.Descriptor.Id));
        JsonNode? expected = Parse(set, "output.yaml", findings).Root;
        Assert.True(JsonNode.DeepEquals(expected, document.Root), document.Root?.ToJsonString());
    }

    private static ParsedFile Parse(string set, string file, DiagnosticBag findings) =>
        ParsedFile.Parse(FileOf(set, file), findings, TestContext.Current.CancellationToken);

    private static DocumentFile FileOf(string set, string file) =>
        new($"{set}/{file}", File.ReadAllText(Path.Combine(s_folder, set, file)));
}
