using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Tests.Values;

/// <summary>The check finds exactly the values that break a schema, at their places.</summary>
public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("""{ "type": "integer" }""", "1.0", null)]
    [InlineData("""{ "type": "integer" }""", "1.5", ": integer wanted, number found")]
    [InlineData("""{ "type": "integer", "maximum": 3 }""", "4", ": 4 is out of bounds")]
    [InlineData("""{ "type": "integer", "format": "int32" }""", "2147483648", ": 2147483648 is out of bounds")]
    [InlineData("""{ "type": "integer", "format": "int32" }""", "-2147483648", null)]
    [InlineData("""{ "type": "integer", "format": "int32" }""", "-2147483649", ": -2147483649 is out of bounds")]
    [InlineData("""{ "type": "string", "maxLength": 1 }""", "\"😀\"", null)]
    [InlineData("""{ "type": "string", "pattern": "^a" }""", "\"b\"", ": \"b\" does not match ^a")]
    [InlineData("""{ "type": "string", "format": "date" }""", "\"2023-02-29\"", ": \"2023-02-29\" is no date")]
    [InlineData("""{ "type": "string", "format": "uri" }""", "\"http://a+b/\"", ": \"http://a+b/\" is a URI that System.Uri does not take")]
    [InlineData("""{ "type": "string", "nullable": true }""", "null", null)]
    [InlineData("""{ "nullable": true }""", "null", null)]
    [InlineData("""{ "nullable": true }""", "1", ": null wanted, integer found")]
    [InlineData("""{ "type": "number", "format": "float" }""", "-3.402823669209385e+38", ": -3.402823669209385E+38 is out of bounds")]
    [InlineData("""{ "type": ["integer", "string"], "format": "int32" }""", "\"2147483648\"", ": \"2147483648\" is no int32")]
    [InlineData("""{ "type": ["string", "null"] }""", "null", null)]
    [InlineData("""{ "type": "string" }""", "null", ": string wanted, null found")]
    [InlineData("""{ "enum": [1, "a"] }""", "\"b\"", ": \"b\" is none of the enum")]
    [InlineData("""{ "const": 1 }""", "2", ": 2 is not the const")]
    [InlineData("""{ "not": { "type": "string" } }""", "\"x\"", ": what \"not\" forbids")]
    [InlineData("""{ "oneOf": [{ "type": "integer" }, { "type": "number" }] }""", "1", ": 2 of oneOf")]
    [InlineData("""{ "anyOf": [{ "type": "integer" }, { "type": "boolean" }] }""", "\"x\"", ": none of anyOf (: integer wanted, string found)")]
    [InlineData("""{ "properties": { "a": { "items": { "type": "string" } } } }""", """{"a":["x",1]}""", "/a/1: string wanted, integer found")]
    [InlineData("""{ "required": ["a"] }""", "{}", ": a is missing")]
    [InlineData("""{ "required": ["a"], "properties": { "a": { "writeOnly": true } } }""", "{}", null)]
    [InlineData("""{ "additionalProperties": { "type": "integer" } }""", """{"a":"x"}""", "/a: integer wanted, string found")]
    [InlineData("""{ "patternProperties": { "^x": { "type": "integer" } } }""", """{"xa":"x","y":"y"}""", "/xa: integer wanted, string found")]
    [InlineData("""{ "uniqueItems": true }""", "[1,1]", ": items that are equal")]
    [InlineData("""{ "prefixItems": [{ "type": "integer" }], "items": false }""", "[1,2]", "/1: nothing is allowed here")]
    public void A_value_that_breaks_its_schema_is_reported_at_its_place(string schema, string value, string? expected) => Assert.Equal(
        expected,
        new SchemaCheck(WireDocument.Parse("""{ "openapi": "3.1.0" }""", isYaml: false), Direction.Response)
            .Find(JsonDocument.Parse(schema).RootElement, JsonNode.Parse(value)));
}
