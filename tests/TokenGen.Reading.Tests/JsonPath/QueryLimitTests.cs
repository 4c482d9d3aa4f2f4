using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.JsonPath;
using TokenGen.Generator.Reading.JsonPath.RegularExpressions;

namespace TokenGen.Reading.Tests.JsonPath;

/// <summary>Queries are untrusted, so their cost is limited.</summary>
public sealed class QueryLimitTests
{
    [Theory]
    [InlineData("$..*..*..*..*..*..*")]
    [InlineData("$..[?count($..*..*..*..*) > 1]")]
    [InlineData("$..[*,*,*,*]..[*,*,*,*]..[*,*,*,*]")]
    public void A_query_with_a_combinatorial_result_stops(string query)
    {
        JsonNode document = JsonNode.Parse(new string('[', 60) + new string(']', 60))!;
        JsonPathQuery parsed = JsonPathQuery.Parse(query);

        Assert.Throws<EvaluationLimitException>(() => parsed.Select(document, new EvaluationBudget(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|aa)+b")]
    [InlineData("(a{0,30}){0,30}b")]
    [InlineData("(((a+)+)+)+b")]
    public void A_regular_expression_takes_linear_time(string pattern)
    {
        Regexp expression = Regexp.Parse(pattern)!;

        Assert.False(expression.IsMatch(new string('a', 2000), isWhole: true, new EvaluationBudget(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("(a{1000}){1000}")]
    [InlineData("((((a{99}){99}){99}){99}){99}")]
    [InlineData("a{0,2147483647}")]
    [InlineData("(){0,2147483647}")]
    public void A_regular_expression_that_expands_too_much_is_rejected(string pattern) => Assert.Null(Regexp.Parse(pattern));

    [Fact]
    public void Nesting_and_length_of_a_query_are_limited()
    {
        string[] queries =
        [
            "$[?" + new string('(', 100_000),
            "$[?" + string.Concat(Enumerable.Repeat("!(", 5_000)),
            "$" + string.Concat(Enumerable.Repeat("[?@", 4_000)),
            "$[?" + string.Concat(Enumerable.Repeat("length(", 2_000)),
            "$['" + new string('a', 20_000) + "']",
            "$[" + string.Join(',', Enumerable.Repeat("0", 5_000)) + "]",
        ];

        Assert.All(queries, static query => Assert.Throws<JsonPathSyntaxException>(() => JsonPathQuery.Parse(query)));
        Assert.Null(Regexp.Parse(new string('(', 100_000)));
    }

    [Theory]
    [InlineData("a-b", "a-b", true)]
    [InlineData("[a-c]+", "abcabc", true)]
    [InlineData("[^a-c]", "d", true)]
    [InlineData("[-a]", "-", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("\\p{Lu}\\P{Lu}*", "Ärger", true)]
    [InlineData("a{2,3}", "aaaa", false)]
    [InlineData("a{2,}", "aaaa", true)]
    [InlineData("a{0}b", "b", true)]
    [InlineData("(ab|cd)?e", "cde", true)]
    [InlineData(".", "😀", true)]
    [InlineData("a||b", "", true)]
    public void An_I_Regexp_matches_a_whole_text(string pattern, string text, bool isMatch) => Assert.Equal(
        isMatch, Regexp.Parse(pattern)!.IsMatch(text, isWhole: true, new EvaluationBudget(TestContext.Current.CancellationToken)));

    [Theory]
    [InlineData("a**")]
    [InlineData("\\d")]
    [InlineData("[b-a]")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("(?:a)")]
    [InlineData("a{3,2}")]
    [InlineData("a{,2}")]
    [InlineData("[]")]
    [InlineData("[a--b]")]
    [InlineData("\\p{Xy}")]
    [InlineData("a{")]
    public void A_regular_expression_of_another_dialect_is_rejected(string pattern) => Assert.Null(Regexp.Parse(pattern));
}
