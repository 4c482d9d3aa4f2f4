using TokenGen.Generator.Reading;

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
    [InlineData("{\"a\": \"日本😀\", \"openapi\": ¦nope}")]
    [InlineData("{\"openapi\": \"3.0.0\"} ¦x")]
    [InlineData("{\"openapi\": ¦\"\\ud800\"}")]
    public void A_syntax_error_is_reported_where_the_parser_fails(string document, string id = "TKG0101") =>
        new MarkedDocument(document).AssertFinding(id);

    [Theory]
    // Indentation
    [InlineData("openapi: 3.0.0\ninfo:\n¦\ttitle: x\n", "this line is indented with a tab, but YAML allows only spaces")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: x\n¦\tversion: 1\npaths: {}\n", "this line is indented with a tab, but YAML allows only spaces")]
    [InlineData("openapi: 3.0.0\npaths:\n  /a:\n  ¦\tget: {}\n", "this line is indented with a tab, but YAML allows only spaces")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: x\n   ¦version: 1\npaths: {}\n", "this line is indented deeper than the line before, which already has a value")]
    [InlineData("openapi: 3.0.0\n ¦info:\n  title: x\n", "this line is indented deeper than the line before, which already has a value")]
    [InlineData("openapi: 3.0.0\ninfo:\n   title: x\n  ¦version: 1\npaths: {}\n", "this line is not indented like its siblings")]
    [InlineData("openapi: 3.0.0\npaths:\n  /a:\n    get:\n      responses: {}\n   ¦post:\n      responses: {}\n", "this line is not indented like its siblings")]
    [InlineData("openapi: 3.0.0\ntags:\n  - name: a\n   ¦- name: b\n", "this line is not indented like its siblings")]
    [InlineData("openapi: 3.0.0\ntags:\n  - name: a\n  ¦description: x\n", "this line is not indented like its siblings")]
    [InlineData("openapi: 3.0.0\ninfo:\n  description: |\n    a\n  ¦b\n  title: x\n", "this line is indented less than the text that it continues")]
    // Quotation marks
    [InlineData("openapi: ¦'3.0.0\ninfo:\n  title: x\n", "this quotation mark is not closed")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: ¦'Pets\n  version: '1'\npaths: {}\n", "this quotation mark is not closed before line 4, where another text starts")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: ¦\"Pets\n  version: \"1\"\npaths: {}\n", "this quotation mark is not closed before line 4, where another text starts")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: 'it'¦s'\n", "text follows a closing quotation mark: within single quotation marks, write a quotation mark twice")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: \"a¦\\d\"\n", "YAML has no such escape: write two backslashes, or put the text in single quotation marks")]
    // Colons, commas and the rest
    [InlineData("openapi: 3.0.0\ninfo: a¦: b\n", "a value contains a colon and a space: put it in quotation marks")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title¦:x\n  version: 1\n", "a space must follow the colon here")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: x\n  version¦:1\npaths: {}\n", "a space must follow the colon here")]
    [InlineData("¦openapi 3.0.0\ninfo:\n  title: x\n", "the colon between key and value is missing in this line")]
    [InlineData("openapi: 3.0.0\n¦info\npaths: {}\n", "the colon between key and value is missing in this line")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: x\n¦// comment\npaths: {}\n", "a YAML comment starts with '#'")]
    [InlineData("openapi: 3.0.0\ninfo: { title: x, version: 1¦\npaths: {}\n", "a comma or a closing brace is missing before this place")]
    [InlineData("openapi: 3.0.0\ntags: [a, b¦\npaths: {}\n", "a comma or a closing bracket is missing before this place")]
    [InlineData("openapi: 3.0.0\ntags: ¦@x\n", "a value cannot start with '@': put it in quotation marks")]
    [InlineData("openapi: 3.0.0\ntags: ¦- a\n", "a list must start on a new line: write '- ' on the next line")]
    public void A_mistake_in_YAML_is_explained_at_its_place(string document, string reason) =>
        Assert.Equal(["YAML", reason], new MarkedDocument(document).AssertFinding("TKG0101").Arguments);

    [Theory]
    [InlineData("{\n  ¦// the API\n  \"openapi\": \"3.0.0\"\n}", "JSON has no comments: remove this one")]
    [InlineData("{\"openapi\": \"3.0.0\" ¦/* the API */ }", "JSON has no comments: remove this one")]
    [InlineData("{\"openapi\": \"3.0.0\",¦}", "there is a comma before this closing bracket or brace: remove it")]
    [InlineData("{\"tags\": [1,¦]}", "there is a comma before this closing bracket or brace: remove it")]
    [InlineData("{\"openapi\": \"3.0.0\" ¦\"info\": {}}", "a comma is missing before this place")]
    [InlineData("{\"openapi\" ¦\"3.0.0\"}", "a colon is missing before this place")]
    [InlineData("{\"openapi\": \"3.0.0\", ¦info: {}}", "a key must be in double quotation marks here")]
    [InlineData("{\"openapi\": ¦'3.0.0'}", "a value is expected here; put strings in double quotation marks")]
    [InlineData("{\"openapi\": ¦nope}", "this is not a JSON value: put strings in double quotation marks")]
    [InlineData("{\"openapi\": \"3.0.0¦\n}", "the string is not closed before the end of its line")]
    [InlineData("{\"openapi\": \"3\\¦d\"}", "JSON has no such escape: write two backslashes")]
    [InlineData("{\"openapi\": \"3.0.0\"¦", "the text ends before its last object, list or string is closed")]
    [InlineData("{\"openapi\": \"3.0.0\"} ¦x", "the document ends before this text")]
    [InlineData("{\"a\": 0¦1}", "this is not a JSON number")]
    public void A_mistake_in_JSON_is_explained_at_its_place(string document, string reason) =>
        Assert.Equal(["JSON", reason], new MarkedDocument(document).AssertFinding("TKG0101").Arguments);

    [Theory]
    [InlineData("¦title: not an API\n")]
    [InlineData("¦- openapi\n")]
    [InlineData("¦just text")]
    [InlineData("¦[1, 2]")]
    [InlineData("¦{\"openapi\": {}}")]
    public void A_document_without_a_version_is_not_an_OpenAPI_document(string document) =>
        new MarkedDocument(document).AssertFinding("TKG0102");

    [Theory]
    [InlineData("openapi: ¦4.0.0\n")]
    [InlineData("openapi: ¦\"2.0\"\n")]
    [InlineData("swagger: ¦\"1.2\"\n")]
    [InlineData("{\"openapi\": ¦3}")]
    public void An_unknown_version_is_reported_at_its_value(string document) => new MarkedDocument(document).AssertFinding("TKG0103");

    [Theory]
    [InlineData("openapi: 3.0.0\ninfo: {title: a, ¦title: b}\npaths: {}\n")]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: a\n  ¦title: b\npaths: {}\n")]
    [InlineData("{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"日本\", ¦\"title\": 1}, \"paths\": {}}")]
    public void A_key_that_occurs_twice_is_reported_at_its_second_place_and_the_first_value_stays(string document)
    {
        MarkedDocument marked = new(document);

        marked.AssertFinding("TKG0104");

        Assert.NotEqual("b", marked.Read().Document!.Info.Title);
    }

    [Fact]
    public void Carriage_returns_do_not_shift_lines()
    {
        MarkedDocument marked = new("openapi: 3.0.0\r\ninfo:\r\n  title: a\r\n  ¦title: b\r\npaths: {}\r\n");

        marked.AssertFinding("TKG0104");
    }

    [Theory]
    [InlineData("\uFEFF{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"a\", \"version\": \"1\"}, \"paths\": {}}")]
    [InlineData("\uFEFFopenapi: 3.0.0\ninfo: {title: a, version: 1}\npaths: {}\n")]
    [InlineData("\n \t{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"a\", \"version\": \"1\"}, \"paths\": {}}")]
    [InlineData("%YAML 1.2\n---\nopenapi: 3.0.0\ninfo: {title: a, version: 1}\npaths: {}\n...\n")]
    public void Marks_and_directives_before_the_document_are_accepted(string document)
    {
        ReadResult result = new MarkedDocument(document).Read();

        Assert.Empty(result.Diagnostics);
        Assert.Equal("a", result.Document!.Info.Title);
    }

    [Fact]
    public void A_byte_order_mark_does_not_shift_columns() =>
        new MarkedDocument("\uFEFFopenapi: ¦4.0.0").AssertFinding("TKG0103");
}
