using TokenGen.Runtime.Tests.Hosting;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>An envelope that says error is the body of the whole response, whatever its status.</summary>
public sealed class ErrorEnvelopeBodyTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task The_whole_response_holds_the_envelope_beside_the_error(int status)
    {
        await using var server = await TestServer.StartAsync(status, """{"status":{"result":"ERROR","message":"no such account","code":404},"more":1}""");
        using var client = new ApiTokenClient(server.Address);

        var response = await client.ListWithResponseAsync("sa::nobody");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(response.IsSuccess);
        Assert.Equal(ApiErrorKind.Envelope, response.Error!.Kind);
        Assert.Equal("ERROR", response.Body!.Status.Result);
        Assert.Equal("no such account", response.Body.Status.Message);
        Assert.False(response.Body.HasResponse);
        Assert.Null(response.Body.Response);
        Assert.Single(response.Body.AdditionalProperties);
        Assert.Same(response.Error, Assert.Throws<ApiException>(() => response.EnsureSuccess()));
    }

    [Theory]
    [InlineData("""{"status":{"result":"ERROR","message":"no","code":1},"response":{}}""")]
    [InlineData("""{"response":[{"tokenName":"half"}],"status":{"result":"ERROR","message":"no","code":1}}""")]
    public async Task A_payload_that_is_none_does_not_hide_it(string body)
    {
        await using var server = await TestServer.StartAsync(404, body);
        using var client = new ApiTokenClient(server.Address);

        var response = await client.ListWithResponseAsync("sa::nobody");

        Assert.Equal("no", response.Body!.Status.Message);
        Assert.False(response.Body.HasResponse);
    }

    [Fact]
    public async Task What_is_no_envelope_gives_no_body()
    {
        await using var server = await TestServer.StartAsync(404, """{"message":"nothing here"}""");
        using var client = new ApiTokenClient(server.Address);

        var response = await client.ListWithResponseAsync("sa::nobody");

        Assert.Null(response.Body);
        Assert.Equal(ApiErrorKind.Json, response.Error!.Kind);
    }
}
