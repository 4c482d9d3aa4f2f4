using System.Text.Json;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Tests.Documents;

/// <summary>The declarations of a document about an operation, read only from its text.</summary>
public sealed class DocumentedOperationTests
{
    private const string Text = """
        openapi: 3.1.0
        security: [{ key: [], undeclared: [] }]
        paths:
          x-ignored: {}
          /a/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
              - { name: page, in: query, schema: { type: string } }
            get:
              parameters: [{ name: page, in: query, schema: { type: integer } }, { $ref: '#/components/parameters/Trace' }]
              responses: { '200': { description: OK }, '404': { description: No }, 4XX: { description: Other }, default: { description: Rest } }
            delete:
              security: [{ key: [] }, {}]
              responses: { default: { description: Any } }
        components:
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
          parameters: { Trace: { name: X-Trace, in: header, schema: { type: string } } }
        """;

    private static readonly List<DocumentedOperation> s_operations = [.. DocumentedOperation.In(WireDocument.Parse(Text, isYaml: true))];

    [Fact]
    public void Each_method_of_each_path_is_an_operation() =>
        Assert.Equal(["GET /a/{id}", "DELETE /a/{id}"], s_operations.Select(static operation => operation.ToString()));

    [Fact]
    public void A_parameter_of_the_operation_overrides_the_one_of_its_path()
    {
        Dictionary<string, JsonElement> parameters = s_operations[0].Parameters.ToDictionary(static parameter => parameter.Text("name")!);

        Assert.Equal(["X-Trace", "id", "page"], parameters.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("integer", parameters["page"].Member("schema")!.Value.Text("type"));
    }

    [Fact]
    public void A_key_stands_for_a_status_that_no_other_key_names()
    {
        IReadOnlyList<DocumentedResponse> responses = s_operations[0].Responses;

        Assert.Equal([200, 404, 400, 500], responses.Select(response => response.StatusAmong(responses)));
        Assert.Equal(200, s_operations[1].Responses[0].StatusAmong(s_operations[1].Responses));
    }

    [Fact]
    public void Paths_that_differ_only_in_the_names_of_parameters_are_the_same()
    {
        const string Twins = """
            openapi: 3.1.0
            paths:
              /a/{id}: { get: { responses: {} } }
              /a/{name}: { get: { responses: {} } }
              /a/{id}/b: { get: { responses: {} } }
            """;

        Assert.Equal(
            ["/a/{name}", "/a/{id}", null],
            DocumentedOperation.In(WireDocument.Parse(Twins, isYaml: true)).Select(static operation => operation.SamePath));
    }

    [Theory]
    [InlineData("style: form", "date")]
    [InlineData("style: deepObject", null)]
    [InlineData("explode: false", null)]
    public void A_member_of_an_exploded_object_can_have_the_name_of_a_parameter(string style, string? name)
    {
        WireDocument document = WireDocument.Parse(
            $$"""
            openapi: 3.1.0
            paths:
              /a:
                get:
                  parameters:
                    - { name: date, in: query, schema: { type: string } }
                    - { name: sort, in: query, {{style}}, schema: { type: object, properties: { date: { type: string } } } }
                  responses: {}
            """,
            isYaml: true);

        Assert.Equal(name, DocumentedOperation.In(document).Single().RepeatedQueryName(document));
    }

    [Fact]
    public void Optional_and_undeclared_security_is_left_out()
    {
        Assert.Equal(["key"], s_operations[0].Security);
        Assert.Empty(s_operations[1].Security);
    }

    [Theory]
    [InlineData("yes", JsonValueKind.String)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("~", JsonValueKind.Null)]
    [InlineData("012", JsonValueKind.Number)]
    [InlineData("'1'", JsonValueKind.String)]
    [InlineData("1e3", JsonValueKind.Number)]
    public void A_scalar_has_the_type_of_YAML_1_2(string yaml, JsonValueKind kind) =>
        Assert.Equal(kind, WireDocument.Parse("a: " + yaml, isYaml: true).Root.GetProperty("a").ValueKind);
}
