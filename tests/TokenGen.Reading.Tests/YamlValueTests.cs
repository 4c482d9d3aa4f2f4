using System.Text.Json.Nodes;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

public sealed class YamlValueTests
{
    [Theory]
    // By the core schema of YAML 1.2.
    [InlineData("true", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("12", "12")]
    [InlineData("+12", "12")]
    [InlineData("-7", "-7")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("1.0", "1.0")]
    [InlineData("1.10", "1.10")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.e3", "1.0e3")]
    [InlineData("1.7976931348623157e+308", "1.7976931348623157e+308")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("123456789012345678901234567890123456789", "123456789012345678901234567890123456789")]
    // Strings, although YAML 1.1 read some of them as other types.
    [InlineData("no", "\"no\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("tRuE", "\"tRuE\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("1,000", "\"1,000\"")]
    [InlineData("2020-01-01", "\"2020-01-01\"")]
    [InlineData("2020-01-01T00:00:00Z", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("3.0.1", "\"3.0.1\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("[-1, [null]]", "[-1,[null]]")]
    // A colon without a following space separates nothing, also in braces and brackets.
    [InlineData("{ url: https://a.example/b?c=d#e, d: 12:30 }", "{\"url\":\"https://a.example/b?c=d#e\",\"d\":\"12:30\"}")]
    [InlineData("{ a: b?c, d: what is it?, e: ?f }", "{\"a\":\"b?c\",\"d\":\"what is it?\",\"e\":\"?f\"}")]
    [InlineData("{ ? a : '?', b: \"? c\" }", "{\"a\":\"?\",\"b\":\"? c\"}")]
    [InlineData("\n  ? a\n  : [x?]", "{\"a\":[\"x?\"]}")]
    [InlineData("[https://a.example, b]", "[\"https://a.example\",\"b\"]")]
    [InlineData("{\"a\":1, b: c}", "{\"a\":1,\"b\":\"c\"}")]
    // Quotes and tags.
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("!Custom 12", "\"12\"")]
    [InlineData("|\n  12\n", "\"12\\n\"")]
    [InlineData(">-\n  a\n  b\n", "\"a b\"")]
    public void A_value_has_the_type_that_YAML_gives_it(string yaml, string json)
    {
        Assert.Equal(json, Extension(yaml)?.ToJsonString(s_readable) ?? "null");
    }

    [Fact]
    public void Keys_are_text_whatever_they_look_like()
    {
        JsonNode value = Extension("\n  200: a\n  true: b\n  no: c\n  1.0: d\n  ~: e\n  0x10: f\n")!;

        Assert.Equal("""{"200":"a","true":"b","no":"c","1.0":"d","~":"e","0x10":"f"}""", value.ToJsonString(s_readable));
    }

    [Fact]
    public void An_alias_is_a_copy_of_its_anchor()
    {
        JsonNode value = Extension("\n  a: &a {b: [1, {c: 2}]}\n  d: *a\n  e: [*a, *a]\n  &k key: &v text\n  again: *v\n")!;

        Assert.Equal(
            """{"a":{"b":[1,{"c":2}]},"d":{"b":[1,{"c":2}]},"e":[{"b":[1,{"c":2}]},{"b":[1,{"c":2}]}],"key":"text","again":"text"}""",
            value.ToJsonString());
    }

    [Fact]
    public void An_anchor_may_be_redefined()
    {
        JsonNode value = Extension("\n  a: &a 1\n  b: *a\n  c: &a 2\n  d: *a\n")!;

        Assert.Equal("""{"a":1,"b":1,"c":2,"d":2}""", value.ToJsonString());
    }

    [Fact]
    public void A_merge_key_adds_only_keys_that_the_mapping_lacks()
    {
        JsonNode value = Extension("\n  base: &base {a: 1, b: {x: 1}}\n  more: &more {b: 9, c: 9}\n  one:\n    b: 2\n    <<: *base\n  several: {<<: [*base, *more], d: 4}\n  text: {'<<': 5}\n")!;

        Assert.Equal("""{"b":2,"a":1}""", value["one"]!.ToJsonString());
        Assert.Equal("""{"d":4,"a":1,"b":{"x":1},"c":9}""", value["several"]!.ToJsonString());
        Assert.Equal("""{"<<":5}""", value["text"]!.ToJsonString(s_readable));
    }

    [Fact]
    public void A_version_without_quotes_keeps_its_digits()
    {
        ReadResult result = new MarkedDocument("openapi: 3.1.0\ninfo: {title: a, version: 1.10}\npaths: {}\n").Read();

        Assert.Equal("1.10", result.Document!.Info.Version);
    }

    private static readonly System.Text.Json.JsonSerializerOptions s_readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonNode? Extension(string yaml)
    {
        ReadResult result = new MarkedDocument($"openapi: 3.1.0\ninfo: {{title: a, version: '1'}}\npaths: {{}}\nx-value: {yaml}\n").Read();
        Assert.DoesNotContain(result.Diagnostics, static finding => finding.Descriptor.Id != "TKG0104");
        return result.Root!["x-value"];
    }
}
