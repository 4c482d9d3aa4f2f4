namespace TokenGen.Generator.Tests.Filters;

/// <summary>The operations and types of a client with the settings <c>Tags</c>, <c>Paths</c> and <c>Operations</c>.</summary>
public sealed class FilterTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get: { operationId: listPets, tags: [Pets], responses: { '200': { $ref: '#/components/responses/Pet' } } }
            post: { operationId: createPet, tags: [Pets, Internal], responses: { '200': { $ref: '#/components/responses/Pet' } } }
          /pets/{petId}:
            get:
              operationId: getPet
              tags: [Pets]
              parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
              responses: { '200': { $ref: '#/components/responses/Pet' } }
          /orders:
            get: { operationId: listOrders, tags: [Orders], responses: { '200': { $ref: '#/components/responses/Order' } } }
          /orders/{orderId}/lines:
            get:
              operationId: getLines
              tags: [Orders]
              parameters: [{ name: orderId, in: path, required: true, schema: { type: string } }]
              responses: { '200': { $ref: '#/components/responses/Order' } }
          /health:
            get: { responses: { '204': { description: Well } } }
        components:
          responses:
            Pet: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
            Order: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
          schemas:
            Pet: { type: object, properties: { owner: { $ref: '#/components/schemas/Owner' } } }
            Owner: { type: object, properties: { name: { type: string } } }
            Order: { type: object, properties: { total: { type: integer } } }
        """;

    [Theory]
    [InlineData("Tags", "Pets", "listPets createPet getPet")]
    [InlineData("Tags", "Pets | Orders", "listPets createPet getPet listOrders getLines")]
    [InlineData("Tags", "!Internal", "listPets getPet listOrders getLines GET-/health")]
    [InlineData("Tags", "Pets|!Internal", "listPets getPet")]
    [InlineData("Tags", "Int*", "createPet")]
    [InlineData("Tags", "Default", "GET-/health")]
    [InlineData("Paths", "/pets", "listPets createPet")]
    [InlineData("Paths", "/pets/*", "getPet")]
    [InlineData("Paths", "/pets/**", "listPets createPet getPet")]
    [InlineData("Paths", "/*", "listPets createPet listOrders GET-/health")]
    [InlineData("Paths", "/**/lines", "getLines")]
    [InlineData("Paths", "/orders/{orderId}/lines", "getLines")]
    [InlineData("Paths", "/**|!/orders/**|!/health", "listPets createPet getPet")]
    [InlineData("Operations", "list*", "listPets listOrders")]
    [InlineData("Operations", "get*|!getLines", "getPet")]
    [InlineData("Operations", "GET /health", "GET-/health")]
    public void A_filter_keeps_what_its_entries_match(string setting, string value, string kept) =>
        Assert.Equal(kept.Split(' ').Order(), OperationsOf(GeneratorHost.Create(Document, metadata: (setting, value))));

    [Fact]
    public void An_operation_is_kept_when_every_filter_keeps_it()
    {
        GeneratorHost host = GeneratorHost.Create(
            Document, metadata: [("Tags", "Pets|Orders"), ("Paths", "/*"), ("Operations", "!create*")]);

        Assert.Equal(["listOrders", "listPets"], OperationsOf(host));
    }

    [Fact]
    public void Schemas_that_no_kept_operation_reaches_are_not_emitted()
    {
        GeneratorHost host = GeneratorHost.Create(Document, metadata: ("Tags", "Orders"));

        Assert.Contains("Order.g.cs", host.Files);
        Assert.DoesNotContain("Pet.g.cs", host.Files);
        Assert.DoesNotContain("Owner.g.cs", host.Files);
        Assert.DoesNotContain("IPetsClient.g.cs", host.Files);
        Assert.Empty(host.CompilerFindings());
    }

    [Fact]
    public void Errors_in_filtered_parts_are_not_reported()
    {
        string document = Document.Replace("total: { type: integer }", "total: { type: integer, format: int13 }", StringComparison.Ordinal)
            .Replace("operationId: getLines", "operationId: listOrders", StringComparison.Ordinal);

        Assert.Equal(
            ["TKG0200", "TKG0206", "TKG0211"], GeneratorHost.Create(document).Diagnostics.Select(static finding => finding.Id).Order());
        Assert.Empty(GeneratorHost.Create(document, metadata: ("Tags", "Pets")).Diagnostics);
    }

    /// <summary>
    /// The operations of a client, as their documentation names them, with a hyphen for the space of one without an operationId.
    /// </summary>
    [Theory]
    [InlineData("Tags", "Pets", "NewPet")]
    [InlineData("Tags", "!Pets", "Ping")]
    [InlineData("Operations", "listPets|Ping", "Ping")]
    [InlineData("Operations", "petCame", "NewPet")]
    [InlineData("Paths", "/pets", "")]
    public void Webhooks_are_filtered_as_operations_without_a_path(string setting, string value, string kept)
    {
        string document = Document.Replace("3.0.3", "3.1.0", StringComparison.Ordinal).Replace("components:", """
            webhooks:
              newPet: { post: { operationId: petCame, tags: [Pets], requestBody: { content: { application/json: {} } }, responses: {} } }
              ping: { post: { requestBody: { content: { application/json: {} } }, responses: {} } }
            components:
            """, StringComparison.Ordinal);

        GeneratorHost host = GeneratorHost.Create(document, metadata: (setting, value));

        Assert.All(host.Diagnostics, static finding => Assert.Equal("TKG0206", finding.Id));
        string webhooks = string.Concat(host.Files.Where(static file => file.Key.EndsWith("Webhooks.g.cs", StringComparison.Ordinal))
            .Select(static file => file.Value));
        Assert.Equal(
            kept, string.Join(' ', new[] { "NewPet", "Ping" }.Where(name => webhooks.Contains($" {name} =>", StringComparison.Ordinal))));
    }

    private static IEnumerable<string> OperationsOf(GeneratorHost host)
    {
        Assert.All(host.Diagnostics, static finding => Assert.Equal("TKG0206", finding.Id));
        string[] ids = ["listPets", "createPet", "getPet", "listOrders", "getLines", "GET /health"];
        string code = string.Concat(host.Files.Where(static file => file.Key.EndsWith("Client.g.cs", StringComparison.Ordinal)
            || file.Key.EndsWith("Client.Operations.g.cs", StringComparison.Ordinal)).Select(static file => file.Value));
        return ids.Where(id => code.Contains($"\"{id}\"", StringComparison.Ordinal)).Select(static id => id.Replace(' ', '-')).Order();
    }
}
