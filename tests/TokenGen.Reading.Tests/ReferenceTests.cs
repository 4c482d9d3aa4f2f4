using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

public sealed class ReferenceTests
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n";

    [Theory]
    [InlineData("#/components/schemas/B")]
    [InlineData("#/components/schemas/b%20")]
    [InlineData("#/nowhere")]
    [InlineData("#/components/schemas/A/properties/x")]
    [InlineData("#nobody")]
    public void A_reference_to_nothing_is_reported_at_its_text(string reference)
    {
        MarkedDocument marked = new($"{Head}components:\n  schemas:\n    A: {{type: object, properties: {{a: {{$ref: ¦'{reference}'}}}}}}\n");

        marked.AssertFinding("TKG0110");

        Assert.NotNull(marked.Read().Document);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#/components")]
    [InlineData("#/components/schemas")]
    [InlineData("#/components/responses/R")]
    [InlineData("#/paths")]
    [InlineData("#/info")]
    [InlineData("#/components/schemas/A/type")]
    [InlineData("openapi.yaml")]
    public void A_reference_to_something_other_than_a_schema_is_reported(string reference) =>
        new MarkedDocument($"{Head}components:\n  responses: {{R: {{description: a}}}}\n  schemas:\n    A: {{type: object, properties: {{a: {{$ref: ¦'{reference}'}}}}}}\n")
            .AssertFinding("TKG0115");

    [Theory]
    [InlineData("openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n    get:\n      parameters: [{$ref: ¦'#/components/parameters/P'}]\n      responses: {}\n", "TKG0110")]
    [InlineData("openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n    get:\n      requestBody: {$ref: ¦'#/components/requestBodies/P'}\n      responses: {}\n", "TKG0110")]
    [InlineData("openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n    get:\n      responses: {200: {$ref: ¦'#/components/responses/P'}}\n", "TKG0110")]
    [InlineData("openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n    $ref: ¦'#/components/pathItems/P'\n", "TKG0110")]
    [InlineData("openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n    get:\n      responses: {200: {description: a, links: {l: {$ref: ¦'#/components/links/P'}}}}\n", "TKG0114")]
    [InlineData("openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {}\ncomponents:\n  responses:\n    R: {description: a, content: {application/json: {examples: {e: {$ref: ¦'#/components/examples/E'}}}}}\n", "TKG0114")]
    [InlineData("openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A: {oneOf: [], discriminator: {propertyName: k, mapping: {x: ¦Missing}}}\n", "TKG0114")]
    [InlineData("openapi: 3.1.0\ninfo: {title: a, version: '1'}\ncomponents:\n  schemas:\n    A: {type: array, prefixItems: [{$ref: ¦'#/components/schemas/B'}]}\n", "TKG0110")]
    [InlineData("openapi: 3.1.0\ninfo: {title: a, version: '1'}\ncomponents:\n  schemas:\n    A: {$ref: ¦'https://example.com/a.json'}\n", "TKG0112")]
    [InlineData("openapi: 3.1.0\ninfo: {title: a, version: '1'}\ncomponents:\n  schemas:\n    A: {$ref: ¦'#/components/schemas/A'}\n", "TKG0113")]
    [InlineData("swagger: '2.0'\ninfo: {title: a, version: '1'}\npaths:\n  /a:\n    get:\n      responses: {200: {description: a, schema: {$ref: ¦'#/definitions/Pet'}}}\n", "TKG0110")]
    public void A_broken_reference_is_reported_at_its_text(string document, string id) => new MarkedDocument(document).AssertFinding(id);

    [Fact]
    public void Reading_a_cycle_of_references_ends()
    {
        ReadResult result = new MarkedDocument(Head + "components:\n  schemas:\n    A: {$ref: '#/components/schemas/B', description: x}\n    B: {$ref: '#/components/schemas/A', description: y}\n").Read();

        Assert.All(result.Diagnostics, static finding => Assert.Equal("TKG0113", finding.Descriptor.Id));
        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Document!.Components!.Schemas!.Values, static schema => Assert.Null(schema.Type));
    }

    [Fact]
    public void A_value_that_is_not_a_reference_stays_unchanged()
    {
        ReadResult result = new MarkedDocument(Head + """
            components:
              schemas:
                A:
                  type: object
                  properties: {$ref: {type: string}}
                  example: {$ref: '#/nowhere'}
                  default: {$ref: 'other.yaml'}
                  enum: [{$ref: 'https://example.com'}, {$ref: '#/nowhere'}, {$ref: 'other.yaml'}]
                  x-any: {$ref: '#/nowhere'}
            """).Read();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(JsonSchemaType.String, result.Document!.Components!.Schemas!["A"].Properties!["$ref"].Type);
    }

    [Theory]
    [InlineData("#/components/schemas/A/properties/b", "A_b")]
    [InlineData("#/components/schemas/A/properties/c/items", "A_c_items")]
    [InlineData("#/components/schemas/A/allOf/0", "A_allOf_0")]
    [InlineData("#/components/schemas/A/$defs/d", "d")]
    [InlineData("#/paths/~1a~1%7Bid%7D/get/responses/200/content/application~1json/schema", "a_id_get_responses_200_application_json")]
    [InlineData("#/x-types/T", "T")]
    [InlineData("#deep", "A_b")]
    [InlineData("#/properties/b", "A_b")]
    public void A_reference_into_another_schema_gets_a_component_of_its_own(string reference, string name)
    {
        // A relative pointer has a meaning only inside the component.
        string outside = reference.StartsWith("#/properties", StringComparison.Ordinal) ? "#/components/schemas/A/properties/b" : reference;
        ReadResult result = new MarkedDocument("""
            openapi: 3.1.0
            info: {title: a, version: '1'}
            paths:
              /a/{id}:
                get:
                  responses:
                    200: {description: a, content: {application/json: {schema: {type: object, description: target}}}}
            x-types: {T: {type: object, description: target}}
            components:
              schemas:
                A:
                  allOf: [{type: object, description: target}]
                  $defs: {d: {type: object, description: target}}
                  properties:
                    b: {$anchor: deep, type: object, description: target}
                    c: {type: array, items: {type: object, description: target}}
                    self: {$ref: '<reference>'}
                B: {type: array, items: {$ref: '<outside>'}}
            """.Replace("<reference>", reference, StringComparison.Ordinal).Replace("<outside>", outside, StringComparison.Ordinal)).Read();

        Assert.Empty(result.Diagnostics);
        IOpenApiSchema target = result.Document!.Components!.Schemas![name];
        Assert.Equal("target", target.Description);
        Assert.Same(target, Assert.IsAssignableFrom<OpenApiSchemaReference>(result.Document.Components.Schemas["B"].Items).Target);
        Assert.Same(target, Assert.IsAssignableFrom<OpenApiSchemaReference>(result.Document.Components.Schemas["A"].Properties!["self"]).Target);
    }

    [Fact]
    public void A_component_of_any_name_is_found()
    {
        string[] names = ["a/b", "a~b", "a b", "R«L»", "R[A,B]", "R<A>", "字符串", "x#y", "50%", "a+b", "q?z", "😀", "{g}", "a:b"];
        JsonObject schemas = new();
        JsonObject uses = new();
        foreach (string name in names)
        {
            schemas[name] = new JsonObject { ["type"] = "string" };
            uses[name] = new JsonObject { ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) };
        }

        schemas["Uses"] = new JsonObject { ["properties"] = uses };
        ReadResult result = new MarkedDocument(new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "a", ["version"] = "1" },
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString()).Read();

        Assert.Empty(result.Diagnostics);
        Assert.All(result.Document!.Components!.Schemas!["Uses"].Properties!.Values, static use => Assert.Equal(JsonSchemaType.String, use.Type));
        Assert.Equal(names.Length + 1, result.Document.Components.Schemas.Count);
    }

    [Fact]
    public void A_reference_can_use_an_identifier_instead_of_a_pointer()
    {
        ReadResult result = new MarkedDocument(Head + """
            components:
              schemas:
                A: {$id: 'https://example.com/a.json', type: object, properties: {b: {type: string, $anchor: bee}}}
                B: {properties: {a: {$ref: 'https://example.com/a.json'}, b: {$ref: 'https://example.com/a.json#/properties/b'}}}
            """).Read();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(JsonSchemaType.Object, result.Document!.Components!.Schemas!["B"].Properties!["a"].Type);
        Assert.Equal(JsonSchemaType.String, result.Document.Components.Schemas["B"].Properties!["b"].Type);
    }

    [Fact]
    public void A_relative_identifier_is_relative_to_those_around_it()
    {
        ReadResult result = new MarkedDocument(Head + """
            components:
              schemas:
                A:
                  $id: schemas/a.json
                  properties: {b: {$ref: b.json}, c: {$ref: '/schemas/b.json'}, d: {$ref: 'https://example.com/d/inner.json'}}
                B: {$id: schemas/b.json, type: integer}
                D:
                  $id: https://example.com/d/outer.json
                  properties: {inner: {$id: inner.json, type: boolean}, again: {$ref: inner.json}}
            """).Read();

        Assert.Empty(result.Diagnostics);
        IDictionary<string, IOpenApiSchema> a = result.Document!.Components!.Schemas!["A"].Properties!;
        Assert.Equal((JsonSchemaType.Integer, JsonSchemaType.Integer, JsonSchemaType.Boolean), (a["b"].Type, a["c"].Type, a["d"].Type));
        Assert.Equal(JsonSchemaType.Boolean, result.Document.Components.Schemas["D"].Properties!["again"].Type);
    }

    [Fact]
    public void Discriminator_mappings_become_references_to_components()
    {
        ReadResult result = new MarkedDocument("""
            openapi: 3.2.0
            info: {title: a, version: '1'}
            components:
              schemas:
                A:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: dog.yaml}]
                  discriminator: {propertyName: k, mapping: {cat: Cat, feline: '#/components/schemas/Cat', dog: dog.yaml}, defaultMapping: Cat}
                Cat: {type: object}
            """).Read(new DocumentFile("dog.yaml", "type: object"));

        Assert.Empty(result.Diagnostics);
        JsonObject discriminator = result.Root!["components"]!["schemas"]!["A"]!["discriminator"]!.AsObject();
        Assert.Equal("""{"cat":"#/components/schemas/Cat","feline":"#/components/schemas/Cat","dog":"#/components/schemas/dog"}""", discriminator["mapping"]!.ToJsonString());
        Assert.All(
            result.Document!.Components!.Schemas!["A"].Discriminator!.Mapping!.Values,
            static schema => Assert.Equal(JsonSchemaType.Object, schema.Target!.Type));
    }

    [Fact]
    public void A_path_item_is_inlined_and_fields_beside_the_reference_override_it()
    {
        ReadResult result = new MarkedDocument("""
            openapi: 3.1.0
            info: {title: a, version: '1'}
            paths:
              /a: {$ref: '#/components/pathItems/P', summary: mine}
              /b: {$ref: '#/paths/~1a'}
            components:
              pathItems:
                P: {summary: theirs, get: {responses: {}}, post: {responses: {}}}
            """).Read();

        Assert.Empty(result.Diagnostics);
        Assert.Equal("mine", result.Document!.Paths["/a"].Summary);
        Assert.Equal(2, result.Document.Paths["/a"].Operations!.Count);
        Assert.Equal(2, result.Document.Paths["/b"].Operations!.Count);
    }

    [Fact]
    public void A_callback_that_refers_to_its_own_path_item_is_reported()
    {
        MarkedDocument marked = new("""
            openapi: 3.1.0
            info: {title: a, version: '1'}
            paths:
              /a:
                get: {responses: {}, callbacks: {c: {'{$url}': {$ref: '#/paths/~1a'}}}}
            """);

        Assert.Contains(marked.Read().Diagnostics, static finding => finding.Descriptor.Id == "TKG0113");
    }
}
