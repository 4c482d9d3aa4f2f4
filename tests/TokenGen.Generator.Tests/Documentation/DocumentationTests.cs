namespace TokenGen.Generator.Tests.Documentation;

/// <summary>The text in IntelliSense: the descriptions of the document without markup, and the exceptions of a call.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("Lists **all** pets, _newest_ first.", "Lists all pets, newest first.")]
    [InlineData("See [the guide](https://example.com/guide).", "See <see href=\"https://example.com/guide\">the guide</see>.")]
    [InlineData("See [the guide](/guide).", "See the guide.")]
    [InlineData("See <https://example.com/a_b>.", "See <see href=\"https://example.com/a_b\">https://example.com/a_b</see>.")]
    [InlineData("The `snake_case` name of snake_case_names, 2 * 3 * 4.", "The <c>snake_case</c> name of snake_case_names, 2 * 3 * 4.")]
    [InlineData("![A diagram](https://example.com/x.png) of it", "A diagram of it")]
    [InlineData("A \\*star\\* and ~~gone~~.", "A *star* and gone.")]
    [InlineData("> [!NOTE]\n> Only for owners.", "Note: Only for owners.")]
    [InlineData("# Pets\nAll of them.", "Pets")]
    [InlineData("Ticket #1 of 2", "Ticket #1 of 2")]
    public void Markdown_of_a_description_becomes_readable_text(string markdown, string text)
    {
        string emitted = Interface(Document("'204': { description: Done }", markdown));

        Assert.Contains($"    /// <summary>{text}</summary>\n", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_table_and_numbered_steps_are_paragraphs()
    {
        string emitted = Interface(Document("'204': { description: Done }", "Steps\n\n1. Ask\n2. Wait\n\n| Name | Use |\n|---|---|\n| a | first |\n\n---\n[ref]: https://example.com"));

        Assert.Contains("/// 1. Ask\n", emitted, StringComparison.Ordinal);
        Assert.Contains("/// <para>2. Wait</para>\n", emitted, StringComparison.Ordinal);
        Assert.Contains("/// <para>Name | Use</para>\n", emitted, StringComparison.Ordinal);
        Assert.Contains("/// <para>a | first</para>\n", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain("---", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain("[ref]", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_error_of_the_document_is_an_exception_with_its_status_and_type()
    {
        string emitted = Interface(Document("""
            '204': { description: Done }
                    '404': { description: No such pet., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                    '409': { description: It is **sold**. }
                    default: { description: Anything else., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
            """, "Sells a pet."));

        Assert.Contains("Status 404: <c>ApiException&lt;Problem&gt;</c>. No such pet.", emitted, StringComparison.Ordinal);
        Assert.Contains("Any other status: <c>ApiException&lt;Problem&gt;</c>. Anything else.", emitted, StringComparison.Ordinal);
        Assert.Equal(2, emitted.Split("cref=\"ApiException{TError}\"").Length - 1);
        Assert.Contains("/// <para>Status 409. It is sold.</para>\n", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_without_a_description_has_that_of_its_schema()
    {
        string emitted = Interface(Document("'204': { description: Done }", "Sells a pet.").Replace(
            "      description:", """
                  parameters:
                    - { name: market, in: query, schema: { type: string, title: Market, description: A country code of ISO 3166-1. } }
                    - { name: limit, in: query, description: The length of a page., schema: { type: integer, description: Any integer. } }
                  description:
            """.TrimEnd(), StringComparison.Ordinal));

        Assert.Contains("/// <param name=\"market\">A country code of ISO 3166-1.</param>\n", emitted, StringComparison.Ordinal);
        Assert.Contains("/// <param name=\"limit\">The length of a page.</param>\n", emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sellPet", "Hands it over.")]
    [InlineData("SellPet", "Hands it over.")]
    [InlineData("Sell a pet", "Sell a pet")]
    public void A_summary_that_only_repeats_the_operation_id_is_replaced_by_the_description(string summary, string text)
    {
        string emitted = Interface(Document("'204': { description: Done }", "Hands it over.").Replace(
            "      description:", $"      summary: {summary}\n      description:", StringComparison.Ordinal));

        Assert.Contains($"    /// <summary>{text}</summary>\n", emitted, StringComparison.Ordinal);
    }

    private static string Interface(string document)
    {
        GeneratorHost host = GeneratorHost.Create(document);
        Assert.Empty(host.CompilerFindings());
        return host.Files["IPetsClient.g.cs"];
    }

    private static string Document(string responses, string description) => $$"""
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            post:
              operationId: sellPet
              tags: [Pets]
              description: {{System.Text.Json.JsonSerializer.Serialize(description)}}
              responses:
                {{responses}}
        components:
          schemas:
            Problem: { type: object, properties: { title: { type: string } } }
        """;
}
