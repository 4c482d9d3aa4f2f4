using System.Text.Json;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Tests.Values;

/// <summary>Sent and received values are compared by value.</summary>
public sealed class JsonTextTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[null]}""", """{"b":[null],"a":1.0}""")]
    [InlineData("12345678901234567890123", "12345678901234567890123")]
    [InlineData("\"2024-02-29T12:30:45.000Z\"", "\"2024-02-29T12:30:45+00:00\"")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    public void Equal_values_have_no_difference(string sent, string left) => Assert.Null(Difference(sent, left));

    [Theory]
    [InlineData("""{"a":{"b":1}}""", """{"a":{}}""", "/a/b: 1 was sent, and is gone")]
    [InlineData("{}", """{"a":null}""", "/a: null was not sent")]
    [InlineData("[1,2]", "[1]", ": 2 items were sent, 1 are left")]
    [InlineData("[1]", "[\"1\"]", "/0: 1 became \"1\"")]
    [InlineData("9007199254740993", "9007199254740992", ": 9007199254740993 became 9007199254740992")]
    [InlineData("\"2024-02-29T12:30:45Z\"", "\"2024-02-29T13:30:45+01:00\"", ": \"2024-02-29T12:30:45Z\" became \"2024-02-29T13:30:45\\u002B01:00\"")]
    [InlineData("0.1", "0.10000000149", ": 0.1 became 0.10000000149")]
    public void A_lost_value_is_reported_with_its_place(string sent, string left, string expected) =>
        Assert.Equal(expected.Replace("\\u002B", "+", StringComparison.Ordinal), Difference(sent, left));

    [Fact]
    public void A_float_of_the_document_has_single_precision() => Assert.Null(JsonText.Difference(
        JsonDocument.Parse("[0.1234567891]").RootElement, JsonDocument.Parse("[0.12345679]").RootElement, new ComparisonRules(
            IsSingle: static path => path == "/0")));

    [Theory]
    [InlineData("{\"a\":\"1\"}", "{\"a\":1}", null)]
    [InlineData("{\"a\":\"1\"}", "{\"a\":2}", "/a: \"1\" became 2")]
    [InlineData("{\"b\":\"1\"}", "{\"b\":1}", "/b: \"1\" became 1")]
    public void A_number_may_come_as_a_string_where_the_schema_has_both(
        string sent, string left, string? expected) => Assert.Equal(expected, JsonText.Difference(
        JsonDocument.Parse(sent).RootElement, JsonDocument.Parse(left).RootElement, new ComparisonRules(
            IsNumberAsText: static path => path == "/a")));

    private static string? Difference(string sent, string left) =>
        JsonText.Difference(JsonDocument.Parse(sent).RootElement, JsonDocument.Parse(left).RootElement);
}
