using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0120 to TKG0129: single values of a document.</summary>
public sealed class ContentTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n";

    [Fact]
    public Task TKG0120_A_list_is_in_place_of_an_object() => For(
        Head + """
            Pet:
              {|#0:properties|}: [name]
        """,
        Error("TKG0120").WithArguments("properties", "an object", "a list"));

    [Fact]
    public Task TKG0121_A_string_is_in_place_of_a_number() => For(
        Head + """
            Pet: { type: string, {|#0:maxLength|}: long }
        """,
        Warning("TKG0121").WithArguments("maxLength", "a whole number", "'long'"));

    [Fact]
    public Task TKG0121_A_property_cannot_say_that_it_is_required() => For(
        Head + """
            Pet: { type: object, properties: { name: { type: string, {|#0:required|}: true } } }
        """,
        Warning("TKG0121").WithArguments("required", "a list of the required properties, in the schema that has them", "'true'"));

    [Fact]
    public Task TKG0121_A_reference_without_quotes_is_a_comment() => For(
        Head + """
            Pet: { type: array, items: { type: string } }
            Pets:
              {|#0:$ref|}: #/components/schemas/Pet
        """,
        Warning("TKG0121").WithArguments("$ref", "text in quotes (without them, '#' starts a comment)", "nothing"));

    [Fact]
    public Task TKG0122_A_type_is_not_known() => For(
        Head + """
            Pet: { type: {|#0:dog|} }
        """,
        Warning("TKG0122").WithArguments("dog"));

    [Fact]
    public Task TKG0126_A_field_is_misspelt() => For(
        Head + """
            Pet: { type: object, {|#0:propertys|}: {} }
        """,
        Warning("TKG0126").WithArguments("propertys", "properties"));

    [Fact]
    public Task TKG0123_A_field_is_of_another_version() => For(
        Head + """
            Pet: { type: string, {|#0:const|}: dog }
        """,
        Info("TKG0123").WithArguments("const", "remove it because it belongs to OpenAPI 3.1 and this document is OpenAPI 3.0"));

    [Fact]
    public Task TKG0123_A_field_does_not_exist_in_any_version() => For(
        Head + """
            Pet: { type: string, {|#0:colour|}: red, x-colour: red }
        """,
        Info("TKG0123").WithArguments("colour", "correct its spelling or its place"));

    [Fact]
    public Task TKG0126_An_additional_keyword_is_reported_only_if_it_looks_misspelt() => For(
        """
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths: {}
        components:
          schemas:
            Pet: { {|#1:typ|}: object, colour: red, map: 1, {|#0:requird|}: [name] }
        """,
        Warning("TKG0126").WithLocation(1).WithArguments("typ", "type"),
        Warning("TKG0126").WithLocation(0).WithArguments("requird", "required"));

    [Fact]
    public Task TKG0126_A_path_has_no_slash_in_front() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          {|#0:pets|}: { get: { operationId: listPets, responses: {} } }
          /owners: { get: { operationId: listOwners, responses: {} } }
        """,
        Warning("TKG0126").WithArguments("pets", "/pets"));

    [Theory]
    [InlineData("{|#0:response|}: { '204': { description: Done } }", "response", "responses")]
    [InlineData("{|#0:operationID|}: listPets, responses: {}", "operationID", "operationId")]
    [InlineData("{|#0:operation_id|}: listPets, responses: {}", "operation_id", "operationId")]
    [InlineData("{|#0:requestbody|}: { content: {} }, responses: {}", "requestbody", "requestBody")]
    public Task A_misspelt_field_that_changes_the_client_is_a_warning(string fields, string written, string meant) => For(
        $$"""
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets: { get: { x-tokengen: { suppress: [TKG0206] }, {{fields}} } }
        """,
        Warning("TKG0126").WithArguments(written, meant));

    [Theory]
    [InlineData("/a: { get: { operationId: getA }, {|#0:responses|}: { '204': { description: Done } } }", "responses",
        "it belongs to an operation: indent it as deep as the other fields of the method")]
    [InlineData("/a: { get: { operationId: getA, responses: {}, {|#0:put|}: { operationId: putA, responses: {} } } }", "put",
        "it belongs to the path: indent it only as deep as the other methods")]
    [InlineData("/a: { get: { operationId: getA, responses: { '204': { description: Done, {|#0:'422'|}: { description: No } } } } }", "422",
        "it belongs to the operation's 'responses': indent it only as deep as the other statuses")]
    [InlineData("/a: { get: { operationId: getA, responses: { '200': { description: OK, {|#0:schema|}: { type: string } } } } }", "schema",
        "write 'content: { application/json: { schema: … } }', with the media type of the body")]
    [InlineData("/a: { get: { operationId: getA, responses: { '200': { description: OK, content: { application/json: { {|#0:type|}: string } } } } } }", "type",
        "it belongs to a schema: write 'schema: { type: … }'")]
    [InlineData("/a: { get: { operationId: getA, parameters: [{ name: q, in: query, {|#0:type|}: integer }], responses: {} } }", "type",
        "it belongs to a schema: write 'schema: { type: … }'")]
    public Task TKG0137_A_field_stands_at_the_wrong_place(string path, string name, string advice) => For(
        $$"""
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          {{path}}
        """,
        Warning("TKG0137").WithArguments(name, advice));

    [Fact]
    public Task A_method_in_capitals_is_a_warning() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets: { {|#0:GET|}: { operationId: listPets, responses: {} } }
        """,
        Warning("TKG0126").WithArguments("GET", "get"));

    [Fact]
    public Task A_reference_without_its_sign_is_a_warning() => For(
        Head + """
            Pet: { type: object, properties: { owner: { {|#0:ref|}: '#/components/schemas/Owner' } } }
            Owner: { type: string }
        """,
        Warning("TKG0126").WithArguments("ref", "$ref"));

    [Fact]
    public Task TKG0123_Misspelt_descriptions_and_duplicate_fields_change_nothing() => For(
        Head + """
            Pet: { type: object, {|#0:descriptio|}: A pet., {|#1:types|}: [a] }
        """,
        Info("TKG0123").WithLocation(0).WithArguments("descriptio", "write 'description' if that is meant"),
        Info("TKG0123").WithLocation(1).WithArguments("types", "write 'type' if that is meant"));

    [Fact]
    public Task TKG0124_A_parameter_has_an_unknown_style() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              parameters: [{ name: id, in: query, {|#0:style|}: nowhere, schema: { type: string } }]
              responses: {}
        """,
        Warning("TKG0124").WithArguments("style"));

    [Fact]
    public Task TKG0121_The_place_of_a_parameter_is_unknown() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              parameters: [{ name: id, {|#0:in|}: paht, schema: { type: string } }]
              responses: {}
        """,
        Warning("TKG0121").WithArguments("in", "one of query, header, path, cookie", "'paht'"));

    [Theory]
    [InlineData("2OO")]
    [InlineData("20")]
    [InlineData("2000")]
    [InlineData("2xy")]
    [InlineData("OK")]
    public Task TKG0125_An_operation_with_an_invalid_status_is_left_out(string status) => For(
        $$"""
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths:
          /tea: { get: { operationId: getTea, responses: { {|#0:'{{status}}'|}: { description: Tea. } } } }
          /milk: { get: { operationId: getMilk, responses: { '200': { description: Milk. }, 4xx: { description: None. }, Default: { description: Bad. }, x-note: odd } } }
        """,
        Error("TKG0125").WithArguments(status, "a status such as '200', a range such as '2XX', or 'default'"));

    [Fact]
    public Task TKG0125_A_method_is_unknown() => For(
        """
        openapi: 3.2.0
        info: { title: Acme, version: '1' }
        paths:
          /tea:
            additionalOperations:
              {|#0:GET IT|}: { operationId: getTea, responses: {} }
              PURGE: { operationId: purgeTea, responses: {} }
        """,
        Error("TKG0125").WithArguments("GET IT", "an HTTP method"));

    [Theory]
    [InlineData("paths: {}\n")]
    [InlineData("components: { schemas: {} }\n")]
    [InlineData("x-a: 1\n")]
    public Task TKG0127_A_document_describes_nothing(string rest) =>
        For("{|#0:o|}penapi: 3.1.0\ninfo: { title: Acme, version: '1' }\n" + rest, Warning("TKG0127"));

    [Fact]
    public Task TKG0128_A_required_field_is_missing() => For(
        """
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        servers: [{|#0:{|} description: Main }, {|#4:{|}}]
        paths:
          /tea:
            post:
              operationId: addTea
              parameters: [{|#1:{|} in: query, schema: { type: string } }, {|#2:{|} name: a, schema: { type: string } }]
              {|#3:requestBody|}: { description: Tea. }
              responses: {}
        """,
        Warning("TKG0128").WithLocation(0).WithArguments("url", "server", "it is left out"),
        Warning("TKG0128").WithLocation(4).WithArguments("url", "server", "it is left out"),
        Warning("TKG0128").WithLocation(1).WithArguments("name", "parameter", "it is left out"),
        Warning("TKG0128").WithLocation(2).WithArguments("in", "parameter", "it is left out"),
        Warning("TKG0128").WithLocation(3).WithArguments("content", "request body", "no body is sent"));

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public Task TKG0129_A_list_under_items_is_a_tuple(string version) => For(
        $$"""
        openapi: {{version}}
        info: { title: Acme, version: '1' }
        paths:
          /pair:
            get:
              operationId: getPair
              responses: { '200': { description: OK, content: { application/json: { schema: { type: array, {|#0:items|}: [{ type: string }, { type: integer }] } } } } }
        """,
        Warning("TKG0129"));
}
