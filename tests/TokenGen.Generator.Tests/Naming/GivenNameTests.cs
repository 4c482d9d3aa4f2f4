using TokenGen.Generator.Tests.Hosting;

namespace TokenGen.Generator.Tests.Naming;

/// <summary>Names that the project or the document has chosen.</summary>
public sealed class GivenNameTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [Pets]
              parameters: [{ name: limit, in: query, schema: { type: integer } }]
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
            delete: { tags: [Pets], responses: { '204': { description: Done } } }
        components:
          schemas:
            Pet:
              type: object
              properties:
                html_url: { type: string }
                owner: { $ref: '#/components/schemas/Owner' }
            Owner: { type: object, properties: { name: { type: string } } }
        """;

    [Fact]
    public void The_project_names_schemas_operations_members_and_parameters()
    {
        GeneratorHost host = GeneratorHost.Create(
            Document, metadata: ("Rename", "Pet=Animal | Owner=Person | listPets=GetAll | listPets.limit=Max | Pet.html_url=Link | DELETE /pets=Clear"));

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains("Task<Animal> GetAllAsync(long? max = null, CancellationToken cancellationToken", host.Files["IPetsClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Task ClearAsync(", host.Files["IPetsClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string? Link { get", host.Files["Animal.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public Person? Owner { get", host.Files["Animal.g.cs"], StringComparison.Ordinal);
        Assert.Contains("html_url", host.Files["Animal.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_names_schemas_operations_members_and_parameters()
    {
        string document = Document
            .Replace("operationId: listPets", "operationId: listPets\n      x-tokengen: { name: GetAll }", StringComparison.Ordinal)
            .Replace("name: limit,", "name: limit, x-tokengen: { name: Max },", StringComparison.Ordinal)
            .Replace("html_url: {", "html_url: { x-tokengen: { name: Link },", StringComparison.Ordinal)
            .Replace("Owner: {", "Owner: { x-tokengen: { name: Person },", StringComparison.Ordinal);

        GeneratorHost host = GeneratorHost.Create(document);

        Assert.Equal(["TKG0206"], host.Diagnostics.Select(static finding => finding.Id));
        Assert.Empty(host.CompilerFindings());
        Assert.Contains("Task<Pet> GetAllAsync(long? max = null, CancellationToken", host.Files["IPetsClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string? Link { get", host.Files["Pet.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public Person? Owner { get", host.Files["Pet.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_project_has_the_last_word()
    {
        string document = Document.Replace("Owner: {", "Owner: { x-tokengen: { name: Person },", StringComparison.Ordinal);

        Assert.Contains("Keeper.g.cs", GeneratorHost.Create(document, metadata: ("Rename", "Owner=Keeper")).Files);
    }

    [Fact]
    public void Two_hundred_characters_make_names_that_files_can_have()
    {
        string name = string.Concat(Enumerable.Repeat("Pet", 70));
        GeneratorHost host = GeneratorHost.Create(Document
            .Replace("schemas/Pet'", $"schemas/{name}'", StringComparison.Ordinal)
            .Replace("    Pet:\n", $"    {name}:\n", StringComparison.Ordinal)
            .Replace("listPets", "list" + name, StringComparison.Ordinal)
            .Replace("[Pets]", $"[{name}]", StringComparison.Ordinal));

        Assert.Empty(host.CompilerFindings());
        Assert.All(host.Files, static file => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(file.Key), 1, 255));
    }
}
