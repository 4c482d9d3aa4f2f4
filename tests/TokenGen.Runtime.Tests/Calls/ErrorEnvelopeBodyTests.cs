using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>An envelope that reports an error is the body of the complete response, whatever its status.</summary>
public sealed class ErrorEnvelopeBodyTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task The_complete_response_contains_the_envelope_and_the_error(int status)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(
            status, """{"status":{"result":"ERROR","message":"no such account","code":404},"more":1}""");
        using ApiTokenClient client = new(server.Address);

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> response = await client.WithResponse.ListAsync("sa::nobody");

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
    public async Task An_invalid_payload_does_not_hide_the_error(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(404, body);
        using ApiTokenClient client = new(server.Address);

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> response = await client.WithResponse.ListAsync("sa::nobody");

        Assert.Equal("no", response.Body!.Status.Message);
        Assert.False(response.Body.HasResponse);
    }

    [Fact]
    public async Task A_body_without_an_envelope_is_not_returned()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(404, """{"message":"nothing here"}""");
        using ApiTokenClient client = new(server.Address);

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> response = await client.WithResponse.ListAsync("sa::nobody");

        Assert.Null(response.Body);
        Assert.Equal(ApiErrorKind.Json, response.Error!.Kind);
    }
}
