using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>Severities that a document sets itself: <c>x-tokengen: { suppress: … }</c> on the object, or on an object around it.</summary>
public sealed class SuppressionTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\n";

    [Fact]
    public Task A_diagnostic_is_suppressed_only_in_its_object_and_below() => For(
        Head + """
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
                - { name: a, in: query, schema: { type: string, format: snow, x-tokengen: { suppress: [TKG0211] } } }
                - { name: b, in: query, x-tokengen: { suppress: ['TKG0132', "TKG0211"] }, schema: { type: string, format: snow } }
                - { name: c, in: query, schema: { type: string, format: {|#0:snow|} } }
              responses: {}
        """,
        Info("TKG0211").WithArguments("snow", "string", "String"));

    [Fact]
    public Task A_warning_is_suppressed_for_a_whole_document_in_JSON() => new DocumentTest()
        .With("openapi.json", """
            {
              "openapi": "3.0.3",
              "info": { "title": "Acme", "version": "1" },
              "x-tokengen": { "suppress": ["TKG0122", "TKG0202", "TKG0206"] },
              "paths": {
                "/pets": { "get": { "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "strng" } }], "responses": {} } }
              }
            }
            """)
        .ReportsAsync();

    [Fact]
    public Task A_document_changes_no_severity_in_another_file() => new DocumentTest()
        .With("openapi.yaml", Head + "x-tokengen: { suppress: [TKG0122] }\npaths: {}\ncomponents: { schemas: { Pet: { $ref: pet.yaml } } }\n")
        .With("pet.yaml", "type: {|#0:dog|}\n", item: "OpenApiDocument")
        .ReportsAsync(Warning("TKG0122").WithLocation(0).WithArguments("dog"));

    [Fact]
    public Task A_document_cannot_suppress_errors() => For(
        Head + """
        x-tokengen: { suppress: [{|#1:TKG0120|}, {|#2:TKG9999|}] }
        paths: {}
        components: { schemas: { Pet: { {|#0:properties|}: [a] } } }
        """,
        Error("TKG0120").WithLocation(0).WithArguments("properties", "an object", "a list"),
        Error("TKG0242").WithLocation(1)
            .WithArguments("TKG0120", "suppress", "the id of a warning or an info; only the project can change the severity of errors"),
        Error("TKG0242").WithLocation(2)
            .WithArguments("TKG9999", "suppress", "the id of a warning or an info; only the project can change the severity of errors"));

    [Fact]
    public Task The_suppressed_ids_must_be_a_list() => For(
        Head + "x-tokengen: { suppress: {|#0:TKG0211|} }\npaths: { /a: { get: { operationId: a, responses: {} } } }\n",
        Error("TKG0242").WithArguments("\"TKG0211\"", "suppress", "a list such as [TKG0211]"));
}
