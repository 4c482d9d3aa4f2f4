namespace TokenGen.Generator.Tests.Emission;

/// <summary>A parameter or body of an operation, and the statement that sends it.</summary>
public sealed class RequestStatementTests
{
    private const string Strings = "{ type: array, items: { type: string } }";

    [Theory]
    [InlineData("a, in: query, schema: { type: string }", "request.Query(\"a\", a);")]
    [InlineData("a, in: query, schema: { type: string, format: date-time }", "request.Query(\"a\", a);")]
    [InlineData("a, in: query, schema: { type: string, enum: [x, y] }", "request.Query(\"a\", a?.Value);")]
    [InlineData("a, in: query, allowReserved: true, schema: { type: string }", "request.Query(\"a\", a, JsonCodecs.String, ParameterStyle.Form, explode: true, allowReserved: true);")]
    [InlineData("a, in: query, schema: " + Strings, "request.Query(\"a\", a);")]
    [InlineData("a, in: query, explode: false, schema: " + Strings, "request.Query(\"a\", a, explode: false);")]
    [InlineData("a, in: query, style: pipeDelimited, schema: " + Strings, "request.Query(\"a\", a, JsonForms.List(JsonCodecs.String), ParameterStyle.PipeDelimited, explode: false);")]
    [InlineData("a, in: query, content: { application/json: { schema: " + Strings + " } }", "request.QueryJson(\"a\", a, JsonForms.List(JsonCodecs.String));")]
    [InlineData("X-Trace, in: header, schema: { type: boolean }", "request.Header(\"X-Trace\", xTrace);")]
    [InlineData("X-Trace, in: header, schema: " + Strings, "request.Header(\"X-Trace\", xTrace, JsonForms.List(JsonCodecs.String), explode: false);")]
    [InlineData("a, in: cookie, schema: { type: string }", "request.Cookie(\"a\", a);")]
    public void A_parameter_is_sent_by_one_statement(string parameter, string statement) =>
        Assert.Equal([statement], Statements($"parameters: [{{ name: {parameter} }}]"));

    [Theory]
    [InlineData("application/json: { schema: { type: string } }", "request.JsonBody(body, JsonCodecs.String);")]
    [InlineData("application/vnd.a+json: { schema: { type: string } }", "request.JsonBody(body, JsonCodecs.String, \"application/vnd.a+json\");")]
    [InlineData("text/plain: { schema: { type: string } }", "request.TextBody(body, \"text/plain\");")]
    [InlineData("application/octet-stream: { schema: { type: string, format: binary } }", "request.StreamBody(body, \"application/octet-stream\");")]
    public void A_body_is_sent_by_one_statement(string content, string statement) =>
        Assert.Equal([statement], Statements($"requestBody: {{ required: true, content: {{ {content} }} }}"));

    [Theory]
    [InlineData("/a/{b}", "b, in: path, required: true, schema: { type: string }", "request.Path(\"b\", b);")]
    [InlineData("/a/{;b*}", "b, in: path, required: true, style: matrix, explode: true, schema: " + Strings, "request.Path(\"b\", b, JsonForms.List(JsonCodecs.String), ParameterStyle.Matrix, explode: true);")]
    public void A_parameter_of_the_path_is_sent_by_one_statement(string path, string parameter, string statement) =>
        Assert.Equal([statement], Statements($"parameters: [{{ name: {parameter} }}]", path));

    /// <summary>The statements that write to the request, in the method that creates it.</summary>
    private static IEnumerable<string> Statements(string operation, string path = "/a")
    {
        GeneratorHost host = GeneratorHost.Create($$"""
            openapi: 3.0.3
            info: { title: A, version: '1' }
            paths:
              {{path}}:
                post:
                  operationId: doIt
                  responses: { '204': { description: Done. } }
                  {{operation}}
            """);

        Assert.Empty(host.CompilerFindings());
        return host.Files.Values.SelectMany(static file => file.Split('\n'))
            .Select(static line => line.Trim())
            .Where(static line => line.StartsWith("request.", StringComparison.Ordinal));
    }
}
