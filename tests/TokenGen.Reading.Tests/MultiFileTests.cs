using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

public sealed class MultiFileTests
{
    private const string Root = """
        openapi: 3.0.3
        info: {title: a, version: '1'}
        paths:
          /pets:
            $ref: ./paths/pets.yaml
          /owners:
            get:
              parameters: [{$ref: 'common/parameters.yaml#/Limit'}]
              responses:
                200: {$ref: common/responses.json#/responses/Ok}
                default: {description: x, content: {application/json: {schema: {$ref: 'models/error.yml'}}}}
        components:
          schemas:
            Pet: {$ref: 'models/pet.yaml'}
        """;

    private static readonly DocumentFile[] s_others =
    [
        new(@"/api/paths\pets.yaml", """
            get:
              operationId: listPets
              responses:
                200: {description: pets, content: {application/json: {schema: {type: array, items: {$ref: ../models/pet.yaml}}}}}
            """),
        new("/api/common/parameters.yaml", "Limit: {name: limit, in: query, schema: {$ref: '#/types/Count'}}\ntypes: {Count: {type: integer}}"),
        new("/api/common/responses.json", """{"responses": {"Ok": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "../models/owner.yaml#/Owner"}}}}}}"""),
        new("/api/models/error.yml", "type: object\nproperties: {cause: {$ref: '#'}}"),
        new("/api/models/pet.yaml", "type: object\nproperties:\n  owner: {$ref: 'owner.yaml#/Owner'}\n"),
        new("/api/models/owner.yaml", "Owner:\n  type: object\n  properties:\n    pets: {type: array, items: {$ref: ./pet.yaml}}\n    root: {$ref: '../openapi.yaml#/components/schemas/Pet'}\n"),
    ];

    [Fact]
    public void Files_that_refer_to_each_other_become_one_document()
    {
        ReadResult result = new MarkedDocument(Root, "/api/openapi.yaml").Read(s_others);

        Assert.Empty(result.Diagnostics);
        OpenApiDocument document = result.Document!;
        Assert.Equal(["Count", "Owner", "Pet", "error"], document.Components!.Schemas!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Limit"], document.Components.Parameters!.Keys);
        Assert.Equal(["Ok"], document.Components.Responses!.Keys);
        Assert.Equal("listPets", document.Paths["/pets"].Operations![HttpMethod.Get].OperationId);
        Assert.Equal("limit", document.Paths["/owners"].Operations![HttpMethod.Get].Parameters![0].Name);

        IOpenApiSchema owner = document.Components.Schemas["Owner"];
        Assert.Same(document.Components.Schemas["Pet"], Target(owner.Properties!["pets"].Items!));
        Assert.Same(document.Components.Schemas["Pet"], Target(owner.Properties["root"]));
        Assert.Same(document.Components.Schemas["error"], Target(document.Components.Schemas["error"].Properties!["cause"]));
    }

    [Theory]
    [InlineData("#/components/schemas/Owner/properties/pets", "/api/models/owner.yaml", 4, 5)]
    [InlineData("#/components/schemas/Pet/properties/owner", "/api/models/pet.yaml", 3, 3)]
    [InlineData("#/components/schemas/Pet", "/api/openapi.yaml", 14, 5)]
    [InlineData("#/components/parameters/Limit/schema", "/api/common/parameters.yaml", 1, 33)]
    [InlineData("#/components/responses/Ok/content", "/api/common/responses.json", 1, 44)]
    [InlineData("#/paths/~1pets/get/operationId", @"/api/paths\pets.yaml", 2, 3)]
    [InlineData("#/paths/~1pets", "/api/openapi.yaml", 4, 3)]
    [InlineData("#/paths/~1owners/get", "/api/openapi.yaml", 7, 5)]
    public void A_place_of_the_bundle_is_located_in_its_original_file(string place, string file, int line, int column)
    {
        ReadResult result = new MarkedDocument(Root, "/api/openapi.yaml").Read(s_others);

        Generator.Diagnostics.SourceSpan span = result.Locate(place, ofKey: true);

        Assert.Equal((file, line, column), (span.FilePath, span.StartLine + 1, span.StartColumn + 1));
    }

    [Fact]
    public void Reading_twice_gives_the_same_document()
    {
        string First() => new MarkedDocument(Root, "/api/openapi.yaml").Read(s_others).Root!.ToJsonString();
        string Reversed() => new MarkedDocument(Root, "/api/openapi.yaml").Read([.. s_others.Reverse()]).Root!.ToJsonString();

        Assert.Equal(First(), Reversed());
    }

    [Fact]
    public void A_file_that_is_not_listed_is_reported_with_the_line_to_add()
    {
        MarkedDocument marked = new(
            "openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A: {$ref: ¦'../models/a.yaml#/A'}\n", "/repo/api/openapi.yaml");

        Generator.Diagnostics.DiagnosticInfo finding = marked.AssertFinding("TKG0111");

        Assert.Equal(["../models/a.yaml#/A", "../models/a.yaml"], finding.Arguments);
    }

    [Fact]
    public void An_error_in_a_referenced_file_is_reported_there_and_once()
    {
        MarkedDocument other = new("type: object\nproperties: ¦'x", "other.yaml");
        MarkedDocument root = new("openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {$ref: other.yaml}, B: {$ref: other.yaml}}}");

        Generator.Diagnostics.DiagnosticInfo finding = Assert.Single(root.Read(other.File).Diagnostics);

        Assert.Equal("TKG0101", finding.Descriptor.Id);
        other.AssertAtMark(finding.Span);
    }

    [Fact]
    public void A_broken_reference_and_a_wrong_value_inside_a_path_item_of_another_file_are_reported_there()
    {
        const string Root = "openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {/a: {$ref: 'p.yaml'}}";
        MarkedDocument reference = new("get:\n  responses: {200: {$ref: ¦'#/nothing'}}", "p.yaml");
        MarkedDocument value = new("get:\n  responses: {}\n  ¦deprecated: perhaps\n", "p.yaml");

        reference.AssertAtMark(Assert.Single(new MarkedDocument(Root).Read(reference.File).Diagnostics).Span);
        value.AssertAtMark(Assert.Single(new MarkedDocument(Root).Read(value.File).Diagnostics).Span);
    }

    [Fact]
    public void A_file_may_use_the_components_of_the_document_that_refers_to_it()
    {
        ReadResult result = new MarkedDocument(
            "openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {/a: {$ref: 'p.yaml'}}\ncomponents: {responses: {R: {description: r}}}")
            .Read(new DocumentFile("p.yaml", "get: {responses: {200: {$ref: '#/components/responses/R'}}}"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal("r", result.Document!.Paths["/a"].Operations![HttpMethod.Get].Responses!["200"].Description);
    }

    [Fact]
    public void Equal_names_become_distinct()
    {
        ReadResult result = new MarkedDocument("openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {}\ncomponents: {schemas: {Pet: {type: string}, U: {properties: {a: {$ref: 'x/a.yaml#/Pet'}, b: {$ref: 'y/a.yaml#/Pet'}, c: {$ref: 'x/a.yaml#/Pet'}}}}}")
            .Read(new DocumentFile("x/a.yaml", "Pet: {type: object}"), new DocumentFile("y/a.yaml", "Pet: {type: array, items: {}}"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["Pet", "U", "a_Pet", "y_a_Pet"], result.Document!.Components!.Schemas!.Keys);
    }

    [Fact]
    public void Whole_maps_and_lists_can_be_in_other_files()
    {
        ReadResult result = new MarkedDocument("""
            openapi: 3.0.0
            info: {$ref: info.yaml}
            paths: {$ref: paths.yaml}
            components: {schemas: {$ref: schemas.yaml}}
            """).Read(
            new DocumentFile("info.yaml", "{title: elsewhere, version: '1'}"),
            new DocumentFile("paths.yaml", "/a:\n  get:\n    parameters: {$ref: parameters.yaml}\n    responses: {}\n"),
            new DocumentFile("parameters.yaml", "- {name: p, in: query, schema: {$ref: 'schemas.yaml#/A'}}"),
            new DocumentFile("schemas.yaml", "A: {type: string}\nB: {$ref: '#/A'}"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal("elsewhere", result.Document!.Info.Title);
        Assert.Equal(JsonSchemaType.String, result.Document.Paths["/a"].Operations![HttpMethod.Get].Parameters![0].Schema!.Type);
        Assert.Equal(JsonSchemaType.String, result.Document.Components!.Schemas!["B"].Type);
    }

    [Fact]
    public void Swagger_files_are_bundled_into_the_sections_of_Swagger()
    {
        ReadResult result = new MarkedDocument("swagger: '2.0'\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n    post:\n      parameters: [{$ref: 'p.yaml#/Body'}]\n      responses: {200: {$ref: 'p.yaml#/Ok'}}\n")
            .Read(new DocumentFile("p.yaml", "Body: {name: b, in: body, schema: {$ref: '#/T'}}\nOk: {description: ok, schema: {$ref: '#/T'}}\nT: {type: object}"));

        Assert.Empty(result.Diagnostics);
        JsonObject root = result.Root!;
        Assert.Equal(["T"], root["definitions"]!.AsObject().Select(static member => member.Key));
        OpenApiOperation operation = result.Document!.Paths["/a"].Operations![HttpMethod.Post];
        Assert.NotNull(operation.RequestBody?.Content?["application/json"].Schema);
        Assert.Equal(JsonSchemaType.Object, operation.Responses!["200"].Content!["application/json"].Schema!.Type);
    }

    private static IOpenApiSchema? Target(IOpenApiSchema schema) => Assert.IsAssignableFrom<OpenApiSchemaReference>(schema).Target;
}
