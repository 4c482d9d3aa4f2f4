using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0230 to TKG0243: envelopes and the extension <c>x-tokengen</c>.</summary>
public sealed class ExtensionTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\n";

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
    public Task TKG0231_An_envelope_rule_lacks_what_it_needs() => For(
        Head + """
        x-tokengen:
          envelope:
            {|#0:p|}ayload: result
        paths: { /a: { get: { operationId: a, responses: {} } } }
        """,
        Error("TKG0231").WithArguments("'schemas', 'payload' and 'success: { member: … }' are required"));

    [Fact]
    public Task TKG0231_An_envelope_rule_is_not_an_object() => For(
        Head + """
        x-tokengen: { envelope: {|#0:true|} }
        paths: { /a: { get: { operationId: a, responses: {} } } }
        """,
        Error("TKG0231")
            .WithArguments("it must be an object with 'schemas', 'payload' and 'success: { member: … }', or false to turn envelopes off"));

    [Fact]
    public Task TKG0231_An_envelope_rule_names_a_missing_payload() => For(
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
    public Task TKG0231_A_missing_payload_of_an_inline_envelope_is_reported_at_its_schema() => For(
        Head + """
        x-tokengen:
          envelope: { schemas: [Answer], payload: result, success: { member: ok, equals: true } }
        paths:
          /tokens:
            get:
              operationId: listTokens
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema:
                        {|#0:a|}llOf: [{ $ref: '#/components/schemas/Answer' }]
        components:
          schemas:
            Answer: { type: object, properties: { ok: { type: boolean } } }
        """,
        Error("TKG0231").WithArguments("'ListTokens' does not declare the payload 'result'"));

    [Fact]
    public Task TKG0240_The_extension_is_not_an_object() => For(
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
        Error("TKG0241").WithArguments("secrets", "name, secret, type, id, suppress, severity"));

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
    public Task TKG0242_A_name_is_not_valid_in_C_sharp() => For(
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
}
