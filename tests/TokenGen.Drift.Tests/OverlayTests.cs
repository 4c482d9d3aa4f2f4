using TokenGen.Overlays;

namespace TokenGen.Drift.Tests;

/// <summary>Overlays that correct a document by observed responses.</summary>
public sealed class OverlayTests
{
    private const string Schemas = """
        paths:
          /pets:
            get:
              operationId: listPets
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Pets' } } } } }
        components:
          schemas:
            Pets: { type: array, items: { $ref: '#/components/schemas/Pet' } }
            Pet:
              allOf:
                - type: object
                  required: [name]
                  properties:
                    name: { type: string }
                    weight: { type: number, format: decimal }
                    owner: { $ref: '#/components/schemas/Owner' }
                    age: { type: integer }
                    sort: { type: string, description: "What it is, roughly.", enum: [cat, no dog, '7'] }
                    toys: { type: array, items: { type: string } }
                    pair: { type: array, prefixItems: [{ type: integer }], items: { type: boolean } }
            Owner: { type: object, required: [it's], properties: { it's: { type: string } } }
        """;

    private const string Pet = "$['components']['schemas']['Pet']['allOf'][0]";

    private const string Owner = "$['components']['schemas']['Owner']";

    [Theory]
    [InlineData("3.0.3", "/*/name", "nothing", $"{Pet}['required'][?@ == 'name']|remove")]
    [InlineData("3.0.3", "/*/name", "null", $"{Pet}['properties']['name']|{{ nullable: true }}")]
    [InlineData("3.0.3", "/0/weight", "a string", $"{Pet}['properties']['weight'][*]|remove", $"{Pet}['properties']['weight']|{{ oneOf: [{{ type: number, format: decimal }}, {{ type: string }}] }}")]
    [InlineData("3.0.3", "/*/weight", "an object", $"{Pet}['properties']['weight'][*]|remove", $"{Pet}['properties']['weight']|{{ oneOf: [{{ type: number, format: decimal }}, {{ type: object }}] }}")]
    [InlineData("3.0.3", "/*/owner", "null", $"{Pet}['properties']['owner']['$ref']|remove", $"{Pet}['properties']['owner']|{{ nullable: true, allOf: [{{ $ref: '#/components/schemas/Owner' }}] }}")]
    [InlineData("3.0.3", "/*/owner", "an array", $"{Pet}['properties']['owner'][*]|remove", $"{Pet}['properties']['owner']|{{ oneOf: [{{ $ref: '#/components/schemas/Owner' }}, {{ type: array, items: {{}} }}] }}")]
    [InlineData("3.0.3", "/*/sort", "a number", $"{Pet}['properties']['sort'][*]|remove", $"{Pet}['properties']['sort']|{{ description: 'What it is, roughly.', oneOf: [{{ type: string, enum: [cat, 'no dog', '7'] }}, {{ type: number }}] }}")]
    [InlineData("3.1.0", "/*/owner", "null", $"{Pet}['properties']['owner']['$ref']|remove", $"{Pet}['properties']['owner']|{{ anyOf: [{{ $ref: '#/components/schemas/Owner' }}, {{ type: 'null' }}] }}")]
    [InlineData("3.1.0", "/*/owner", "a string", $"{Pet}['properties']['owner'][*]|remove", $"{Pet}['properties']['owner']|{{ anyOf: [{{ $ref: '#/components/schemas/Owner' }}, {{ type: string }}] }}")]
    [InlineData("3.1.0", "/*/name", "null", $"{Pet}['properties']['name']['type']|remove", $"{Pet}['properties']['name']|{{ type: [string, 'null'] }}")]
    [InlineData("3.1.0", "/*/sort", "null", $"{Pet}['properties']['sort'][*]|remove", $"{Pet}['properties']['sort']|{{ description: 'What it is, roughly.', anyOf: [{{ type: string, enum: [cat, 'no dog', '7'] }}, {{ type: 'null' }}] }}")]
    [InlineData("3.1.0", "/*/weight", "a string", $"{Pet}['properties']['weight']['type']|remove", $"{Pet}['properties']['weight']|{{ type: [number, string] }}")]
    [InlineData("3.1.0", "/*/age", "a number", $"{Pet}['properties']['age']['type']|remove", $"{Pet}['properties']['age']|{{ type: number }}")]
    [InlineData("3.1.0", "/*/owner/it's", "null", $"{Owner}['properties']['it\\'s']['type']|remove", $"{Owner}['properties']['it\\'s']|{{ type: [string, 'null'] }}")]
    [InlineData("3.1.0", "/*/owner/it's", "nothing", $"{Owner}['required'][?@ == 'it\\'s']|remove")]
    [InlineData("3.0.3", "", "\"text/plain\"", "$['paths']['/pets']['get']['responses']['200']['content']|{ 'text/plain': { schema: { $ref: '#/components/schemas/Pets' } } }")]
    [InlineData("3.0.3", "/*/nothing", "null")]
    [InlineData("3.0.3", "/*/name", "a string")]
    [InlineData("3.1.0", "/*/pair/*", "a string")]
    public void Each_difference_has_its_actions(string version, string path, string actual, params string[] actions)
    {
        Correction correction = new(ApiDocument.Read($"openapi: {version}\n{Schemas}"));
        ObservedDifference difference = new("listPets", 200, path, "a string", actual);

        IReadOnlyList<OverlayAction> found = correction.Of([difference]);

        Assert.Equal(actions, found.Select(Text));
        Assert.Equal(actions.Length == 0 ? [difference] : [], correction.Uncorrected);
    }

    [Theory]
    [InlineData("3.0.3", "/*/weight", "null|a string", $"{Pet}['properties']['weight'][*]|remove", $"{Pet}['properties']['weight']|{{ oneOf: [{{ type: number, format: decimal }}, {{ type: string }}], nullable: true }}")]
    [InlineData("3.0.3", "/*/weight", "a string|null|an object", $"{Pet}['properties']['weight'][*]|remove", $"{Pet}['properties']['weight']|{{ oneOf: [{{ type: number, format: decimal }}, {{ type: string }}, {{ type: object }}], nullable: true }}")]
    [InlineData("3.0.3", "/*/age", "a string|a number", $"{Pet}['properties']['age'][*]|remove", $"{Pet}['properties']['age']|{{ oneOf: [{{ type: integer }}, {{ type: string }}, {{ type: number }}] }}")]
    [InlineData("3.0.3", "/*/name", "a number|a string", $"{Pet}['properties']['name'][*]|remove", $"{Pet}['properties']['name']|{{ oneOf: [{{ type: string }}, {{ type: number }}] }}")]
    [InlineData("3.0.3", "/*/owner", "null|a string", $"{Pet}['properties']['owner'][*]|remove", $"{Pet}['properties']['owner']|{{ oneOf: [{{ $ref: '#/components/schemas/Owner' }}, {{ type: string }}], nullable: true }}")]
    [InlineData("3.1.0", "/*/weight", "a string|null", $"{Pet}['properties']['weight']['type']|remove", $"{Pet}['properties']['weight']|{{ type: [number, string, 'null'] }}")]
    [InlineData("3.1.0", "/*/owner", "null|a string|an array", $"{Pet}['properties']['owner'][*]|remove", $"{Pet}['properties']['owner']|{{ anyOf: [{{ $ref: '#/components/schemas/Owner' }}, {{ type: string }}, {{ type: array, items: {{}} }}, {{ type: 'null' }}] }}")]
    public void All_kinds_observed_at_one_place_are_in_its_schema(string version, string path, string actual, params string[] actions)
    {
        Correction correction = new(ApiDocument.Read($"openapi: {version}\n{Schemas}"));

        IReadOnlyList<OverlayAction> found = correction.Of(
            [.. actual.Split('|').Select(kind => new ObservedDifference("listPets", 200, path, "a value", kind))]);

        Assert.Equal(actions, found.Select(Text));
        Assert.Empty(correction.Uncorrected);
    }

    [Fact]
    public void A_schema_that_becomes_a_oneOf_keeps_its_corrections()
    {
        Correction correction = new(ApiDocument.Read($"openapi: 3.0.3\n{Schemas}"));

        IReadOnlyList<OverlayAction> found = correction.Of(
        [
            new ObservedDifference("listPets", 200, "/*/toys", "an array", "a string"),
            new ObservedDifference("listPets", 200, "/*/toys/*", "a string", "an object"),
            new ObservedDifference("listPets", 200, "/*/toys/*", "a string", "a boolean"),
        ]);

        Assert.Equal("{ oneOf: [{ type: array, items: { oneOf: [{ type: string }, { type: object }, { type: boolean }] } }, { type: string }] }", found[^1].Update);
    }

    [Theory]
    [InlineData("null", "$['paths']['/a']['get']['responses']['default']['schema']['properties']['b']|{ x-nullable: true }")]
    [InlineData("a number|null", "$['paths']['/a']['get']['responses']['default']['schema']['properties']['b']|{ type: number, x-nullable: true }")]
    [InlineData("an object", "$['paths']['/a']['get']['responses']['default']['schema']['properties']['b'][*]|remove")]
    [InlineData("a number|a boolean|null", "$['paths']['/a']['get']['responses']['default']['schema']['properties']['b'][*]|remove")]
    [InlineData("a number", "$['paths']['/a']['get']['responses']['default']['schema']['properties']['b']|{ type: number }")]
    public void A_difference_of_swagger_2_is_written_with_fields_of_that_version(string actual, string action)
    {
        ApiDocument document = ApiDocument.Read("""{"swagger":"2.0","paths":{"/a":{"get":{"operationId":"getA","responses":{"default":{"schema":{"type":"object","properties":{"b":{"type":"string"}}}}}}}}}""");

        OverlayAction found = Assert.Single(new Correction(document).Of(
            [.. actual.Split('|').Select(static kind => new ObservedDifference("getA", 404, "/b", "a string", kind))]));

        Assert.Equal(action, Text(found));
    }

    private static string Text(OverlayAction action) => $"{action.Target}|{action.Update ?? "remove"}";

    [Fact]
    public void The_overlay_lists_corrected_and_uncorrected_differences()
    {
        ApiDocument document = ApiDocument.Read($"openapi: 3.0.3\n{Schemas}");
        IReadOnlyList<ObservedDifference> observed = ObservedDifference.ReadLines(
        [
            """{"operationId":"listPets","method":"GET","urlTemplate":"/pets","statusCode":200,"path":"/*/name","expected":"a string","actual":"null"}""",
            """{"operationId":"listPets","method":"GET","urlTemplate":"/pets","statusCode":200,"path":"/*/name","expected":"a string","actual":"null"}""",
            "",
            """{"OperationId":"getNothing","StatusCode":200,"Path":"/a","Expected":"an object","Actual":"null"}""",
        ]);

        string overlay = OverlayText.Of("pets.yaml", document, observed);

        Assert.Equal(
            """
            overlay: 1.0.0
            info: { title: What the server sends, version: '1' }
            extends: 'pets.yaml'
            # Not corrected: getNothing, 200, /a: the server sends null, the document declares an object.
            actions:
              - target: '$[''components''][''schemas''][''Pet''][''allOf''][0][''properties''][''name'']'
                description: 'listPets, 200, /*/name: the server sends null, the document declares a string.'
                update: { nullable: true }

            """.ReplaceLineEndings("\n"),
            overlay);
    }
}
