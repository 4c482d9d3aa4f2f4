using TokenGen.CodeFixes;

namespace TokenGen.Diagnostics.Tests.Fixes;

/// <summary>TKG0122 and TKG0126: a misspelt name becomes the known one.</summary>
public sealed class MisspeltNameFixTests
{
    [Fact]
    public Task Fields_and_types_are_fixed_inside_their_quotes() => DocumentFix.Fixes<MisspeltNameFix>(
        "openapi.json",
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1" },
          "paths": { "/pets": { "get": { {|TKG0126:"operationID"|}: "listPets", "responses": {} } } },
          "components": { "schemas": { "Pet": { "type": {|TKG0122:"strng"|} } } }
        }
        """,
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1" },
          "paths": { "/pets": { "get": { "operationId": "listPets", "responses": {} } } },
          "components": { "schemas": { "Pet": { "type": "string" } } }
        }
        """);

    [Fact]
    public Task A_missing_slash_is_added_to_a_path() => DocumentFix.Fixes<MisspeltNameFix>(
        "openapi.yaml",
        "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\npaths:\n  {|TKG0126:pets|}: { get: { operationId: listPets, responses: {} } }\n",
        "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\npaths:\n  /pets: { get: { operationId: listPets, responses: {} } }\n");
}
