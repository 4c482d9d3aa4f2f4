using System.Globalization;
using Microsoft.CodeAnalysis;

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
        Assert.Contains(
            "Task<Pet> GetAllAsync(long? max = null, CancellationToken", host.Files["IPetsClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string? Link { get", host.Files["Pet.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public Person? Owner { get", host.Files["Pet.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_project_overrides_the_document()
    {
        string document = Document.Replace("Owner: {", "Owner: { x-tokengen: { name: Person },", StringComparison.Ordinal);

        Assert.Contains("Keeper.g.cs", GeneratorHost.Create(document, metadata: ("Rename", "Owner=Keeper")).Files);
    }

    private const string Places = """
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [Pet store]
              parameters:
                - { name: a, in: query, schema: { type: string } }
                - { name: b, in: query, schema: { type: string } }
                - { name: c, in: query, schema: { type: string } }
                - { name: d, in: query, schema: { type: string } }
                - { name: e, in: query, schema: { type: string } }
                - { name: f, in: query, schema: { type: string } }
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema: { type: object, properties: { items: { type: array, items: { $ref: '#/components/schemas/Pet' } }, page: { type: object, properties: { next: { type: string } } } } }
            patch:
              operationId: changePet
              tags: [Pet store]
              requestBody: { content: { application/merge-patch+json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: { '204': { description: Done } }
          /orders: { get: { operationId: listOrders, tags: [Orders], responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } } }
        components:
          schemas:
            Pet:
              type: object
              properties:
                status: { type: string, enum: [in_transit, sold, lost], default: sold }
                food: { oneOf: [ { $ref: '#/components/schemas/Meat' }, { $ref: '#/components/schemas/Hay' } ] }
            Meat: { type: object, required: [kind], properties: { kind: { const: meat } } }
            Hay: { type: object, required: [kind], properties: { kind: { const: hay } } }
            Order: { type: object, properties: { size: { $ref: '#/components/schemas/Size' } } }
            Size: { type: string, enum: [s, m] }
        """;

    [Fact]
    public void The_project_names_inline_types_tags_values_and_cases()
    {
        GeneratorHost host = GeneratorHost.Create(Places, metadata: (
            "Rename",
            "type:ListPetsResponse=PetPage|type:PetStatus=State|type:ListPetsOptions=PetQuery|type:PetPatch=PetChanges|type:Order=Purchase|tag:Pet store=Store"
            + "|value:State.in_transit=Moving|value:State.Sold=Lost|value:State.lost=Gone|case:HayOrMeat.Meat=Flesh"));

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        string client = host.Files["IStoreClient.g.cs"];
        Assert.Contains(
            "Task<PetPage> ListPetsAsync(PetQuery? options = null, CancellationToken cancellationToken", client, StringComparison.Ordinal);
        Assert.Contains("PetChanges", client, StringComparison.Ordinal);
        Assert.Contains("IStoreClient Store { get; }", host.Files["AcmeClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public static readonly State Moving = new(\"in_transit\");", host.Files["State.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public static readonly State Lost = new(\"sold\");", host.Files["State.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public static readonly State Gone = new(\"lost\");", host.Files["State.g.cs"], StringComparison.Ordinal);
        Assert.Contains("TryGetFlesh(", host.Files["HayOrMeat.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Purchase.g.cs", host.Files);
    }

    [Fact]
    public void Two_tags_that_are_renamed_to_one_name_are_merged()
    {
        GeneratorHost host = GeneratorHost.Create(Places, metadata: ("Rename", "tag:Pet store=All|tag:Orders=All"));

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains("ListPetsAsync(", host.Files["IAllClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ListOrdersAsync(", host.Files["IAllClient.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type:ListPetsResponse=Pet")]
    [InlineData("type:PetStatus=AcmeClient")]
    [InlineData("type:PetStatus=Value")]
    [InlineData("type:PetPatch=Status")]
    [InlineData("tag:Orders=Dispose")]
    [InlineData("value:PetStatus.sold=Lost")]
    [InlineData("value:PetStatus.sold=PetStatus")]
    [InlineData("case:HayOrMeat.Hay=Meat")]
    public void A_name_that_is_taken_is_a_warning_and_the_rest_compiles(string rename)
    {
        GeneratorHost host = GeneratorHost.Create(Places, metadata: ("Rename", rename));

        Assert.Equal(["TKG0243"], host.Diagnostics.Select(static finding => finding.Id));
        Assert.Empty(host.CompilerFindings());
    }

    [Theory]
    [InlineData("type:ListPetsRespnse=X", "did you mean 'type:ListPetsResponse'")]
    [InlineData("PetStatus=X", "did you mean 'type:PetStatus'")]
    [InlineData("tag:Pet stores=X", "did you mean 'tag:Pet store'")]
    [InlineData("value:PetStatus.in_trnsit=X", "did you mean 'value:PetStatus.in_transit'")]
    [InlineData("PetStatus.sold=X", "did you mean 'value:PetStatus.sold'")]
    [InlineData("case:HayOrMeat.Meet=X", "did you mean 'case:HayOrMeat.Meat'")]
    [InlineData("listPts=X", "did you mean 'listPets'")]
    [InlineData("Pet.statos=X", "did you mean 'Pet.status'")]
    [InlineData("value:Nobody=X", "correct it, or remove it")]
    public void The_diagnostic_of_an_entry_that_matches_nothing_suggests_a_similar_name(string rename, string advice)
    {
        Diagnostic finding = Assert.Single(GeneratorHost.Create(Places, metadata: ("Rename", rename)).Diagnostics);

        Assert.Equal("TKG0008", finding.Id);
        Assert.EndsWith(advice, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_for_a_filtered_part_is_not_reported() => Assert.Empty(GeneratorHost.Create(
        Places, metadata: [("Operations", "changePet"), ("Rename", "value:Size.s=Small|type:ListPetsResponse=PetPage|tag:Orders=Sales")]).Diagnostics);

    [Fact]
    public void A_name_of_200_characters_is_shortened_to_fit_a_file_name()
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
