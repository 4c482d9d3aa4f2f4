using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0110 to TKG0119: references.</summary>
public sealed class ReferenceTests
{
    private const string Head = """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get:
              operationId: getPet
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        components:

        """;

    private const string NoIdea = "correct it or add the missing target (with an overlay if the document is not yours)";

    [Theory]
    [InlineData("#/components/schemas/Owners", "write '#/components/schemas/Owner'")]
    [InlineData("/components/schemas/Owner", "write '#/components/schemas/Owner'")]
    [InlineData("components/schemas/Owner", "write '#/components/schemas/Owner'")]
    [InlineData("#components/schemas/Owner", "write '#/components/schemas/Owner'")]
    [InlineData("#/definitions/Owner", "write '#/components/schemas/Owner'")]
    [InlineData("Owner", "write '#/components/schemas/Owner'")]
    [InlineData("#/components/schemas/Person", NoIdea)]
    public Task TKG0110_A_reference_points_to_nothing(string reference, string advice) => For(
        Head + $$"""
          schemas:
            Pet: { type: object, properties: { owner: { $ref: {|#0:'{{reference}}'|} } } }
            Owner: { type: string }
        """,
        Warning("TKG0110").WithArguments(reference, "any JSON is accepted in its place", advice));

    [Theory]
    [InlineData("parameters: [{ $ref: {|#0:'#/nowhere'|} }]", "the parameter is left out")]
    [InlineData("requestBody: { $ref: {|#0:'#/nowhere'|} }", "the operation has no body")]
    public Task TKG0110_says_what_the_client_does_instead(string member, string consequence) => For(
        $$"""
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            post:
              operationId: addPet
              {{member}}
              responses: { '204': { description: OK } }
        """,
        Warning("TKG0110").WithArguments("#/nowhere", consequence, NoIdea));

    [Fact]
    public Task TKG0110_of_a_response() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths: { /pets: { get: { operationId: getPet, responses: { '200': { $ref: {|#0:'#/nowhere'|} } } } } }
        """,
        Warning("TKG0110").WithArguments("#/nowhere", "the response has no body", NoIdea));

    [Fact]
    public Task TKG0116_An_unused_broken_reference_fails_no_build() => For(
        Head + """
          schemas:
            Pet: { type: string }
            Cage: { type: object, properties: { pet: { $ref: {|#0:'#/nowhere'|} }, pets: { $ref: {|#1:cages.yaml|} } } }
          responses:
            Refused: { $ref: {|#2:'#/components/responses/Gone'|} }
        """,
        Info("TKG0116").WithLocation(0).WithArguments("#/nowhere"),
        Info("TKG0116").WithLocation(1).WithArguments("cages.yaml"),
        Info("TKG0116").WithLocation(2).WithArguments("#/components/responses/Gone"));

    [Fact]
    public Task Filtered_operations_do_not_count_as_users_of_a_reference() => new DocumentTest()
        .With("openapi.yaml", """
            openapi: 3.0.3
            info: { title: Acme, version: '1' }
            paths:
              /pets: { get: { operationId: listPets, responses: {} } }
              /cages: { get: { operationId: listCages, responses: { '200': { $ref: {|#0:'#/components/responses/Cages'|} } } } }
            """, metadata: ["Operations = listPets"])
        .ReportsAsync(Info("TKG0116").WithLocation(0).WithArguments("#/components/responses/Cages"));

    [Fact]
    public Task Types_derived_from_a_used_type_are_kept() => For(
        Head + """
          schemas:
            Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { mouse: { $ref: {|#0:'#/nowhere'|} } } }] }
        """,
        Warning("TKG0110").WithArguments("#/nowhere", "any JSON is accepted in its place", NoIdea));

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
    public Task An_error_in_another_file_is_reported_in_that_file() =>
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
    public Task TKG0113_References_form_a_cycle() => For(
        Head + """
          schemas:
            Pet: { $ref: {|#0:'#/components/schemas/Dog'|} }
            Dog: { $ref: '#/components/schemas/Pet' }
        """,
        Error("TKG0113").WithArguments("#/components/schemas/Dog"));

    [Fact]
    public Task TKG0114_A_discriminator_names_a_missing_schema() => For(
        Head + """
          schemas:
            Pet:
              oneOf: [{ $ref: '#/components/schemas/Cat' }]
              discriminator: { propertyName: kind, mapping: { cat: {|#0:Kat|} } }
            Cat: { type: object, properties: { kind: { type: string } } }
        """,
        Warning("TKG0114").WithArguments("Kat"));

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public Task TKG0117_A_field_beside_a_reference_is_ignored(string version) => For(
        $$"""
        openapi: {{version}}
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get:
              operationId: getPets
              parameters:
                - { $ref: '#/components/parameters/Filter', {|#0:required|}: true, name: filter, in: query, description: This one. }
              responses:
                '204': { $ref: '#/components/responses/Empty', {|#1:headers|}: { X-Total: { schema: { type: integer } } }, x-note: 1 }
        components:
          parameters:
            Filter: { name: filter, in: query, schema: { type: string } }
          responses:
            Empty: { description: Done }
        """,
        Warning("TKG0117").WithLocation(0).WithArguments("#/components/parameters/Filter", "required"),
        Warning("TKG0117").WithLocation(1).WithArguments("#/components/responses/Empty", "headers"));

    [Fact]
    public Task TKG0115_A_reference_points_to_the_wrong_kind_of_object() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets: { get: { operationId: getPet, responses: { '400': { $ref: '#/components/responses/Refused' } } } }
        components:
          responses:
            Refused: { $ref: {|#0:'#/components/schemas/Pet'|} }
          schemas:
            Pet: { type: string }
        """,
        Warning("TKG0115").WithArguments("#/components/schemas/Pet"));
}
