using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Calls;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Tests.Calls;

/// <summary>A violation in a form counts as a bug of Prism only if the form itself disproves it.</summary>
public sealed class PrismFormFaultsTests
{
    private const string Document = """
        { "openapi": "3.0.3", "paths": { "/orders": { "post": {
          "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": {
            "encoding": { "tax": { "style": "deepObject" }, "lines": { "style": "deepObject" } },
            "schema": { "type": "object", "properties": {
              "name": { "type": "string" },
              "tax": { "type": "object", "required": ["enabled"], "properties": { "enabled": { "type": "boolean" } } },
              "lines": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" } } } } } } } } },
          "responses": { "200": { "description": "OK" } } } } } }
        """;

    private const string TaxLacksEnabled = """[{"location":["request","body","tax"],"severity":"Error","message":"Request body property tax must have required property 'enabled'"}]""";
    private const string ObjectsInForm = """[{"location":["request"],"severity":"Error","message":"Cannot deserialize JSON object array in form data request body. Make sure"}]""";
    private const string NoBody = """[{"location":["request"],"severity":"Error","message":"Body parameter is required"}]""";

    [Theory]
    [InlineData(TaxLacksEnabled, "name=x", """{"name":"x"}""", PrismFormFaults.Unsent)]
    [InlineData(TaxLacksEnabled, "tax%5Brate%5D=1", """{"tax":{"rate":1}}""", null)]
    [InlineData(TaxLacksEnabled, "tax%5Benabled%5D%5B0%5D=1", """{"tax":{"enabled":[1]}}""", PrismFormFaults.Choice)]
    [InlineData(TaxLacksEnabled, "name=y", """{"name":"x"}""", null)]
    [InlineData(ObjectsInForm, "lines%5B0%5D%5Bid%5D=1", """{"lines":[{"id":"1"}]}""", PrismFormFaults.ObjectsInForm)]
    [InlineData(NoBody, "", "{}", PrismFormFaults.EmptyForm)]
    [InlineData(NoBody, "name=x", """{"name":"x"}""", null)]
    public async Task A_fault_of_Prism_is_recognized_by_the_sent_form(string violations, string sent, string meant, string? fault)
    {
        WireDocument document = WireDocument.Parse(Document, isYaml: false);
        Exchange exchange = new(default);
        using HttpRequestMessage request = new(HttpMethod.Post, "http://127.0.0.1/orders")
        {
            Content = new StringContent(sent, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        using HttpResponseMessage response = new(HttpStatusCode.UnprocessableEntity);
        response.Headers.TryAddWithoutValidation(PrismFindings.Header, violations);
        await exchange.RememberAsync(request, TestContext.Current.CancellationToken);
        await exchange.RememberAsync(response, TestContext.Current.CancellationToken);

        Assert.Equal(fault, PrismFormFaults.Find(
            document, DocumentedOperation.In(document).Single(), PrismFindings.Of(exchange), exchange, JsonNode.Parse(meant)));
    }

    [Fact]
    public void A_document_without_responses_emits_only_what_requests_need()
    {
        WireDocument document = WireDocument.Parse(
            """
            { "openapi": "3.0.3", "paths": { "/a": { "post": {
              "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Sent" } } } },
              "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Got" } } } } } } } },
              "components": { "schemas": { "Sent": { "$ref": "#/components/schemas/Inner" }, "Inner": { "type": "string" }, "Got": {} } } }
            """,
            isYaml: false);

        using ServedDocument served = ServedDocument.WithoutAnswers(document);
        JsonElement root = JsonDocument.Parse(File.ReadAllText(served.Path)).RootElement;

        Assert.Equal(["Sent", "Inner"], root.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Select(static schema => schema.Name));
        Assert.False(root.GetProperty("paths").GetProperty("/a").GetProperty("post").GetProperty("responses").GetProperty("200")
            .TryGetProperty("content", out _));
    }
}
