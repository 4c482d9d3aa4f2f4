using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.JsonPath;

namespace TokenGen.Reading.Tests.JsonPath;

/// <summary>Runs every case of the compliance test suite of RFC 9535.</summary>
public sealed class ComplianceTests
{
    private static readonly Lazy<JsonArray> s_suite = new(static () =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "documents", "jsonpath", "cts.json")))!["tests"]!.AsArray());

    public static TheoryData<ComplianceCase> Cases => [.. s_suite.Value.Select(static test => new ComplianceCase(test!))];

    [Fact]
    public void The_suite_has_all_of_its_cases() => Assert.Equal(703, s_suite.Value.Count);

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_query_selects_what_the_suite_expects(ComplianceCase compliance)
    {
        ArgumentNullException.ThrowIfNull(compliance);
        JsonObject test = compliance.Test;
        string selector = test["selector"]!.GetValue<string>();
        if (test["invalid_selector"]?.GetValue<bool>() == true)
        {
            Assert.Throws<JsonPathSyntaxException>(() => JsonPathQuery.Parse(selector));
            return;
        }

        IReadOnlyList<JsonLocation> selected = JsonPathQuery.Parse(selector)
            .Select(test["document"], new EvaluationBudget(TestContext.Current.CancellationToken));

        JsonArray nodes = [.. selected.Select(static location => location.Node?.DeepClone())];
        JsonArray paths = [.. selected.Select(static location => (JsonNode)location.ToString())];
        JsonArray[] results = test["result"] is JsonArray result
            ? [result]
            : [.. test["results"]!.AsArray().Select(static one => one!.AsArray())];
        JsonArray[] resultPaths = test["result_paths"] is JsonArray path
            ? [path]
            : [.. test["results_paths"]!.AsArray().Select(static one => one!.AsArray())];
        Assert.Contains(results, expected => JsonNode.DeepEquals(expected, nodes));
        Assert.Contains(resultPaths, expected => JsonNode.DeepEquals(expected, paths));
    }
}
