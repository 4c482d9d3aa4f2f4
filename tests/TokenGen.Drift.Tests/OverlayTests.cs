using TokenGen.Overlays;

namespace TokenGen.Drift.Tests;

/// <summary>Overlays that correct a document by what was observed.</summary>
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
            Owner: { type: object, properties: { it's: { type: string } } }
        """;

    private const string Pet = "$['components']['schemas']['Pet']['allOf'][0]";

    [Theory]
    [InlineData("3.0.3", "/*/name", "nothing", $"{Pet}['required'][?@ == 'name']|remove")]
    [InlineData("3.0.3", "/*/name", "null", $"{Pet}['properties']['name']|{{ nullable: true }}")]
    [InlineData("3.0.3", "/0/weight", "a string", $"{Pet}['properties']['weight']|{{ type: string }}")]
    [InlineData("3.0.3", "/*/owner", "null", $"{Pet}['properties']['owner']['$ref']|remove", $"{Pet}['properties']['owner']|{{ nullable: true, allOf: [{{ $ref: '#/components/schemas/Owner' }}] }}")]
    [InlineData("3.1.0", "/*/owner", "null", $"{Pet}['properties']['owner']['$ref']|remove", $"{Pet}['properties']['owner']|{{ anyOf: [{{ $ref: '#/components/schemas/Owner' }}, {{ type: 'null' }}] }}")]
    [InlineData("3.1.0", "/*/name", "null", $"{Pet}['properties']['name']['type']|remove", $"{Pet}['properties']['name']|{{ type: [string, 'null'] }}")]
    [InlineData("3.1.0", "/*/weight", "a string", $"{Pet}['properties']['weight']['type']|remove", $"{Pet}['properties']['weight']|{{ type: [number, string] }}")]
    [InlineData("3.1.0", "/*/owner/it's", "null", "$['components']['schemas']['Owner']['properties']['it\\'s']['type']|remove", "$['components']['schemas']['Owner']['properties']['it\\'s']|{ type: [string, 'null'] }")]
    [InlineData("3.0.3", "", "\"text/plain\"", "$['paths']['/pets']['get']['responses']['200']['content']|{ 'text/plain': { schema: { $ref: '#/components/schemas/Pets' } } }")]
    [InlineData("3.0.3", "/*/nothing", "null")]
    [InlineData("3.0.3", "/*/owner", "an array")]
    public void Each_difference_has_its_actions(string version, string path, string actual, params string[] actions)
    {
        ApiDocument document = ApiDocument.Read($"openapi: {version}\n{Schemas}");

        IReadOnlyList<OverlayAction> found = new Correction(document).Of(new ObservedDifference("listPets", 200, path, "a string", actual));

        Assert.Equal(actions, found.Select(static action => $"{action.Target}|{action.Update ?? "remove"}"));
    }

    [Fact]
    public void Two_kinds_at_one_place_are_both_added_to_its_type()
    {
        Correction correction = new(ApiDocument.Read($"openapi: 3.1.0\n{Schemas}"));

        correction.Of(new ObservedDifference("listPets", 200, "/*/weight", "a decimal number", "a string"));
        IReadOnlyList<OverlayAction> second = correction.Of(new ObservedDifference("listPets", 200, "/*/weight", "a decimal number", "null"));

        Assert.Equal("{ type: [number, string, 'null'] }", second[^1].Update);
    }

    [Fact]
    public void A_difference_of_swagger_2_is_written_as_its_extension()
    {
        ApiDocument document = ApiDocument.Read("""{"swagger":"2.0","paths":{"/a":{"get":{"operationId":"getA","responses":{"default":{"schema":{"type":"object","properties":{"b":{"type":"string"}}}}}}}}}""");

        OverlayAction action = Assert.Single(new Correction(document).Of(new ObservedDifference("getA", 404, "/b", "a string", "null")));

        Assert.Equal("$['paths']['/a']['get']['responses']['default']['schema']['properties']['b']", action.Target);
        Assert.Equal("{ x-nullable: true }", action.Update);
    }

    [Fact]
    public void The_overlay_says_what_it_corrects_and_what_it_does_not()
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
