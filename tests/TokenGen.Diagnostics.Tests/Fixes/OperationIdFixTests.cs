using TokenGen.CodeFixes;

namespace TokenGen.Diagnostics.Tests.Fixes;

/// <summary>TKG0206: an operation gets its current method name as its operationId.</summary>
public sealed class OperationIdFixTests
{
    [Fact]
    public Task An_operation_in_block_style_gets_a_line() => DocumentFix.Fixes<OperationIdFix>(
        "openapi.yaml",
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            # One of them.
            {|TKG0206:get|}:
              # Nobody knows.
              summary: A pet.
              responses: {}
        """,
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            # One of them.
            get:
              # Nobody knows.
              operationId: getPetsById
              summary: A pet.
              responses: {}
        """);

    [Fact]
    public Task An_operation_in_flow_style_stays_on_one_line() => DocumentFix.Fixes<OperationIdFix>(
        "openapi.yaml",
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets: { {|TKG0206:get|}: { responses: {} } }
        """,
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets: { get: { operationId: getPets, responses: {} } }
        """);

    [Fact]
    public Task JSON_keeps_its_quotes_and_lines() => DocumentFix.Fixes<OperationIdFix>(
        "openapi.json",
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1" },
          "paths": {
            "/pets": {
              {|TKG0206:"get"|}: {
                "responses": {}
              },
              {|TKG0206:"post"|}: {"responses": {}}
            }
          }
        }
        """,
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1" },
          "paths": {
            "/pets": {
              "get": {
                "operationId": "getPets",
                "responses": {}
              },
              "post": {"operationId": "postPets", "responses": {}}
            }
          }
        }
        """);

    [Fact]
    public Task Windows_line_ends_are_kept() => DocumentFix.Fixes<OperationIdFix>(
        "openapi.yml",
        "openapi: 3.0.3\r\ninfo: { title: Acme, version: '1' }\r\npaths:\r\n  /pets:\r\n    {|TKG0206:get|}:\r\n      responses: {}\r\n",
        "openapi: 3.0.3\r\ninfo: { title: Acme, version: '1' }\r\npaths:\r\n  /pets:\r\n    get:\r\n      operationId: getPets\r\n      responses: {}\r\n");
}
