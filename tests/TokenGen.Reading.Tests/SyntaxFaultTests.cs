using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading;
using Xunit;

namespace TokenGen.Reading.Tests;

public sealed class SyntaxFaultTests
{
    [Theory]
    [InlineData("¦")]
    [InlineData("¦  \n\t\r\n")]
    [InlineData("¦\uFEFF")]
    [InlineData("¦# only a comment\n")]
    [InlineData("¦null")]
    public void A_document_without_content_is_empty(string document) => new MarkedDocument(document).AssertFinding("TKG0100");

    [Theory]
    // YAML
    [InlineData("openapi: 3.0.0\ninfo:\n¦\ttitle: x")]
    [InlineData("openapi: ¦'3.0.0")]
    [InlineData("openapi: 3.0.0\ninfo: a¦: b")]
    [InlineData("openapi: 3.0.0\ntags: ¦@x")]
    [InlineData("openapi: 3.0.0\ninfo: ¦*nobody")]
    [InlineData("openapi: 3.0.0\ninfo: &i\n  x: ¦*i")]
    [InlineData("openapi: 3.0.0\n? ¦[a]\n: b")]
    [InlineData("openapi: 3.0.0\n¦---\nopenapi: 3.0.0")]
    [InlineData("日本: \"😀\"\nopenapi: ¦'3.0.0")]
    // JSON
    [InlineData("{\"openapi\": \"3.0.0\"¦")]
    [InlineData("{\"openapi\": \"3.0.0\",¦}")]
    [InlineData("{\n  \"openapi\": \"3.0.0\",\n  ¦info: 1\n}")]
    [InlineData("{\"a\": \"日本😀\", \"openapi\": n¦ope}")]
    [InlineData("{\"openapi\": \"3.0.0\"} ¦x")]
    [InlineData("{\"openapi\": ¦\"\\ud800\"}")]
    public void A_syntax_error_is_reported_where_the_parser_stumbles(string document, string id = "TKG0101") =>
        new MarkedDocument(document).AssertFinding(id);

    [Fact]
    public void A_syntax_error_says_the_parsers_reason_without_its_own_position()
    {
        DiagnosticInfo yaml = new MarkedDocument("openapi: 3.0.0\ninfo: a¦: b").AssertFinding("TKG0101");
        DiagnosticInfo json = new MarkedDocument("{\"openapi\": n¦ope}").AssertFinding("TKG0101");

        Assert.Equal(["YAML", "mapping values are not allowed in this context"], yaml.Arguments);
        Assert.Equal(["JSON", "'nope}' is an invalid JSON literal. Expected the literal 'null'"], json.Arguments);
    }

    [Theory]
    [InlineData("¦title: not an API\n")]
    [InlineData("¦- openapi\n")]
    [InlineData("¦just text")]
    [InlineData("¦[1, 2]")]
    [InlineData("¦{\"openapi\": {}}")]
    public void A_document_without_a_version_is_no_OpenAPI_document(string document) => new MarkedDocument(document).AssertFinding("TKG0102");

    [Theory]
    [InlineData("openapi: ¦4.0.0\n")]
    [InlineData("openapi: ¦\"2.0\"\n")]
    [InlineData("swagger: ¦\"1.2\"\n")]
    [InlineData("{\"openapi\": ¦3}")]
    public void A_version_that_nobody_knows_is_reported_at_its_value(string document) => new MarkedDocument(document).AssertFinding("TKG0103");

    [Theory]
    [InlineData("openapi: 3.0.0\ninfo: {title: a, ¦title: b}\npaths: {}\n")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: a\n  ¦title: b\npaths: {}\n")]
    [InlineData("{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"日本\", ¦\"title\": 1}, \"paths\": {}}")]
    public void A_key_that_occurs_twice_is_reported_at_its_second_place_and_the_first_value_stays(string document)
    {
        var marked = new MarkedDocument(document);

        marked.AssertFinding("TKG0104");

        Assert.NotEqual("b", marked.Read().Document!.Info.Title);
    }

    [Fact]
    public void Carriage_returns_do_not_shift_lines()
    {
        var marked = new MarkedDocument("openapi: 3.0.0\r\ninfo:\r\n  title: a\r\n  ¦title: b\r\npaths: {}\r\n");

        marked.AssertFinding("TKG0104");
    }

    [Theory]
    [InlineData("\uFEFF{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"a\", \"version\": \"1\"}, \"paths\": {}}")]
    [InlineData("\uFEFFopenapi: 3.0.0\ninfo: {title: a, version: 1}\npaths: {}\n")]
    [InlineData("\n \t{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"a\", \"version\": \"1\"}, \"paths\": {}}")]
    [InlineData("%YAML 1.2\n---\nopenapi: 3.0.0\ninfo: {title: a, version: 1}\npaths: {}\n...\n")]
    public void Marks_and_directives_before_the_document_do_no_harm(string document)
    {
        ReadResult result = new MarkedDocument(document).Read();

        Assert.Empty(result.Diagnostics);
        Assert.Equal("a", result.Document!.Info.Title);
    }

    [Fact]
    public void A_byte_order_mark_does_not_shift_columns() =>
        new MarkedDocument("\uFEFFopenapi: ¦4.0.0").AssertFinding("TKG0103");
}
