using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Tests.Values;

/// <summary>Generated arguments are valid for their schemas.</summary>
public sealed class ValueMakerTests
{
    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 5, "maximum": 6 }""")]
    [InlineData("""{ "type": "integer", "exclusiveMinimum": 5, "multipleOf": 4 }""")]
    [InlineData("""{ "type": "number", "minimum": 0, "maximum": 0.5 }""")]
    [InlineData("""{ "type": "number", "minimum": 1.5, "maximum": 2 }""")]
    [InlineData("""{ "type": "object", "properties": { "a": false, "b": { "type": "integer" } } }""")]
    [InlineData("""{ "type": "string", "minLength": 30, "maxLength": 31 }""")]
    [InlineData("""{ "type": "string", "pattern": "^[a-z]+-[a-z]+$" }""")]
    [InlineData("""{ "type": "string", "format": "date-time" }""")]
    [InlineData("""{ "type": "string", "format": "uuid" }""")]
    [InlineData("""{ "type": "string", "enum": ["a", "b"] }""")]
    [InlineData("""{ "const": 7 }""")]
    [InlineData("""{ "type": ["null", "integer"] }""")]
    [InlineData("""{ "type": "array", "minItems": 3, "uniqueItems": true, "items": { "type": "string" } }""")]
    [InlineData("""{ "type": "object", "minProperties": 1, "additionalProperties": { "type": "boolean" } }""")]
    [InlineData("""{ "allOf": [{ "type": "object", "required": ["a"] }, { "properties": { "a": { "type": "integer" } } }] }""")]
    [InlineData("""{ "oneOf": [{ "type": "object", "required": ["a"] }, { "type": "integer", "minimum": 3 }] }""")]
    [InlineData("""{ "type": "string", "format": "date", "example": "tomorrow" }""")]
    public void A_value_is_valid_with_all_members_and_with_only_the_required_ones(string schema)
    {
        WireDocument document = WireDocument.Parse("""{ "openapi": "3.1.0" }""", isYaml: false);
        JsonElement element = JsonDocument.Parse(schema).RootElement;

        foreach (bool isFull in new[] { true, false })
        {
            JsonNode? made = new ValueMaker(document, isFull).Make(element, owner: null);
            Assert.Null(new SchemaCheck(document, Direction.Request).Find(element, made));
        }
    }

    [Theory]
    [InlineData("Dog", "dog")]
    [InlineData("Cat", "cat")]
    public void An_inherited_discriminator_has_the_value_of_its_schema(string name, string tag)
    {
        WireDocument document = WireDocument.Parse(
            """
            { "openapi": "3.1.0", "components": { "schemas": {
              "Animal": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } },
                "discriminator": { "propertyName": "kind", "mapping": { "dog": "#/components/schemas/Dog", "cat": "Cat" } } },
              "Dog": { "allOf": [{ "$ref": "#/components/schemas/Animal" }] },
              "Cat": { "allOf": [{ "$ref": "#/components/schemas/Animal" }] } } } }
            """,
            isYaml: false);

        JsonNode? made = new ValueMaker(document, isFull: false).Make(
            JsonDocument.Parse($$"""{ "$ref": "#/components/schemas/{{name}}" }""").RootElement, owner: null);

        Assert.Equal($$"""{"kind":"{{tag}}"}""", made!.ToJsonString());
    }

    [Fact]
    public void Required_members_of_responses_are_included_on_request()
    {
        WireDocument document = WireDocument.Parse("""{ "openapi": "3.0.3" }""", isYaml: false);
        JsonElement schema = JsonDocument.Parse(
            """{ "type": "object", "required": ["id", "name"], "properties": { "id": { "type": "integer", "readOnly": true }, "name": { "type": "string" } } }""").RootElement;

        Assert.Equal("""{"name":"text"}""", new ValueMaker(document, isFull: true).Make(schema, owner: null)!.ToJsonString());
        Assert.Equal(
            """{"id":1,"name":"text"}""", new ValueMaker(document, isFull: true, bothWays: true).Make(schema, owner: null)!.ToJsonString());
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "type": "integer" } }""", 2)]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "maxItems": 1 }""", 1)]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "uniqueItems": true }""", 1)]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "uniqueItems": true }""", 2)]
    [InlineData("""{ "type": "array", "items": { "type": "string", "oneOf": [{ "const": "a" }] }, "uniqueItems": true }""", 1)]
    public void A_list_example_has_two_items_where_the_schema_allows_them(string schema, int count)
    {
        WireDocument document = WireDocument.Parse("""{ "openapi": "3.1.0" }""", isYaml: false);

        JsonNode? made = new ValueMaker(document, isFull: true).Make(JsonDocument.Parse(schema).RootElement, owner: null);

        Assert.Equal(count, made!.AsArray().Count);
        Assert.Null(new SchemaCheck(document, Direction.Request).Find(JsonDocument.Parse(schema).RootElement, made));
    }

    [Fact]
    public void An_alternative_that_is_only_a_value_is_that_value() =>
        Assert.Equal(
            "2", Made("""{ "type": "integer", "oneOf": [{ "title": "GUILD_ONLY", "const": 2 }] }""", isFull: false)!.ToJsonString());

    [Fact]
    public void A_number_or_string_parameter_is_a_string_where_it_is_sent_as_text()
    {
        WireDocument document = WireDocument.Parse("""{ "openapi": "3.1.0" }""", isYaml: false);
        JsonElement schema = JsonDocument.Parse("""{ "oneOf": [{ "type": "integer" }, { "type": "string" }] }""").RootElement;

        Assert.Equal("1", new ValueMaker(document, isFull: true).Make(schema, owner: null)!.ToJsonString());
        Assert.Equal("\"text\"", new ValueMaker(document, isFull: true).MakeText(schema, owner: null)!.ToJsonString());
    }

    [Fact]
    public void A_form_has_no_empty_list_or_object()
    {
        WireDocument document = WireDocument.Parse("""{ "openapi": "3.1.0" }""", isYaml: false);
        JsonElement schema = JsonDocument.Parse("""
            { "type": "object", "required": ["list", "object"], "properties": {
              "list": { "type": "array", "items": { "type": "string" } },
              "object": { "type": "object", "properties": { "a": { "type": "integer" } } } } }
            """).RootElement;

        Assert.Equal("""{"list":["text"],"object":{"a":1}}""", new ValueMaker(document, isFull: false, isForm: true).Make(schema, owner: null)!.ToJsonString());
        Assert.Equal("""{"list":[],"object":{}}""", new ValueMaker(document, isFull: false).Make(schema, owner: null)!.ToJsonString());
    }

    [Fact]
    public void A_response_example_has_readOnly_members_and_each_alternative()
    {
        WireDocument document = WireDocument.Parse("""{ "openapi": "3.1.0" }""", isYaml: false);
        JsonElement schema = JsonDocument.Parse("""
            { "type": "object", "required": ["id", "owner"], "properties": {
              "id": { "type": "string", "readOnly": true },
              "owner": { "anyOf": [{ "type": "string" }, { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }] } } }
            """).RootElement;

        Assert.Equal("""{"id":"text","owner":"text"}""", Answer(isFull: false));
        Assert.Equal("""{"id":"text","owner":{"name":"text"}}""", Answer(isFull: true));

        string Answer(bool isFull) =>
            new ValueMaker(document, isFull, useExamples: true, Direction.Response).Make(schema, owner: null)!.ToJsonString();
    }

    [Fact]
    public void Examples_have_optional_members_on_request_and_never_readOnly_ones()
    {
        const string Schema = """
            { "type": "object", "required": ["a", "id"], "properties": {
              "a": { "type": "integer" }, "b": { "type": "boolean" }, "id": { "type": "string", "readOnly": true } } }
            """;

        Assert.Equal("""{"a":1}""", Made(Schema, isFull: false)!.ToJsonString());
        Assert.Equal("""{"a":1,"b":true}""", Made(Schema, isFull: true)!.ToJsonString());
    }

    [Fact]
    public void An_example_is_used_if_it_is_valid_and_wanted()
    {
        WireDocument document = WireDocument.Parse("""{ "openapi": "3.1.0" }""", isYaml: false);
        JsonElement owner = JsonDocument.Parse(
            """{ "schema": { "type": "integer" }, "examples": { "bad": { "value": "x" }, "good": { "value": 42 } } }""").RootElement;

        Assert.Equal("42", new ValueMaker(document, isFull: true).Make(owner.GetProperty("schema"), owner)!.ToJsonString());
        Assert.Equal(
            "1", new ValueMaker(document, isFull: true, useExamples: false).Make(owner.GetProperty("schema"), owner)!.ToJsonString());
    }

    [Fact]
    public void A_recursive_schema_ends()
    {
        WireDocument document = WireDocument.Parse(
            """
            { "openapi": "3.1.0", "components": { "schemas": { "Node": { "type": "object", "properties": {
              "next": { "$ref": "#/components/schemas/Node" }, "all": { "type": "array", "items": { "$ref": "#/components/schemas/Node" } } } } } } }
            """,
            isYaml: false);
        JsonElement node = JsonDocument.Parse("""{ "$ref": "#/components/schemas/Node" }""").RootElement;

        Assert.Equal("""{"all":[]}""", new ValueMaker(document, isFull: true).Make(node, owner: null)!.ToJsonString());
    }

    private static JsonNode? Made(string schema, bool isFull) =>
        new ValueMaker(WireDocument.Parse("""{ "openapi": "3.1.0" }""", isYaml: false), isFull).Make(
            JsonDocument.Parse(schema).RootElement, owner: null);
}
