using System.Text.Json;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Tests.Documents;

public sealed class SwaggerUpgradeTests
{
    private const string Document = """
        swagger: '2.0'
        consumes: [application/json]
        produces: [application/json]
        parameters: { limit: { name: limit, in: query, type: integer, format: int32 } }
        paths:
          /pets:
            parameters: [{ $ref: '#/parameters/limit' }]
            post:
              parameters: [{ name: pet, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }]
              responses: { '200': { description: OK, schema: { $ref: '#/definitions/Pet' }, examples: { application/json: { name: Bo } } }, '404': { $ref: '#/responses/None' } }
          /photos:
            post:
              consumes: [multipart/form-data]
              parameters: [{ name: photo, in: formData, type: file, required: true }, { name: note, in: formData, type: string }]
              responses: { '204': { description: Done } }
        responses: { None: { description: None. } }
        definitions: { Pet: { type: object, properties: { name: { type: string } } } }
        """;

    private readonly List<DocumentedOperation> _operations = [.. DocumentedOperation.In(WireDocument.Parse(Document, isYaml: true))];

    [Fact]
    public void A_body_and_a_response_have_media_types()
    {
        DocumentedOperation operation = _operations[0];

        Assert.Equal("#/definitions/Pet", operation.Body!.Value.GetProperty("content").GetProperty("application/json").GetProperty("schema")
            .GetProperty("$ref").GetString());
        Assert.True(operation.Body.Value.GetProperty("required").GetBoolean());
        Assert.Equal("Bo", operation.Responses[0].Content.Single().Value.GetProperty("example").GetProperty("name").GetString());
        Assert.Empty(operation.Responses[1].Content);
    }

    [Fact]
    public void A_parameter_of_the_path_has_a_schema() =>
        Assert.Equal("int32", _operations[0].Parameters.Single(static parameter => parameter.GetProperty("name").GetString() == "limit")
            .GetProperty("schema").GetProperty("format").GetString());

    [Fact]
    public void Form_fields_are_parts_of_a_body()
    {
        JsonElement schema = _operations[1].Body!.Value.GetProperty("content").GetProperty("multipart/form-data").GetProperty("schema");

        Assert.Equal("binary", schema.GetProperty("properties").GetProperty("photo").GetProperty("format").GetString());
        Assert.Equal(["photo"], schema.GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
    }
}
