using TokenGen.Diagnostics.Tests.Support;
using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0232 to TKG0234: what the project or the document says of operations, and does not fit them.</summary>
public sealed class OperationRuleTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\n";

    [Theory]
    [InlineData("{ by: cursor, parameter: after, items: books, next: cursor }", null)]
    [InlineData("{ by: link, items: items }", "names 'items', which BookPage does not declare")]
    [InlineData("{ by: link }", "finds no list of items at ''; name it by 'items'")]
    [InlineData("{ by: cursor, parameter: before, items: books, next: cursor }", "names the parameter 'before', which the operation does not have")]
    [InlineData("{ by: cursor, parameter: after, items: books, next: 'books[-1].number' }", "sends 'books[-1].number' back as 'after', which has another type")]
    [InlineData("{ by: offset, parameter: after, items: books }", "needs an integer as the parameter 'after'")]
    [InlineData("{ by: cursor, parameter: after, items: books, next: cursor, more: cursor }", "needs a boolean at 'cursor'")]
    [InlineData("{ by: cursor, parameter: after, items: books }", "goes by cursor and needs 'next'")]
    [InlineData("{ by: link, items: books, next: cursor }", "goes by link and has no use for 'next'")]
    [InlineData("{ by: guess }", "needs 'by' with one of link, url, cursor, offset, page")]
    [InlineData("true", "has to be an object such as { by: link }, or false for none")]
    public Task TKG0232_A_page_rule_names_what_is_not_there(string rule, string? problem) => For(
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

    /// <summary>A value with its place marked: its first character, or all of a word.</summary>
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
        Error("TKG0232").WithArguments("list*", "fits no operation"));

    [Theory]
    [InlineData("{ by: state, operation: getJob, value: id, state: status, done: done, failed: [failed] }", null)]
    [InlineData("{ by: accepted, header: Location }", null)]
    [InlineData("{ by: guess }", "needs 'by' with one of accepted, state")]
    [InlineData("{ by: state, state: status }", "goes by state and needs 'done'")]
    [InlineData("{ by: accepted, header: Location, failed: failed }", "goes by accepted and has no use for 'failed'")]
    [InlineData("{ by: accepted, operation: getJob, value: id, header: Location }", "has to have 'value' or 'header', not both")]
    [InlineData("{ by: accepted, header: Location, parameter: id }", "has a 'parameter' and needs the 'value' that it takes")]
    [InlineData("{ by: accepted, value: id }", "has a 'value' and needs the 'operation' that takes it")]
    [InlineData("{ by: state, header: Location, state: status, done: done, failed: done }", "has 'done' under 'done' and under 'failed'")]
    [InlineData("{ by: accepted }", "asks POST again, where only GET may be repeated; name an 'operation' that tells the state, or the 'header' with its URL")]
    [InlineData("{ by: accepted, operation: findJob, value: id }", "names the operation 'findJob', which the client does not have")]
    [InlineData("{ by: accepted, operation: stopJob, value: id }", "needs an operation by GET, and 'stopJob' is one by DELETE")]
    [InlineData("{ by: accepted, operation: getJob }", "leaves the parameter 'id' of 'getJob' without a value; name where it is by 'value' and 'parameter'")]
    [InlineData("{ by: accepted, operation: getJob, value: number }", "names 'number', which Job does not declare")]
    [InlineData("{ by: accepted, operation: getJob, value: left }", "sends 'left' as 'id', which has another type")]
    [InlineData("{ by: accepted, operation: getJob, value: id, parameter: job }", "names the parameter 'job', which 'getJob' does not have")]
    [InlineData("{ by: state, operation: getJob, value: id, state: stand, done: done }", "names 'stand', which Job does not declare")]
    [InlineData("{ by: state, operation: getJob, value: id, state: status, done: finished }", "has 'finished', which is no value of 'status'")]
    [InlineData("{ by: state, operation: getJob, value: id, state: left, done: none }", "has 'none', which is no value of 'left'")]
    [InlineData("{ by: state, operation: getJob, value: id, state: status, done: done, error: id }", "has the error 'id', which is always there")]
    [InlineData("true", "has to be an object such as { by: state, state: status, done: ready }, or false for none")]
    public Task TKG0233_A_polling_rule_names_what_is_not_there(string rule, string? problem) => For(
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
    public Task TKG0234_An_example_is_no_value_of_its_type() => new DocumentTest().With(
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
        .ReportsAsync(Info("TKG0234").WithLocation(0).WithArguments("GetBook", "'since' is no date by RFC 3339"));
}
