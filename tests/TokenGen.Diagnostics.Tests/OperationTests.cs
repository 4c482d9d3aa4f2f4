using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0200 to TKG0206, TKG0220, TKG0250 to TKG0260: operations, responses and servers.</summary>
public sealed class OperationTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\n";

    [Fact]
    public Task TKG0200_An_operationId_occurs_twice() => For(
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
    public Task TKG0201_A_parameter_of_a_path_is_not_declared() => For(
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
    public Task TKG0260_A_server_that_no_request_can_be_sent_to() => For(
        Head + """
        servers:
          - url: {|#0:'wss://example.com/live'|}
          - { url: 'https://example.com' }
        paths: { /a: { get: { operationId: a, responses: {} } } }
        """,
        Info("TKG0260").WithArguments("wss://example.com/live"));

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
    public Task TKG0252_A_security_scheme_is_not_declared() => new DocumentTest()
        .With("openapi.yaml", """
            openapi: 3.1.0
            info: { title: Acme, version: '1' }
            security: [{ {|#0:key|}: [] }]
            paths:
              /a: { get: { operationId: getA, security: [{ bearer: [] }, { {|#1:bearrer|}: [] }], responses: { '204': { description: OK } } } }
              /b: { get: { operationId: getB, responses: { '204': { description: OK } } } }
            components:
              securitySchemes: { bearer: { type: http, scheme: bearer } }
            """)
        .ReportsAsync(
            Warning("TKG0252").WithLocation(0).WithArguments("key", "declare it under 'securitySchemes' of 'components'"),
            Warning("TKG0252").WithLocation(1).WithArguments("bearrer", "write 'bearer' if that is meant"));

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
}
