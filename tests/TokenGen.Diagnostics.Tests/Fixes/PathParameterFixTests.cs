using TokenGen.CodeFixes;

namespace TokenGen.Diagnostics.Tests.Fixes;

/// <summary>TKG0201: a parameter that a path names is declared.</summary>
public sealed class PathParameterFixTests
{
    [Fact]
    public Task A_path_in_block_style_gets_a_list() => DocumentFix.Fixes<PathParameterFix>(
        "openapi.yaml",
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets/{id}:
            {|TKG0201:g|}et:
              operationId: getPet
              responses: {}
        """,
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets/{id}:
            parameters:
              - name: id
                in: path
                required: true
                schema: { type: string }
            get:
              operationId: getPet
              responses: {}
        """);

    [Fact]
    public Task An_existing_list_gets_an_item() => DocumentFix.Fixes<PathParameterFix>(
        "openapi.yaml",
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets/{id}:
            {|TKG0201:p|}arameters:
              - { name: trace, in: header, schema: { type: string } }
            get:
              operationId: getPet
              responses: {}
          /owners/{id}: {|TKG0201:{|} parameters: [{ name: trace, in: header, schema: { type: string } }], get: { operationId: getOwner, responses: {} } }
        """,
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets/{id}:
            parameters:
              - name: id
                in: path
                required: true
                schema: { type: string }
              - { name: trace, in: header, schema: { type: string } }
            get:
              operationId: getPet
              responses: {}
          /owners/{id}: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: trace, in: header, schema: { type: string } }], get: { operationId: getOwner, responses: {} } }
        """);

    [Fact]
    public Task JSON_keeps_its_quotes_and_lines() => DocumentFix.Fixes<PathParameterFix>(
        "openapi.json",
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1" },
          "paths": {
            "/pets/{id}": {|TKG0201:{|}
              "get": { "operationId": "getPet", "responses": {} }
            },
            "/owners/{id}": {|TKG0201:{|}
              "parameters": [
                { "name": "trace", "in": "header", "schema": { "type": "string" } }
              ],
              "get": { "operationId": "getOwner", "responses": {} }
            }
          }
        }
        """,
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1" },
          "paths": {
            "/pets/{id}": {
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
              "get": { "operationId": "getPet", "responses": {} }
            },
            "/owners/{id}": {
              "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                { "name": "trace", "in": "header", "schema": { "type": "string" } }
              ],
              "get": { "operationId": "getOwner", "responses": {} }
            }
          }
        }
        """);
}
