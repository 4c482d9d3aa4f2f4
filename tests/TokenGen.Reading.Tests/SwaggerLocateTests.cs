using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

/// <summary>A Swagger 2.0 document is bound in the form of OpenAPI 3, but its places are those of the file.</summary>
public sealed class SwaggerLocateTests
{
    private const string Document = """
        swagger: '2.0'
        info: {title: a, version: '1'}
        host: example.com
        paths:
          /a:
            parameters:
              - {name: p0, in: query, type: string}
            post:
              consumes: [application/json]
              parameters:
                - {name: body, in: body, schema: {$ref: '#/definitions/Pet'}}
                - {name: q1, in: query, type: string, enum: [x]}
                - $ref: '#/parameters/Shared'
              responses:
                200:
                  description: ok
                  headers:
                    X-Count: {type: integer}
                  schema: {type: array, items: {$ref: '#/definitions/Pet'}}
          /shared:
            parameters:
              - {name: body, in: body, schema: {$ref: '#/definitions/Pet'}}
              - {name: q2, in: query, type: string}
            post:
              responses: {200: {description: ok}}
          /form:
            post:
              consumes: [multipart/form-data]
              parameters:
                - {name: id, in: query, type: string}
                - {name: f1, in: formData, type: string}
                - {name: f2, in: formData, type: file}
              responses: {200: {description: ok}}
        definitions:
          Pet: {type: object, properties: {name: {type: string}}}
        parameters:
          Shared: {name: s, in: header, type: string}
        responses:
          Gone: {description: gone, schema: {type: string}}
        securityDefinitions:
          key: {type: apiKey, name: k, in: header}
        """;

    [Theory]
    [InlineData("#/components/schemas/Pet/properties/name", true, "definitions:\n  Pet: {type: object, properties: {¦name")]
    [InlineData("#/components/parameters/Shared/schema/type", true, "  Shared: {name: s, in: header, ¦type")]
    [InlineData("#/components/responses/Gone/content/application~1json/schema", true, "  Gone: {description: gone, ¦schema")]
    [InlineData("#/components/securitySchemes/key", true, "securityDefinitions:\n  ¦key")]
    [InlineData("#/servers/0/url", true, "¦host")]
    [InlineData("#/paths/~1a/parameters/0/schema/type", true, "      - {name: p0, in: query, ¦type")]
    [InlineData("#/paths/~1a/post/parameters/0", false, "        - ¦{name: q1")]
    [InlineData("#/paths/~1a/post/parameters/0/schema/enum", true, "{name: q1, in: query, type: string, ¦enum")]
    [InlineData("#/paths/~1a/post/parameters/1", false, "        - ¦$ref: '#/parameters/Shared'")]
    [InlineData("#/paths/~1a/post/requestBody", false, "        - ¦{name: body")]
    [InlineData("#/paths/~1a/post/requestBody/content/application~1json/schema", true, "        - {name: body, in: body, ¦schema")]
    [InlineData("#/paths/~1a/post/responses/200/content/application~1json/schema/items", true, "          schema: {type: array, ¦items")]
    [InlineData("#/paths/~1a/post/responses/200/headers/X-Count/schema", false, "            X-Count: ¦{type: integer}")]
    [InlineData("#/paths/~1shared/post/requestBody", false, "      - ¦{name: body, in: body, schema: {$ref: '#/definitions/Pet'}}\n      - {name: q2")]
    [InlineData("#/paths/~1shared/parameters/0/schema", false, "      - ¦{name: q2")]
    [InlineData("#/paths/~1form/post/requestBody/content/multipart~1form-data/schema/properties/f2", false, "        - ¦{name: f2")]
    [InlineData("#/paths/~1form/post/requestBody", false, "        - ¦{name: f1")]
    public void A_place_of_the_model_is_found_in_the_file(string place, bool ofKey, string expected)
    {
        ReadResult result = new MarkedDocument(Document).Read();
        Assert.Empty(result.Diagnostics);
        MarkedDocument marked = new(
            Document.Replace(expected.Replace("¦", "", StringComparison.Ordinal), expected, StringComparison.Ordinal));

        marked.AssertAtMark(result.Locate(place, ofKey));
    }
}
