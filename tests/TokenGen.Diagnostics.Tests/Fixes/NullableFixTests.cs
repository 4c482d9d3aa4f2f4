using TokenGen.CodeFixes;

namespace TokenGen.Diagnostics.Tests.Fixes;

/// <summary>TKG0136: <c>nullable</c> becomes its form in OpenAPI 3.1.</summary>
public sealed class NullableFixTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Acme, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n";

    [Fact]
    public Task Null_is_added_to_the_type_of_a_schema_in_block_style() => Fixes(
        """
            Pet:
              type: object
              properties:
                name:
                  type: string
                  {|TKG0136:nullable|}: true
                  description: How it is called.
                owner:
                  {|TKG0136:nullable|}: true   # nobody's
                  type: [string, integer]
        """,
        """
            Pet:
              type: object
              properties:
                name:
                  type: [string, "null"]
                  description: How it is called.
                owner:
                  type: [string, integer, "null"]
        """);

    [Fact]
    public Task Null_is_added_to_the_type_of_a_schema_in_flow_style() => Fixes(
        """
            Name: { type: string, {|TKG0136:nullable|}: true }
            Age: { {|TKG0136:nullable|}: true, type: integer }
            Tags: { type: array, {|TKG0136:nullable|}: true, items: { type: string } }
        """,
        """
            Name: { type: [string, "null"] }
            Age: { type: [integer, "null"] }
            Tags: { type: [array, "null"], items: { type: string } }
        """);

    [Fact]
    public Task A_reference_becomes_one_of_two_alternatives() => Fixes(
        """
            Name: { type: string }
            Pet:
              type: object
              properties:
                name:
                  $ref: '#/components/schemas/Name'
                  {|TKG0136:nullable|}: true
        """,
        """
            Name: { type: string }
            Pet:
              type: object
              properties:
                name:
                  anyOf: [{ $ref: '#/components/schemas/Name' }, { type: "null" }]
        """);

    [Fact]
    public Task The_next_member_takes_the_place_of_a_removed_first_member() => Fixes(
        """
            Pet:
              allOf:
                - {|TKG0136:nullable|}: true
                  type: object
        """,
        """
            Pet:
              allOf:
                - type: [object, "null"]
        """);

    [Fact]
    public Task JSON_keeps_its_commas() => DocumentFix.Fixes<NullableFix>(
        "openapi.json",
        """
        {
          "openapi": "3.1.0",
          "info": { "title": "Acme", "version": "1" },
          "components": {
            "schemas": {
              "Name": {
                "type": "string",
                {|TKG0136:"nullable"|}: true
              },
              "Age": {
                {|TKG0136:"nullable"|}: true,
                "type": "integer"
              }
            }
          }
        }
        """,
        """
        {
          "openapi": "3.1.0",
          "info": { "title": "Acme", "version": "1" },
          "components": {
            "schemas": {
              "Name": {
                "type": ["string", "null"]
              },
              "Age": {
                "type": ["integer", "null"]
              }
            }
          }
        }
        """);

    private static Task Fixes(string before, string after) =>
        DocumentFix.Fixes<NullableFix>("openapi.yaml", Head + before + "\n", Head + after + "\n");
}
