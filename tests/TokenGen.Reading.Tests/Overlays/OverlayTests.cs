using System.Text.Json.Nodes;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.JsonPath;
using static TokenGen.Reading.Tests.Overlays.OverlaidDocument;

namespace TokenGen.Reading.Tests.Overlays;

/// <summary>The changes that overlays make (OpenAPI Overlay Specification 1.0 and 1.1).</summary>
public sealed class OverlayTests
{
    [Theory]
    [InlineData("- { target: $.info, update: { title: Cats, x-a: { b: 1 } } }", "$.info", """{"title":"Cats","version":"1","x-a":{"b":1}}""")]
    [InlineData("- { target: $.info.title, update: Cats }", "$.info.title", "\"Cats\"")]
    [InlineData("- { target: $.components.schemas.Pet, update: { required: [name] } }", "$.components.schemas.Pet.required", """["id","name"]""")]
    [InlineData("- { target: $.components.schemas.Pet.required, update: name }", "$.components.schemas.Pet.required", """["id","name"]""")]
    [InlineData("- { target: $.tags, update: [{ name: four }, { name: five }] }", "$.tags[4].name", "\"five\"")]
    [InlineData("- { target: $.tags, update: { name: four } }", "$.tags[3]", """{"name":"four"}""")]
    [InlineData("- { target: '$..tags[?@.name].name', update: same }\n- { target: $.tags, remove: false, update: [] }", "$.tags[1]", """{"name":"same"}""", "1.0.0")]
    [InlineData("- { target: '$.paths..responses[\"500\"]', remove: true }", "$.paths['/pets'].get.responses[?@.description=='Bad.']", null)]
    [InlineData("- { target: '$.tags[0:2]', remove: true }", "$.tags", """[{"name":"three"}]""")]
    [InlineData("- { target: '$.paths.*.get.tags[?@ == \"one\"]', remove: true }", "$.paths.*.get.tags", """["two"]""")]
    [InlineData("- { target: '$.paths.*.get.tags[0]', update: ten }", "$.paths.*.get.tags", """["ten","two"]""")]
    [InlineData("- { target: '$.tags[0,0,-3]', update: { x-n: [1] } }", "$.tags[0]", """{"name":"one","x-n":[1]}""")]
    [InlineData("- { target: $.components.schemas.Pet, update: { properties: } }", "$.components.schemas.Pet.properties.id", """{"type":"integer"}""")]
    public void An_action_changes_the_document(string actions, string path, string? expected, string version = "1.1.0")
    {
        ReadResult result = Apply(actions, version);

        JsonNode? node = JsonPathQuery.Parse(path).Select(result.Root, new EvaluationBudget()).SingleOrDefault()?.Node;
        Assert.True(JsonNode.DeepEquals(expected is null ? null : JsonNode.Parse(expected), node), node?.ToJsonString());
    }

    [Fact]
    public void Copy_moves_a_path_as_in_the_specification()
    {
        ReadResult result = Apply("""
              - { target: $.paths, update: { /animals: {} } }
              - { target: "$.paths['/animals']", copy: "$.paths['/pets']" }
              - { target: "$.paths['/pets']", remove: true }
            """);

        Assert.Equal(["/animals"], result.Document!.Paths!.Select(static path => path.Key));
        Assert.Equal("listPets", result.Document.Paths!["/animals"].Operations![HttpMethod.Get].OperationId);
    }

    [Fact]
    public void Overlays_are_applied_in_order()
    {
        ReadResult result = Read(
            Pets,
            Overlay("- { target: $.info.title, update: First }", path: "a.yaml").File,
            Overlay("- { target: \"$.info[?@ == 'First']\", update: Second }", path: "b.yaml").File);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("Second", result.Document!.Info.Title);
    }

    [Fact]
    public void An_overlay_in_JSON_corrects_a_document_in_YAML()
    {
        DocumentFile overlay = new(
            "fix.json", """{"overlay":"1.0.0","info":{"title":"a","version":"1"},"actions":[{"target":"$.info","update":{"title":"J"}}]}""");

        Assert.Equal("J", Read(Pets, overlay).Document!.Info.Title);
    }

    [Fact]
    public void An_overlay_of_Swagger_2_uses_the_paths_of_Swagger_2()
    {
        ReadResult result = Read(
            "swagger: '2.0'\ninfo: { title: Pets, version: '1' }\npaths: {}\ndefinitions:\n  Pet: { type: object, properties: { id: { type: string } } }\n",
            Overlay("- { target: $.definitions.Pet.properties.id, update: { format: uuid } }", "1.0.0").File);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("uuid", result.Document!.Components!.Schemas!["Pet"].Properties!["id"].Format);
    }

    [Fact]
    public void A_file_that_is_referred_to_is_corrected_by_the_overlay_that_extends_it()
    {
        DocumentFile common = new(
            "models/common.yaml", "components: { schemas: { Owner: { type: object, properties: { name: { type: string } } } } }");
        ReadResult result = DocumentReader.Read(
            new("openapi.yaml", Pets),
            [common],
            [
                Overlay("- { target: $.components.schemas.Owner.properties.name, update: { format: uuid } }", path: "fixes/a.yaml", extends: "extends: ../models/common.yaml\n").File,
                Overlay("- { target: $.components.schemas.Pet.properties, update: { owner: { $ref: 'models/common.yaml#/components/schemas/Owner' } } }", path: "fixes/b.yaml", extends: "extends: ../openapi.yaml\n").File,
            ],
            TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("uuid", result.Document!.Components!.Schemas!["Pet"].Properties!["owner"].Properties!["name"].Format);
    }

    [Fact]
    public void The_version_of_the_document_can_be_corrected()
    {
        ReadResult result = Read(Pets.Replace("openapi: 3.1.0", "openapi: 4.0.0", StringComparison.Ordinal), Overlay(
            "- { target: $.openapi, update: 3.1.1 }").File);

        Assert.Empty(result.Diagnostics);
        Assert.NotNull(result.Document);
    }
}
