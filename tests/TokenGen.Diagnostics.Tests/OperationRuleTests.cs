using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0232 to TKG0234: rules of the project or the document that do not fit the operations.</summary>
public sealed class OperationRuleTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\n";

    [Theory]
    [InlineData("{ by: cursor, parameter: after, items: books, next: cursor }", null)]
    [InlineData("{ by: link, items: items }", "BookPage does not declare 'items'")]
    [InlineData("{ by: link }", "there is no list of items at ''; set 'items' to its path")]
    [InlineData("{ by: cursor, parameter: before, items: books, next: cursor }", "the operation has no parameter 'before'")]
    [InlineData("{ by: cursor, parameter: after, items: books, next: 'books[-1].number' }", "'books[-1].number' and the parameter 'after' have different types")]
    [InlineData("{ by: offset, parameter: after, items: books }", "the parameter 'after' must be an integer")]
    [InlineData("{ by: cursor, parameter: after, items: books, next: cursor, more: cursor }", "'cursor' must be a boolean")]
    [InlineData("{ by: cursor, parameter: after, items: books }", "'next' is required with 'by: cursor'")]
    [InlineData("{ by: link, items: books, next: cursor }", "'next' is not allowed with 'by: link'")]
    [InlineData("{ by: guess }", "'by' must be one of link, url, cursor, offset, page")]
    [InlineData("true", "the rule must be an object such as { by: link }, or false to turn it off")]
    public Task TKG0232_A_page_rule_names_a_missing_member(string rule, string? problem) => For(
        Head + $$"""
        paths:
          /books:
            get:
              operationId: listBooks
              x-tokengen: { pages: {{(problem is null ? rule : Marked(rule))}} }
              parameters: [{ name: after, in: query, schema: { type: string } }]
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/BookPage' } } } }
        components:
          schemas:
            BookPage:
              type: object
              properties:
                books: { type: array, items: { type: object, properties: { number: { type: integer } } } }
                cursor: { type: string }
        """,
        problem is null ? [] : [Error("TKG0232").WithLocation(0).WithArguments("listBooks", problem)]);

    /// <summary>A value with its place marked: its first character, or the whole word.</summary>
    private static string Marked(string value) => value[0] == '{' ? "{|#0:{|}" + value[1..] : "{|#0:" + value + "|}";

    [Fact]
    public Task TKG0232_A_page_rule_of_the_document_fits_no_operation() => For(
        Head + """
        x-tokengen:
          pages:
            - {|#0:{|} operations: 'list*', by: link }
        paths:
          /ping: { get: { operationId: ping, responses: { '204': { description: OK } } } }
        """,
        Error("TKG0232").WithArguments("list*", "no operation has this name or fits the rule"));

    [Fact]
    public Task TKG0232_A_page_rule_says_why_it_does_not_fit_the_first_operation() => For(
        Head + """
        x-tokengen:
          pages:
            - {|#0:{|} operations: 'list*', by: cursor, parameter: before, items: books, next: cursor }
        paths:
          /books:
            get:
              operationId: listBooks
              responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { books: { type: array, items: { type: string } } } } } } } }
        """,
        Error("TKG0232").WithArguments("list*", "it does not fit 'listBooks': the operation has no parameter 'before'"));

    [Theory]
    [InlineData("{ by: state, operation: getJob, value: id, state: status, done: done, failed: [failed] }", null)]
    [InlineData("{ by: accepted, header: Location }", null)]
    [InlineData("{ by: guess }", "'by' must be one of accepted, state")]
    [InlineData("{ by: state, state: status }", "'done' is required with 'by: state'")]
    [InlineData("{ by: accepted, header: Location, failed: failed }", "'failed' is not allowed with 'by: accepted'")]
    [InlineData("{ by: accepted, operation: getJob, value: id, header: Location }", "'value' and 'header' cannot be combined")]
    [InlineData("{ by: accepted, header: Location, parameter: id }", "'parameter' requires 'value', the value to send in it")]
    [InlineData("{ by: accepted, value: id }", "'value' requires 'operation', the operation that takes the value")]
    [InlineData("{ by: state, header: Location, state: status, done: done, failed: done }", "'done' is listed under both 'done' and 'failed'")]
    [InlineData("{ by: accepted }", "a POST cannot be repeated to read the state; set 'operation' to a GET operation, or 'header' to the one with its URL")]
    [InlineData("{ by: accepted, operation: findJob, value: id }", "the client has no operation 'findJob'")]
    [InlineData("{ by: accepted, operation: stopJob, value: id }", "'operation' must be a GET operation, but 'stopJob' is DELETE")]
    [InlineData("{ by: accepted, operation: getJob }", "the parameter 'id' of 'getJob' has no value; set 'value' and 'parameter'")]
    [InlineData("{ by: accepted, operation: getJob, value: number }", "Job does not declare 'number'")]
    [InlineData("{ by: accepted, operation: getJob, value: left }", "'left' and the parameter 'id' have different types")]
    [InlineData("{ by: accepted, operation: getJob, value: id, parameter: job }", "'getJob' has no parameter 'job'")]
    [InlineData("{ by: state, operation: getJob, value: id, state: stand, done: done }", "Job does not declare 'stand'")]
    [InlineData("{ by: state, operation: getJob, value: id, state: status, done: finished }", "'finished' is not a value of 'status'")]
    [InlineData("{ by: state, operation: getJob, value: id, state: left, done: none }", "'none' is not a value of 'left'")]
    [InlineData("{ by: state, operation: getJob, value: id, state: status, done: done, error: id }", "the error 'id' is always present, so it cannot tell a failure")]
    [InlineData("true", "the rule must be an object such as { by: state, state: status, done: ready }, or false to turn it off")]
    public Task TKG0233_A_polling_rule_names_a_missing_member(string rule, string? problem) => For(
        Head + $$"""
        paths:
          /jobs:
            post:
              operationId: startJob
              x-tokengen: { poll: {{(problem is null ? rule : Marked(rule))}} }
              responses:
                '202': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
          /jobs/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
            get:
              operationId: getJob
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }
            delete:
              operationId: stopJob
              responses: { '204': { description: OK } }
        components:
          schemas:
            Job:
              type: object
              required: [id, left, status]
              properties:
                id: { type: string }
                left: { type: integer }
                status: { type: string, enum: [waiting, done, failed] }
        """,
        problem is null ? [] : [Error("TKG0233").WithLocation(0).WithArguments("startJob", problem)]);

    [Fact]
    public Task TKG0234_An_example_is_not_a_value_of_its_type() => new DocumentTest().With(
        "openapi.yaml",
        Head + """
        paths:
          /books:
            get:
              operationId: getBook
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema: { type: object, properties: { since: { type: string, format: date } } }
                      examples:
                        old: { value: { since: '1999-12-31' } }
                        older: { value: {|#0:{|} since: 'long ago' } }
        """,
        metadata: "Examples = true")
        .ReportsAsync(Info("TKG0234").WithLocation(0).WithArguments("GetBook", "'since' is not an RFC 3339 date"));

    [Fact]
    public Task An_example_composed_of_properties_is_left_out_without_a_report() => new DocumentTest().With(
        "openapi.yaml",
        Head + """
        paths:
          /books:
            get:
              operationId: getBook
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema: { type: object, properties: { since: { type: string, format: date, example: long ago } } }
        """,
        metadata: "Examples = true")
        .ReportsAsync();
}
