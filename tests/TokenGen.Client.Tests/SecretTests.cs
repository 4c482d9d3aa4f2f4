using System.Net;
using Wavefront;

namespace TokenGen.Client.Tests;

/// <summary>A token id is the credential itself, so no printed text may contain it.</summary>
public sealed class SecretTests
{
    private const string Secret = "5ec2e7c0-ffee-4bad-8bad-0123456789ab";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_record_prints_without_its_secret()
    {
        string text = new UserApiToken { TokenID = Secret, TokenName = "ci" }.ToString();

        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.Contains("tokenName = ci", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, new ApiTokenModel { Id = Secret }.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "application/json", """{"status":{"result":"ERROR","message":"no token SECRET","code":404}}""")]
    [InlineData(200, "application/json", """{"status":{"result":"ERROR","message":"no token SECRET","code":404}}""")]
    [InlineData(415, "application/json", """{"error":"bad token SECRET","trackingId":"1"}""")]
    [InlineData(500, "text/plain", "token SECRET failed")]
    [InlineData(502, "text/html", "<html>SECRET</html>")]
    [InlineData(200, "application/json", """{"status":{"result":"OK","code":200},"response":[{"tokenID":"SECRET","lastUsed":"never"}]""")]
    [InlineData(200, "application/json", """{"status":{"result":"OK","code":200},"response":[{"tokenID":"SECRET""")]
    public async Task No_exception_contains_the_secret(int status, string contentType, string body)
    {
        await using WavefrontSession session = await WavefrontSession.AnsweringAsync(
            status, contentType, body.Replace("SECRET", Secret, StringComparison.Ordinal));

        ApiException failure = await Assert.ThrowsAnyAsync<ApiException>(
            () => session.Client.ApiToken.DeleteTokenServiceAccountAsync("sa::ci", Secret, Token));

        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.Body ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ErrorMessage ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(session.AdminToken, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("deleteTokenServiceAccount", failure.OperationId);
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
    }

    [Fact]
    public async Task A_malformed_response_is_located_by_member_and_byte()
    {
        const string body = """{"status":{"result":"OK","code":200},"response":[{"tokenID":"a"},{"tokenID":"b","lastUsed":"never"}]}""";
        await using WavefrontSession session = await WavefrontSession.AnsweringAsync(200, "application/json", body, ResponseReading.Strict);

        ApiResponseFormatException failure = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => session.Client.ApiToken.GetAllTokensAsync(Token));

        Assert.Equal("$.response[1].lastUsed", failure.Path);
        Assert.Equal(body.IndexOf("\"never\"", StringComparison.Ordinal), failure.BytePosition);
    }

    [Fact]
    public async Task A_missing_required_member_is_named()
    {
        await using WavefrontSession session = await WavefrontSession.AnsweringAsync(
            200, "application/json", """{"status":{"result":"OK","code":200},"response":[{"tokenName":"ci"}]}""", ResponseReading.Strict);

        ApiResponseFormatException failure = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => session.Client.ApiToken.GetAllTokensAsync(Token));

        Assert.Contains("tokenID", failure.Message, StringComparison.Ordinal);
    }
}
