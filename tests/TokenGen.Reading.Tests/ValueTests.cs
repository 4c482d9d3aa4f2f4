using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

/// <summary>Values at which the reader library throws, or which it drops silently.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("3.0.0", "¦maxLength: abc", "TKG0121")]
    [InlineData("3.0.0", "¦maxLength: 1.5", "TKG0121")]
    [InlineData("3.0.0", "¦maxLength: [1]", "TKG0121")]
    [InlineData("3.0.0", "¦minimum: abc", "TKG0121")]
    [InlineData("3.0.0", "¦multipleOf: x", "TKG0121")]
    [InlineData("3.0.0", "¦nullable: perhaps", "TKG0121")]
    [InlineData("3.0.0", "¦readOnly: 1", "TKG0121")]
    [InlineData("3.0.0", "¦additionalProperties: maybe", "TKG0121")]
    [InlineData("3.0.0", "¦required: true", "TKG0121")]
    [InlineData("3.0.0", "¦enum: x", "TKG0121")]
    [InlineData("3.0.0", "¦exclusiveMinimum: 0", "TKG0121")]
    [InlineData("3.1.0", "¦exclusiveMinimum: true", "TKG0121")]
    [InlineData("3.0.0", "¦type: [string, 'null']", "TKG0121")]
    [InlineData("3.0.0", "type: ¦widget", "TKG0122")]
    [InlineData("3.0.0", "type: ¦String", "TKG0122")]
    [InlineData("3.1.0", "type: [string, ¦widget]", "TKG0122")]
    [InlineData("3.0.0", "¦properties: [a]", "TKG0120")]
    [InlineData("3.0.0", "¦allOf: {type: string}", "TKG0120")]
    [InlineData("3.0.0", "¦items: text", "TKG0120")]
    [InlineData("3.0.0", "properties: {¦a: text}", "TKG0120")]
    [InlineData("3.0.0", "oneOf: [{type: string}, ¦text]", "TKG0120")]
    [InlineData("3.0.0", "xml: {¦wrapped: x}", "TKG0121")]
    public void A_wrong_value_in_a_schema_is_reported_at_its_key_and_the_rest_is_read(string version, string field, string id)
    {
        MarkedDocument marked = new(
            $"openapi: {version}\ninfo: {{title: a, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    A:\n      description: stays\n      {field}\n    B: {{type: string}}\n");

        marked.AssertFinding(id);

        Assert.Equal("stays", marked.Read().Document!.Components!.Schemas!["A"].Description);
        Assert.Equal(JsonSchemaType.String, marked.Read().Document!.Components!.Schemas!["B"].Type);
    }

    [Theory]
    [InlineData("paths:\n  /a:\n    get: {¦deprecated: soon, responses: {}}\n", "TKG0121")]
    [InlineData("paths:\n  /a:\n    get: {parameters: [{name: a, in: query, ¦required: 1, schema: {}}], responses: {}}\n", "TKG0121")]
    [InlineData("paths:\n  /a:\n    get: {¦parameters: {a: b}, responses: {}}\n", "TKG0120")]
    [InlineData("paths:\n  /a:\n    get: {parameters: [¦text], responses: {}}\n", "TKG0120")]
    [InlineData("paths:\n  /a:\n    ¦get: text\n", "TKG0120")]
    [InlineData("paths:\n  ¦/a: text\n", "TKG0120")]
    [InlineData("¦paths: []\n", "TKG0120")]
    [InlineData("paths:\n  /a:\n    get: {¦tags: text, responses: {}}\n", "TKG0121")]
    [InlineData("paths:\n  /a:\n    get: {parameters: [{name: a, ¦in: nowhere, schema: {}}], responses: {}}\n", "TKG0121")]
    [InlineData("paths: {}\nexternalDocs: {¦url: 'http://['}\n", "TKG0121")]
    [InlineData("paths: {}\ncomponents: {schemas: {A: {xml: {¦namespace: relative}}}}\n", "TKG0121")]
    [InlineData("paths: {}\ncomponents: {schemas: {A: {¦$ref: 5}}}\n", "TKG0121")]
    [InlineData("paths: {}\ncomponents: {schemas: {A: {properties: {a: {¦$ref: [x]}}}}}\n", "TKG0121")]
    [InlineData("paths:\n  /a:\n    get:\n      ¦operationID: typo\n      responses: {}\n", "TKG0126")]
    [InlineData("paths:\n  /a:\n    get: {parameters: [{name: a, in: query, schema: {}}, {name: b, in: query, ¦requird: true, schema: {}}], responses: {}}\n", "TKG0126")]
    public void A_wrong_value_elsewhere_is_reported_at_its_key(string paths, string id) =>
        new MarkedDocument("openapi: 3.0.0\ninfo: {title: a, version: '1'}\n" + paths).AssertFinding(id);

    [Theory]
    [InlineData("¦host: 'localhost:port'")]
    [InlineData("host: localhost\n¦schemes: ['not a scheme']")]
    public void An_impossible_server_of_Swagger_is_reported(string field) =>
        new MarkedDocument($"swagger: '2.0'\ninfo: {{title: a, version: '1'}}\n{field}\npaths: {{}}\n").AssertFinding("TKG0121");

    [Theory]
    [InlineData("maxLength: 9223372036854775807", null)]
    [InlineData("maxLength: 10.0", "10")]
    [InlineData("maxLength: 1e2", "100")]
    [InlineData("maxLength: '5'", "5")]
    public void A_limit_is_read_in_every_notation_and_one_out_of_range_is_ignored(string field, string? expected)
    {
        ReadResult result = new MarkedDocument(
            $"openapi: 3.0.0\ninfo: {{title: a, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{A: {{{field}}}}}}}\n").Read();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            expected, result.Document!.Components!.Schemas!["A"].MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_field_without_a_value_is_absent_and_an_entry_without_content_is_empty()
    {
        ReadResult result = new MarkedDocument(
            "openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n  /b:\n    get:\n    parameters:\ncomponents:\n  schemas:\n    A:\n    B:\n      properties:\n        x:\n      required:\n      maxLength:\n").Read();

        Assert.Empty(result.Diagnostics);
        Assert.NotNull(result.Document!.Paths["/a"]);
        Assert.NotNull(result.Document.Components!.Schemas!["A"]);
        Assert.NotNull(result.Document.Components.Schemas["B"].Properties!["x"]);
    }

    [Fact]
    public void Boolean_schemas_are_read_in_every_place()
    {
        ReadResult result = new MarkedDocument("openapi: 3.1.0\ninfo: {title: a, version: '1'}\ncomponents:\n  schemas:\n    A: {properties: {yes: true, no: false}, anyOf: [true, false], items: true, additionalProperties: false}\n").Read();

        Assert.Empty(result.Diagnostics);
        IOpenApiSchema schema = result.Document!.Components!.Schemas!["A"];
        Assert.Null(schema.Properties!["yes"].Not);
        Assert.NotNull(schema.Properties["no"].Not);
        Assert.Equal(2, schema.AnyOf!.Count);
        Assert.NotNull(schema.Items);
        Assert.False(schema.AdditionalPropertiesAllowed);
    }

    [Fact]
    public void A_constant_may_be_an_object()
    {
        ReadResult result = new MarkedDocument(
            "openapi: 3.1.0\ninfo: {title: a, version: '1'}\ncomponents: {schemas: {A: {const: {a: 1}}}}\n").Read();

        Assert.Empty(result.Diagnostics);
        Assert.Equal("""{"a":1}""", result.Root!["components"]!["schemas"]!["A"]!["const"]!.ToJsonString());
    }

    [Fact]
    public void A_list_of_items_is_a_tuple()
    {
        MarkedDocument marked = new("openapi: 3.1.0\ninfo: {title: a, version: '1'}\ncomponents:\n  schemas:\n    A: {type: array, items: [{type: string}, {¦type: integer}], additionalItems: false}\n");

        ReadResult result = marked.Read();

        Assert.Equal("TKG0129", Assert.Single(result.Diagnostics).Descriptor.Id);
        JsonObject schema = result.Root!["components"]!["schemas"]!["A"]!.AsObject();
        Assert.Equal(2, schema["prefixItems"]!.AsArray().Count);
        Assert.Equal("""{"not":{}}""", schema["items"]!.ToJsonString());
        marked.AssertAtMark(result.Locate("#/components/schemas/A/prefixItems/1/type", ofKey: true));
    }

    [Fact]
    public void Text_of_the_document_cannot_break_a_message()
    {
        DiagnosticInfo finding = new MarkedDocument($"openapi: 3.0.0\ninfo: {{title: a, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{A: {{type: ¦\"a\\nb\\u202E{new string('x', 10_000)}\"}}}}}}\n")
            .AssertFinding("TKG0122");

        Assert.StartsWith("a b x", finding.Arguments[0], StringComparison.Ordinal);
        Assert.True(finding.Arguments[0].Length < 200);
    }

    [Fact]
    public void At_most_a_thousand_errors_are_reported()
    {
        string properties = string.Join(", ", Enumerable.Range(0, 5000).Select(static i => $"p{i}: {{type: widget}}"));

        ReadResult result = new MarkedDocument($"openapi: 3.0.0\ninfo: {{title: a, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{A: {{properties: {{{properties}}}}}}}}}\n").Read();

        Assert.Equal(1001, result.Diagnostics.Count);
        Assert.Equal("TKG0106", result.Diagnostics[^1].Descriptor.Id);
    }
}
