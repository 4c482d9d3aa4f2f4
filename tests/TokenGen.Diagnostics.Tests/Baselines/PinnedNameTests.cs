using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading;

namespace TokenGen.Diagnostics.Tests.Baselines;

/// <summary>With a baseline, a growing document renames nothing.</summary>
public sealed class PinnedNameTests
{
    /// <summary>
    /// The number of grown documents in a test run; <c>TOKENGEN_GROWN_DOCUMENTS</c> overrides it, and <c>TOKENGEN_GROWN_FROM</c> sets the
    /// first seed.
    /// </summary>
    private const int GrownDocuments = 200;

    private static readonly JsonSerializerOptions s_asWritten =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void A_document_that_grows_or_is_reordered_renames_nothing()
    {
        List<(string Name, JsonObject Document, Lazy<string> Baseline)> documents = [.. Directory.EnumerateFiles(
            Path.Combine(AppContext.BaseDirectory, "growing"))
            .Order(StringComparer.Ordinal)
            .Select(static file => (Name: Path.GetFileName(file), Document: Read(file)))
            .Where(static document => document.Document is not null)
            .Select(static document => (document.Name, document.Document!, new Lazy<string>(
                () => BaselineDriver.Accept(document.Document!.ToJsonString(s_asWritten)))))];
        Assert.True(documents.Count > 10);
        List<string> failures = [];
        foreach (int seed in Enumerable.Range(Number("TOKENGEN_GROWN_FROM", 0), Number("TOKENGEN_GROWN_DOCUMENTS", GrownDocuments)))
        {
            (string name, JsonObject document, Lazy<string> baseline) = documents[seed % documents.Count];
            JsonObject grown = new DocumentGrowth((JsonObject)document.DeepClone(), new Random(seed)).Grow();
            IReadOnlyList<string> lost = BaselineDriver.LinesLost(
                baseline.Value, BaselineDriver.Accept(grown.ToJsonString(s_asWritten), baseline: baseline.Value));
            if (lost.Count > 0)
            {
                failures.Add($"{name}, seed {seed}: {string.Join(" | ", lost)}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static JsonObject? Read(string file)
    {
        ParsedFile parsed = ParsedFile.Parse(
            new DocumentFile(file, File.ReadAllText(file)), new DiagnosticBag(), TestContext.Current.CancellationToken);
        return parsed.Root as JsonObject is { } root && root["paths"] is JsonObject { Count: > 0 } ? root : null;
    }

    [Theory]
    [InlineData("Status=PetState")]
    [InlineData("type:Status=PetState")]
    public void An_explicit_name_overrides_the_name_of_the_baseline(string rename)
    {
        string before = BaselineDriver.Accept(Component("Status"));

        string after = BaselineDriver.Accept(Component("Status"), baseline: before, rename: rename);

        Assert.Contains("type Status: enum of string", before, StringComparison.Ordinal);
        Assert.Contains("type PetState: enum of string", after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_the_vendor_renames_keeps_its_CSharp_name()
    {
        string before = BaselineDriver.Accept(Component("Status"));

        Assert.Equal(before, BaselineDriver.Accept(Component("PetStatus"), baseline: before));
        Assert.Empty(BaselineDriver.Compare(before, Component("PetStatus")));
    }

    [Fact]
    public void A_new_schema_with_a_name_of_the_baseline_gets_another_one_and_that_is_reported()
    {
        string document = ShopDocument.Text.ReplaceLineEndings("\n");
        string before = BaselineDriver.Accept(document.Replace("schemas/Problem", "schemas/problem", StringComparison.Ordinal)
            .Replace("    Problem:", "    problem:", StringComparison.Ordinal));

        string grown = ShopDocument.With(
            "    Problem: ", "    Problem: { type: object, properties: { new: { type: string } } }\n    problem: ")
            .Replace("schemas/Problem", "schemas/problem", StringComparison.Ordinal)
            .Replace("      responses: { '204': { description: Gone } }", "      responses: { '200': { description: New, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } }", StringComparison.Ordinal);
        string after = BaselineDriver.Accept(grown, baseline: before);

        Assert.Contains("type Problem: object\n  member title: string optional = Title\n", before, StringComparison.Ordinal);
        Assert.Contains("type Problem: object\n  member title: string optional = Title\n", after, StringComparison.Ordinal);
        Assert.Contains("type ProblemModel: object\n  member new: string optional = New\n", after, StringComparison.Ordinal);
        DocumentDriver driver =
            new([(BaselineDriver.DocumentPath, grown), (BaselineDriver.BaselinePath, before)]) { ClientName = "ShopClient" };
        Assert.Contains(driver.Run().Diagnostics, static diagnostic => diagnostic.Id == "TKG0244"
            && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("ProblemModel", StringComparison.Ordinal));
    }

    private static string Component(string id) => $$"""
        openapi: 3.0.3
        info: { title: Shop API, version: '1' }
        paths:
          /status:
            get:
              operationId: getStatus
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/{{id}}' } } } } }
        components:
          schemas:
            {{id}}: { type: string, enum: [open, closed] }

        """;
}
