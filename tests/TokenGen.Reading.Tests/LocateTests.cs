using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

public sealed class LocateTests
{
    [Theory]
    [InlineData("openapi: 3.0.0\ninfo:\n  title: ¦a\n", "#/info/title", false)]
    [InlineData("openapi: 3.0.0\ninfo:\n  ¦title: a\n", "#/info/title", true)]
    [InlineData("openapi: 3.0.0\npaths:\n  ¦/a/{b}~c:\n    get: {}\n", "#/paths/~1a~1{b}~0c", true)]
    [InlineData("openapi: 3.0.0\ntags:\n  - name: a\n  - name: ¦b\n", "#/tags/1/name", false)]
    [InlineData("openapi: 3.0.0\ntags:\n  - name: a\n  - ¦name: b\n", "#/tags/1", true)]
    [InlineData("openapi: 3.0.0\ninfo: {日本😀: ä, title: ¦x}\n", "#/info/title", false)]
    [InlineData("openapi: 3.0.0\ninfo: {¦\"ti\\tle\": x}\n", "#/info/ti\tle", true)]
    [InlineData("openapi: 3.0.0\nx: &x\n  a: ¦1\ny: *x\n", "#/y/a", false)]
    [InlineData("openapi: 3.0.0\nx: &x\n  a: 1\n¦y: *x\n", "#/y", true)]
    [InlineData("openapi: 3.0.0\nx: &x\n  a: ¦1\ny:\n  <<: *x\n  b: 2\n", "#/y/a", false)]
    [InlineData("openapi: 3.0.0\nx: &x {a: 1}\nz: &z {c: ¦3}\ny:\n  <<: [*x, *z]\n", "#/y/c", false)]
    // A missing node is located at its nearest existing ancestor.
    [InlineData("openapi: 3.0.0\n¦info:\n  title: a\n", "#/info/license/url", false)]
    [InlineData("¦openapi: 3.0.0\n", "#/components/schemas/A", true)]
    public void A_YAML_node_is_found(string document, string place, bool ofKey) => AssertFound(document, place, ofKey);

    [Theory]
    [InlineData("{\"openapi\": \"3.0.0\",\n \"info\": {\"title\": ¦\"a\"}}", "#/info/title", false)]
    [InlineData("{\"openapi\": \"3.0.0\",\n \"info\": {¦\"title\": \"a\"}}", "#/info/title", true)]
    [InlineData("{\"openapi\": \"3.0.0\", \"日本😀é\": {\"title\": ¦1}}", "#/日本😀é/title", false)]
    [InlineData("{\"openapi\": \"3.0.0\", \"tags\": [{}, ¦{\"name\": 1}]}", "#/tags/1", false)]
    [InlineData("{\"openapi\": \"3.0.0\", \"a\\u0062\": {¦\"c\": 1}}", "#/ab/c", true)]
    public void A_JSON_node_is_found(string document, string place, bool ofKey) => AssertFound(document, place, ofKey);

    [Fact]
    public void A_span_covers_the_scalar_or_the_key()
    {
        ReadResult result = new MarkedDocument("openapi: 3.0.0\ninfo: {title: a title}\npaths: {}\n").Read();

        SourceSpan value = result.Locate("#/info/title");
        SourceSpan key = result.Locate("#/info/title", ofKey: true);

        Assert.Equal((1, 14, 1, 21), (value.StartLine, value.StartColumn, value.EndLine, value.EndColumn));
        Assert.Equal((1, 7, 1, 12), (key.StartLine, key.StartColumn, key.EndLine, key.EndColumn));
    }

    [Fact]
    public void Places_are_found_in_a_document_that_cannot_be_bound()
    {
        MarkedDocument marked = new("openapi: 9\ninfo:\n  title: ¦a\n");

        marked.AssertAtMark(marked.Read().Locate("#/info/title"));
    }

    private static void AssertFound(string document, string place, bool ofKey)
    {
        MarkedDocument marked = new(document);

        marked.AssertAtMark(marked.Read().Locate(place, ofKey));
    }
}
