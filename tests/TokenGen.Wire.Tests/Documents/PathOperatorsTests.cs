using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Tests.Documents;

/// <summary>The paths of a document without the operators of RFC 6570.</summary>
public sealed class PathOperatorsTests
{
    [Theory]
    [InlineData("/items/{id}", "/items/{id}", false)]
    [InlineData("/items/{;ids*}", "/items/{ids}", true)]
    [InlineData("/items{.format}/{a}", "/items{format}/{a}", true)]
    [InlineData("/items/{path*}", "/items/{path}", true)]
    public void Operators_are_removed_from_paths(string written, string path, bool isChanged)
    {
        WireDocument document = WireDocument.Parse(
            $$$"""{ "openapi": "3.1.0", "paths": { "{{{written}}}": { "get": { "responses": {} } } } }""", isYaml: false);

        Assert.Equal((path, isChanged), (DocumentedOperation.In(document).Single().Path, document.HasPathOperators));
    }
}
