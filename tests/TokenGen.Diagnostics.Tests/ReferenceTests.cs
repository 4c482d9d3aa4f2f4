using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0110 to TKG0119: references.</summary>
public sealed class ReferenceTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\npaths: {}\ncomponents:\n";

    [Fact]
    public Task TKG0110_A_reference_points_to_nothing() => For(
        Head + """
          schemas:
            Cage: { type: object, properties: { pet: { $ref: {|#0:'#/components/schemas/Pat'|} } } }
            Pet: { type: string }
        """,
        Error("TKG0110").WithArguments("#/components/schemas/Pat"));

    [Fact]
    public Task TKG0111_A_reference_leads_to_a_file_that_is_not_listed() => For(
        Head + """
          schemas:
            Pet: { $ref: {|#0:models/pet.yaml|} }
        """,
        Error("TKG0111").WithArguments("models/pet.yaml", "models/pet.yaml"));

    [Fact]
    public Task A_reference_to_a_listed_file_is_followed() =>
        new DocumentTest()
            .With("openapi.yaml", Head + "  schemas:\n    Pet: { $ref: models/pet.yaml }\n")
            .With("models/pet.yaml", "type: object\n", item: "OpenApiDocument")
            .ReportsAsync();

    [Fact]
    public Task A_fault_in_another_file_is_reported_in_that_file() =>
        new DocumentTest()
            .With("openapi.yaml", Head + "  schemas:\n    Pet: { $ref: models/pet.yaml }\n")
            .With("models/pet.yaml", "type: {|#0:widget|}\n", item: "OpenApiDocument")
            .ReportsAsync(Warning("TKG0122").WithLocation(0).WithArguments("widget"));

    [Fact]
    public Task TKG0112_A_reference_leads_to_the_network() => For(
        Head + """
          schemas:
            Pet: { $ref: {|#0:'https://example.com/pet.json'|} }
        """,
        Warning("TKG0112").WithArguments("https://example.com/pet.json"));

    [Fact]
    public Task TKG0113_References_go_round_in_a_circle() => For(
        Head + """
          schemas:
            Pet: { $ref: {|#0:'#/components/schemas/Dog'|} }
            Dog: { $ref: '#/components/schemas/Pet' }
        """,
        Error("TKG0113").WithArguments("#/components/schemas/Dog"));

    [Fact]
    public Task TKG0114_A_discriminator_names_a_schema_that_is_not_there() => For(
        Head + """
          schemas:
            Pet:
              oneOf: [{ $ref: '#/components/schemas/Cat' }]
              discriminator: { propertyName: kind, mapping: { cat: {|#0:Kat|} } }
            Cat: { type: object, properties: { kind: { type: string } } }
        """,
        Warning("TKG0114").WithArguments("Kat"));

    [Fact]
    public Task TKG0115_A_reference_leads_to_something_that_does_not_belong_there() => For(
        Head + """
          responses:
            Refused: { $ref: {|#0:'#/components/schemas/Pet'|} }
          schemas:
            Pet: { type: string }
        """,
        Warning("TKG0115").WithArguments("#/components/schemas/Pet"));
}
