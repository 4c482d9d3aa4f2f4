namespace TokenGen.Generator.Tests.Emission;

/// <summary>Paging by number: the second page follows the first, whatever number the server gives to the first.</summary>
public sealed class FirstPageTests
{
    [Theory]
    [InlineData("default: 0", "", "0")]
    [InlineData("default: 1", "", "1")]
    [InlineData("minimum: 0", "", "1")]
    [InlineData("default: 0", " first=1", "1")]
    [InlineData("default: 1", " first=0", "0")]
    public void The_default_of_the_parameter_is_the_first_page_unless_the_rule_sets_it(string keyword, string first, string expected)
    {
        string document = $$"""
            openapi: 3.0.3
            info: { title: Items, version: '1' }
            paths:
              /items:
                get:
                  operationId: listItems
                  parameters: [{ name: page, in: query, schema: { type: integer, format: int32, {{keyword}} } }]
                  responses: { '200': { description: All., content: { application/json: { schema: { type: array, items: { type: string } } } } } }
            """;

        GeneratorHost host = GeneratorHost.Create(document, metadata: [("Pages", $"listItems: by=page parameter=page{first}")]);

        Assert.Empty(host.CompilerFindings());
        Assert.Contains(host.Files.Values, file => file.Contains($"first: {expected}", StringComparison.Ordinal));
    }
}
