using System.Net;
using System.Text;
using TokenGen.Wire.Calls;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Tests.Calls;

/// <summary>A rejected request counts as a bug of Prism only if request and document together show the bug.</summary>
public sealed class PrismFaultsTests
{
    private const string DeepMissing =
        """[{"location":["request","query"],"severity":"Error","message":"Request query must have required property 'deepobj'"}]""";
    private const string LimitMissing =
        """[{"location":["request","query"],"severity":"Error","message":"Request query must have required property 'limit'"}]""";
    private const string NotIntegers =
        """[{"location":["request","query","ids","0"],"severity":"Error","message":"Request query must be integer"}]""";
    private const string NoObject = """[{"location":["request","body"],"severity":"Error","message":"Request body must be object"}]""";

    [Theory]
    [InlineData(DeepMissing, "deepObj%5Ba%5D=1", "application/json", PrismFaults.LowerCase)]
    [InlineData(DeepMissing, "other=1", "application/json", null)]
    [InlineData(LimitMissing, "", "application/json", PrismFaults.BesideReference)]
    [InlineData(NotIntegers, "ids=1%7C2", "application/json", PrismFaults.Delimited)]
    [InlineData(NotIntegers, "ids=a", "application/json", null)]
    [InlineData(NoObject, "", "application/xml", PrismFaults.OtherType)]
    [InlineData(NoObject, "", "application/json", null)]
    public async Task A_fault_of_Prism_is_recognized_by_the_request(string violations, string query, string mediaType, string? fault)
    {
        WireDocument document = WireDocument.Parse(
            """
            { "openapi": "3.0.3", "paths": { "/orders": { "post": { "responses": {}, "parameters": [
              { "name": "deepObj", "in": "query", "required": true, "style": "deepObject", "schema": { "type": "object" } },
              { "name": "ids", "in": "query", "style": "pipeDelimited", "explode": false, "schema": { "type": "array", "items": { "type": "integer" } } },
              { "$ref": "#/components/parameters/Limit", "required": true }] } } },
              "components": { "parameters": { "Limit": { "name": "limit", "in": "query", "schema": { "type": "integer" } } } } }
            """,
            isYaml: false);

        Exchange exchange = await ExchangeAsync(violations, query, mediaType);

        Assert.Equal(fault, PrismFaults.OfRequest(DocumentedOperation.In(document).Single(), PrismFindings.Of(exchange), exchange));
    }

    [Theory]
    [InlineData("/a/{b.c}", PrismFaults.UnknownPath)]
    [InlineData("/a#acl", PrismFaults.UnknownPath)]
    [InlineData("/a/{b}", null)]
    public async Task An_unknown_path_is_a_fault_of_Prism_if_it_never_finds_such_paths(string path, string? fault)
    {
        WireDocument document = WireDocument.Parse(
            $$$"""{ "openapi": "3.0.3", "paths": { "{{{path}}}": { "post": { "responses": {} } } } }""", isYaml: false);
        Exchange exchange = await ExchangeAsync(
            "", "", "application/json", """{"type":"https://stoplight.io/prism/errors#NO_PATH_MATCHED_ERROR","detail":"not found"}""");

        Assert.Equal(fault, PrismFaults.OfRequest(DocumentedOperation.In(document).Single(), PrismFindings.Of(exchange), exchange));
    }

    private static async Task<Exchange> ExchangeAsync(string violations, string query, string mediaType, string? problem = null)
    {
        Exchange exchange = new(default);
        using HttpRequestMessage request =
            new(HttpMethod.Post, "http://127.0.0.1/orders?" + query) { Content = new StringContent("{}", Encoding.UTF8, mediaType) };
        using HttpResponseMessage response = new(HttpStatusCode.UnprocessableEntity);
        if (problem is not null)
        {
            response.Content = new StringContent(problem, Encoding.UTF8, "application/problem+json");
        }

        if (violations.Length > 0)
        {
            response.Headers.TryAddWithoutValidation(PrismFindings.Header, violations);
        }

        await exchange.RememberAsync(request, TestContext.Current.CancellationToken);
        await exchange.RememberAsync(response, TestContext.Current.CancellationToken);
        return exchange;
    }
}
