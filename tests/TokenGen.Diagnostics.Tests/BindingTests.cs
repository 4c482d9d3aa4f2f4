using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0200 to TKG0299: what schemas and operations mean.</summary>
public sealed class BindingTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\n";

    [Fact]
    public Task TKG0200_An_operationId_is_given_twice() => For(
        Head + """
        paths:
          /pets:
            get: { operationId: {|#1:list|}, responses: {} }
          /owners/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            get: { operationId: {|#0:list|}, responses: {} }
        """,
        [Warning("TKG0200").WithLocation(0).WithLocation(1).WithArguments("list", "GET /pets", "GetOwnersByIdAsync")]);

    [Fact]
    public Task TKG0201_A_path_names_a_parameter_that_nobody_declares() => For(
        Head + """
        paths:
          /pets/{id}:
            {|#0:g|}et: { operationId: getPet, responses: {} }
        """,
        Warning("TKG0201").WithArguments("/pets/{id}", "id", "getPet"));

    [Fact]
    public Task TKG0202_A_path_parameter_is_not_in_the_path() => For(
        Head + """
        paths:
          /pets:
            get:
              operationId: getPet
              parameters:
                - {|#0:{|} name: id, in: path, required: true, schema: { type: string } }
              responses: {}
        """,
        Warning("TKG0202").WithArguments("id", "/pets"));

    [Fact]
    public Task TKG0203_A_part_has_a_style() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { name: { type: string } } }
                    encoding:
                      name: {|#0:{|} style: spaceDelimited }
              responses: {}
        """,
        Info("TKG0203").WithArguments("name", "addPet"));

    [Fact]
    public Task TKG0204_Parts_have_no_names() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPets
              requestBody:
                content:
                  multipart/mixed: {|#0:{|} schema: { type: array, items: { type: string } } }
              responses: {}
        """,
        Info("TKG0204").WithArguments("multipart/mixed", "addPets"));

    [Fact]
    public Task TKG0205_A_list_has_two_parameters_of_one_name() => For(
        Head + """
        paths:
          /pets:
            parameters:
              - {|#1:{|} name: q, in: query, schema: { type: string } }
              - {|#0:{|} name: q, in: query, schema: { type: integer } }
            get: { operationId: listPets, responses: {} }
            delete: { operationId: deletePets, parameters: [{ name: q, in: query, schema: { type: boolean } }], responses: {} }
        """,
        [Warning("TKG0205").WithLocation(0).WithLocation(1).WithArguments("q", "query")]);

    [Fact]
    public Task TKG0206_An_operation_has_no_operationId() => For(
        Head + """
        paths:
          /pets:
            {|#0:get|}: { responses: {} }
        """,
        Info("TKG0206").WithArguments("GET /pets", "GetPetsAsync"));

    [Fact]
    public Task TKG0210_A_schema_is_defined_by_itself() => For(
        Head + """
        paths:
          /trees:
            get:
              operationId: getTree
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } }
        components:
          schemas:
            Tree: { type: array, items: {|#0:{|} $ref: '#/components/schemas/Tree' } }
        """,
        Info("TKG0210").WithArguments("'item' of 'Tree'", "defined only by itself"));

    [Fact]
    public Task TKG0211_A_format_is_not_known() => For(
        Head + """
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              parameters:
                - { name: id, in: path, required: true, schema: { type: string, format: {|#0:snowflake|} } }
              responses: {}
        """,
        Info("TKG0211").WithArguments("snowflake", "string", "String"));

    [Fact]
    public Task TKG0210_A_choice_has_more_schemas_than_anybody_can_tell_apart() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: {}
        components:
          schemas:
            Pet: {|#0:{|} oneOf: [
        """ + string.Join(", ", Enumerable.Range(0, 1_001).Select(static choice => $"{{ type: object, properties: {{ p{choice}: {{ type: string }} }} }}")) + "] }\n",
        Info("TKG0210").WithArguments("'Pet'", "a choice of more than 1000 schemas"));

    [Fact]
    public Task TKG0212_A_schema_is_part_of_itself() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: {}
        components:
          schemas:
            Pet:
              allOf: [{|#0:{|} $ref: '#/components/schemas/Pet' }]
              properties: { name: { type: string } }
        """,
        Error("TKG0212").WithArguments("contains itself through 'allOf', so its members are used only once. Remove the circular reference."));

    [Fact]
    public Task TKG0212_A_schema_is_composed_of_very_many_in_each_other() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } }
              responses: {}
        components:
          schemas:

        """ + string.Concat(Enumerable.Range(0, 65).Select(static level =>
            $"    S{level}: {{ type: object, allOf: [{(level == 63 ? "{|#0:{|}" : "{")} $ref: '#/components/schemas/S{level + 1}' }}], properties: {{ p{level}: {{ type: string }} }} }}\n"))
        + "    S65: { type: object, properties: { p65: { type: string } } }\n",
        Error("TKG0212").WithArguments("is nested more than 64 levels deep in 'allOf', so its members are left out. Use fewer levels."));

    [Fact]
    public Task TKG0213_A_derived_schema_declares_an_inherited_member_as_another_type() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: {}
        components:
          schemas:
            Pet:
              type: object
              discriminator: { propertyName: kind }
              properties: { kind: { type: string }, tag: { type: string }, age: { type: integer } }
            Cat:
              {|#1:r|}equired: [age]
              allOf: [{ $ref: '#/components/schemas/Pet' }]
              properties: { tag: {|#0:{|} type: array, items: { type: string } } }
        """,
        Info("TKG0213").WithLocation(0).WithArguments("tag", "Cat", "with another type", "Pet"),
        Info("TKG0213").WithLocation(1).WithArguments("age", "Cat", "as required", "Pet"));

    [Fact]
    public Task TKG0214_Listed_values_are_of_several_types() => For(
        Head + """
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
                - { name: limit, in: query, schema: { enum: {|#0:[|}all, 10, 100] } }
                - { name: page, in: query, schema: { type: integer, enum: {|#1:[|}{|#2:one|}, 2] } }
                - { name: tame, in: query, schema: { enum: [true, false] } }
              responses: {}
        """,
        Info("TKG0214").WithLocation(0).WithArguments("'limit' of 'ListPets'", "is a JsonElement"),
        Info("TKG0214").WithLocation(1).WithArguments("'page' of 'ListPets'", "keeps its declared type"),
        Info("TKG0131").WithLocation(2).WithArguments("The text 'one'", "integer"));

    [Fact]
    public Task TKG0220_Two_statuses_of_success_have_bodies_of_different_kinds() => For(
        Head + """
        paths:
          /jobs:
            post:
              operationId: startJob
              responses:
                {|#0:'|}200': { description: Done, content: { application/json: { schema: { type: string } } } }
                '202': { description: Started, content: { text/plain: { schema: { type: string } } } }
        """,
        Info("TKG0220").WithArguments("startJob", "200, 202"));

    [Fact]
    public Task TKG0230_An_envelope_is_recognised_by_its_shape() => For(
        Head + """
        paths:
          /tokens:
            get:
              operationId: listTokens
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } }
        components:
          schemas:
            Answer:
              {|#0:t|}ype: object
              properties:
                status: { type: object, properties: { result: { type: string }, code: { type: integer } } }
                response: { type: array, items: { type: string } }
        """,
        Info("TKG0230").WithArguments("Answer"));

    [Fact]
    public Task TKG0215_Two_parts_of_a_schema_leave_a_choice_each() => For(
        Head + """
        paths:
          /shapes:
            get:
              operationId: getShape
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Both' } } } }
        components:
          schemas:
            Shape: { oneOf: [{ type: object, properties: { radius: { type: number } } }, { type: object, properties: { side: { type: number } } }] }
            Owner: { oneOf: [{ type: object, properties: { person: { type: string } } }, { type: object, properties: { firm: { type: string } } }] }
            Both: { allOf: [{ $ref: '#/components/schemas/Shape' }, {|#0:{|} $ref: '#/components/schemas/Owner' }] }
        """,
        Info("TKG0215").WithArguments("'Both'"));

    [Fact]
    public Task TKG0231_An_envelope_rule_lacks_what_it_needs() => For(
        Head + """
        x-tokengen:
          envelope:
            {|#0:p|}ayload: result
        paths: { /a: { get: { operationId: a, responses: {} } } }
        """,
        Error("TKG0231").WithArguments("'schemas', 'payload' and 'success: { member: … }' are required"));

    [Fact]
    public Task TKG0231_An_envelope_is_no_rule() => For(
        Head + """
        x-tokengen: { envelope: {|#0:true|} }
        paths: { /a: { get: { operationId: a, responses: {} } } }
        """,
        Error("TKG0231").WithArguments("it must be an object with 'schemas', 'payload' and 'success: { member: … }', or false to turn envelopes off"));

    [Fact]
    public Task TKG0231_An_envelope_rule_names_a_payload_that_is_not_there() => For(
        Head + """
        x-tokengen:
          envelope: { schemas: [Answer], payload: result, success: { member: ok, equals: true } }
        paths:
          /tokens:
            get:
              operationId: listTokens
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } }
        components:
          schemas:
            Answer:
              {|#0:t|}ype: object
              properties: { ok: { type: boolean }, data: { type: string } }
        """,
        Error("TKG0231").WithArguments("'Answer' does not declare the payload 'result'"));

    [Fact]
    public Task TKG0240_The_extension_is_no_object() => For(
        Head + """
        x-tokengen: {|#0:secret|}
        paths: { /a: { get: { operationId: a, responses: {} } } }
        """,
        Error("TKG0240"));

    [Fact]
    public Task TKG0241_A_key_of_the_extension_is_misspelt() => For(
        Head + """
        paths:
          /tokens/{id}:
            get:
              operationId: getToken
              parameters:
                - { name: id, in: path, required: true, schema: { type: string }, x-tokengen: { secrets: {|#0:true|} } }
              responses: {}
        """,
        Error("TKG0241").WithArguments("secrets", "name, secret, suppress, severity"));

    [Fact]
    public Task TKG0241_A_key_of_a_header_of_a_part_is_misspelt() => For(
        Head + """
        paths:
          /upload:
            post:
              operationId: upload
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { text: { type: string } } }
                    encoding: { text: { headers: { X-Pin: { schema: { type: string }, x-tokengen: { secrets: {|#0:true|} } } } } }
              responses: { '204': { description: Sent. } }
        """,
        Error("TKG0241").WithArguments("secrets", "secret, suppress, severity"));

    [Theory]
    [InlineData("schema: { type: string }, x-tokengen: { secret: {|#0:true|} }", "suppress, severity")]
    [InlineData("schema: { type: string, x-tokengen: { secret: {|#0:true|} } }", "name, suppress, severity")]
    public Task TKG0241_A_header_of_a_response_is_marked_secret(string header, string known) => For(
        Head + $$"""
        paths:
          /session:
            post:
              operationId: openSession
              responses: { '204': { description: Open., headers: { X-Session: { {{header}} } } } }
        """,
        Error("TKG0241").WithArguments("secret", known));

    [Fact]
    public Task TKG0242_A_name_is_none_that_C_sharp_can_have() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              x-tokengen: { name: {|#0:get all|} }
              responses: { '204': { description: Done } }
        """,
        Error("TKG0242").WithArguments("get all", "name", "a valid C# name such as Animal"));

    [Fact]
    public Task TKG0243_A_given_name_is_taken() => For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /pets:
            get: { operationId: listPets, responses: { '204': { description: Done } } }
            post: { operationId: createPet, x-tokengen: { name: ListPets }, responses: { '204': { description: Done } } }
        """,
        [Warning("TKG0243").WithLocation("/openapi.yaml", 6, 11).WithArguments("createPet", "ListPets", "CreatePet")]);

    [Fact]
    public Task TKG0242_A_value_of_the_extension_is_not_known() => For(
        Head + """
        paths:
          /tokens:
            post:
              operationId: addToken
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Token' } } } }
              responses: {}
        components:
          schemas:
            Token:
              type: object
              required: [id]
              properties:
                id: { type: string, x-tokengen: { requiredIn: {|#0:answers|} } }
        """,
        Error("TKG0242").WithArguments("answers", "requiredIn", "'request' or 'response'"));

    [Fact]
    public Task TKG0260_A_server_that_no_request_can_be_sent_to() => For(
        Head + """
        servers:
          - url: {|#0:'wss://example.com/live'|}
          - { url: 'https://example.com' }
        paths: { /a: { get: { operationId: a, responses: {} } } }
        """,
        Info("TKG0260").WithArguments("wss://example.com/live"));

    [Fact]
    public Task TKG0244_Names_differ_in_the_document_and_not_in_CSharp() => For(
        Head + """
        paths:
          /pets:
            {|#6:get|}: { operationId: get_pet, responses: {} }
            {|#7:put|}:
              operationId: getPet
              parameters:
                - {|#4:{|} name: dry-run, in: query, schema: { type: boolean } }
                - {|#5:{|} name: dry_run, in: query, schema: { type: boolean } }
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: {}
        components:
          schemas:
            {|#0:Pet|}:
              type: object
              properties:
                {|#2:html_url|}: { type: string }
                {|#3:htmlUrl|}: { type: string }
                use: { type: string, enum: [{|#8:in-use|}, {|#9:in_use|}] }
            {|#1:pet|}: { type: object, properties: { name: { type: string } } }
        """,
        Info("TKG0244").WithLocation(1).WithLocation(0).WithArguments("pet", "Pet", "PetModel"),
        Info("TKG0244").WithLocation(2).WithLocation(3).WithArguments("Pet.html_url", "HtmlUrl", "HtmlUrlValue"),
        Info("TKG0244").WithLocation(4).WithLocation(5).WithArguments("getPet.dry-run", "dryRun", "dryRunQuery"),
        Info("TKG0244").WithLocation(6).WithLocation(7).WithArguments("get_pet", "GetPet", "GetPets"),
        Info("TKG0244").WithLocation(8).WithLocation(9).WithArguments("in-use", "InUse", "InUseValue"));

    [Fact]
    public Task TKG0250_A_security_scheme_has_no_factory() => For(
        Head + """
        paths: {}
        components:
          securitySchemes:
            login: {|#0:{|} type: http, scheme: 'in person' }
        """,
        Info("TKG0250").WithArguments("login", "Http"));

    [Fact]
    public Task TKG0251_A_name_cannot_be_that_of_a_header_or_cookie() => For(
        Head + """
        security: [{ pass: [] }]
        paths:
          /gate:
            get:
              operationId: openGate
              parameters:
                - { name: {|#1:'X Area'|}, in: header, schema: { type: string } }
                - { name: {|#3:'area;b'|}, in: cookie, schema: { type: string } }
                - { name: 'ids[]', in: cookie, schema: { type: string } }
              responses: { '204': { description: Open., headers: { 'X-Left: one': {|#2:{|} schema: { type: string } } } } }
        components:
          securitySchemes:
            pass: { type: apiKey, in: header, name: {|#0:'X-Pass: Bearer'|} }
            session: { type: apiKey, in: cookie, name: {|#4:'session id'|} }
        """,
        Warning("TKG0251").WithLocation(0).WithArguments("X-Pass: Bearer", "the scheme 'pass' has no factory", "header"),
        Warning("TKG0251").WithLocation(4).WithArguments("session id", "the scheme 'session' has no factory", "cookie"),
        Warning("TKG0251").WithLocation(1).WithArguments("X Area", "the parameter is left out", "header"),
        Warning("TKG0251").WithLocation(3).WithArguments("area;b", "the parameter is left out", "cookie"),
        Warning("TKG0251").WithLocation(2).WithArguments("X-Left: one", "it is left out", "header"));

    [Fact]
    public Task TKG0245_A_type_is_called_like_one_of_the_framework() => For(
        Head + """
        paths:
          /tasks:
            get:
              operationId: listTasks
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/task' } } } } }
        components:
          schemas:
            {|#0:task|}: { type: object, properties: { name: { type: string } } }
            File: { type: object, properties: { name: { type: string } } }
        """,
        Info("TKG0245").WithArguments("task", "Task", "System.Threading.Tasks", "TaskModel"));
}
