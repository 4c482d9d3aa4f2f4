using System.Net;
using System.Text;
using TokenGen.Wire.Calls;

namespace TokenGen.Wire.Tests.Calls;

/// <summary>The violations that Prism reports for a request and for its own response, in its header and in problem documents.</summary>
public sealed class PrismFindingsTests
{
    [Fact]
    public async Task Prism_errors_of_the_request_and_of_the_response_are_distinguished()
    {
        PrismFindings findings = await FindAsync(
            "{}",
            "application/json",
            """
            [{"location":["request","query","page"],"severity":"Error","message":"must be integer"},
             {"location":["response","body","id"],"severity":"Error","message":"must match"},
             {"location":["request","body"],"severity":"Warning","message":"deprecated"}]
            """);

        Assert.Equal(("request/query/page: must be integer", "response/body/id: must match"), (findings.OfRequest, findings.OfAnswer));
    }

    [Fact]
    public async Task A_problem_of_Prism_is_a_refusal_but_a_documented_one_is_not()
    {
        Assert.Equal(
            "NO_PATH_MATCHED_ERROR The route /x hasn't been found",
            (await FindAsync(
                """{"type":"https://stoplight.io/prism/errors#NO_PATH_MATCHED_ERROR","detail":"The route /x hasn't been found"}""",
                "application/problem+json",
                null)).OfRequest);
        PrismFindings none = await FindAsync("""{"type":"about:blank"}""", "application/problem+json", null);
        Assert.Equal((null, null), (none.OfRequest, none.OfAnswer));
        Assert.Empty(none.InRequest);
    }

    private static async Task<PrismFindings> FindAsync(string body, string mediaType, string? header)
    {
        using HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        if (header is not null)
        {
            response.Headers.TryAddWithoutValidation(PrismFindings.Header, header.ReplaceLineEndings(" "));
        }

        Exchange exchange = new(default);
        await exchange.RememberAsync(response, TestContext.Current.CancellationToken);
        return PrismFindings.Of(exchange);
    }
}
