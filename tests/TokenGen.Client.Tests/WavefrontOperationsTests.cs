using System.Net;
using Microsoft.AspNetCore.Http;
using Wavefront;

namespace TokenGen.Client.Tests;

/// <summary>The main task: each of the 11 operations through the generated client, over HTTP, against an independent server.</summary>
public sealed class WavefrontOperationsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Own_tokens_are_listed_created_renamed_and_deleted()
    {
        await using WavefrontSession session = await WavefrontSession.StartAsync();
        IApiTokenClient tokens = session.Client.ApiToken;
        int before = (await tokens.GetAllTokensAsync(Token)).Count;

        UserApiToken made = (await tokens.CreateTokenAsync(Token))[^1];
        UserApiToken renamed = await tokens.UpdateTokenNameAsync(
            made.TokenID, new UserApiToken { TokenID = made.TokenID, TokenName = "ci" }, Token);
        Assert.Equal("ci", renamed.TokenName);
        Assert.Equal(made.TokenID, renamed.TokenID);

        IReadOnlyList<UserApiToken> rest = await tokens.DeleteTokenAsync(made.TokenID, Token);
        Assert.Equal(before, rest.Count);
        Assert.DoesNotContain(rest, token => token.TokenID == made.TokenID);
    }

    [Fact]
    public async Task Service_account_tokens_are_listed_created_renamed_and_deleted()
    {
        await using WavefrontSession session = await WavefrontSession.StartAsync();
        IApiTokenClient tokens = session.Client.ApiToken;

        UserApiToken made = (await tokens.GenerateTokenServiceAccountAsync("sa::ci", new UserApiToken { TokenName = "build" }, Token))[^1];
        Assert.Equal("build", made.TokenName);
        Assert.Equal(AccountType.ServiceAccount, made.AccountType);

        UserApiToken renamed = await tokens.UpdateTokenNameServiceAccountAsync(
            "sa::ci", made.TokenID, new UserApiToken { TokenID = made.TokenID, TokenName = "deploy" }, Token);
        Assert.Equal("deploy", renamed.TokenName);
        Assert.Contains(await tokens.GetTokensServiceAccountAsync("sa::ci", Token), token => token.TokenName == "deploy");

        IReadOnlyList<UserApiToken> rest = await tokens.DeleteTokenServiceAccountAsync("sa::ci", made.TokenID, Token);
        Assert.DoesNotContain(rest, token => token.TokenID == made.TokenID);
    }

    [Fact]
    public async Task Customer_tokens_are_listed_read_and_revoked()
    {
        await using WavefrontSession session = await WavefrontSession.StartAsync();
        IApiTokenClient tokens = session.Client.ApiToken;
        UserApiToken made = (await tokens.GenerateTokenServiceAccountAsync("sa::deploy", cancellationToken: Token))[^1];

        ApiTokenModel listed = Assert.Single(await tokens.GetCustomerTokensAsync(Token), token => token.Id == made.TokenID);
        Assert.Equal("sa::deploy", listed.Account);
        Assert.Equal(listed, await tokens.GetCustomerTokenAsync(made.TokenID, Token));

        await tokens.DeleteCustomerTokenAsync(new UserApiToken { TokenID = made.TokenID }, Token);
        ApiException gone = await Assert.ThrowsAsync<ApiException>(() => tokens.GetCustomerTokenAsync(made.TokenID, Token));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(ApiErrorKind.Envelope, gone.Kind);
    }

    [Fact]
    public async Task A_created_token_is_sent_without_an_id()
    {
        string? sent = null;
        await using WavefrontSession session = await WavefrontSession.StartAsync(async context =>
        {
            context.Request.EnableBuffering();
            sent = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
            context.Request.Body.Position = 0;
            return false;
        });

        await session.Client.ApiToken.GenerateTokenServiceAccountAsync("sa::ci", new UserApiToken { TokenName = "ci" }, Token);

        Assert.Equal("""{"tokenName":"ci"}""", sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_credential_authenticates_the_call(bool asHeader)
    {
        await using WavefrontSession session = await WavefrontSession.StartAsync(
            credential: token => asHeader ? WavefrontCredential.ApiKey(token) : WavefrontCredential.BearerAuth(token));

        Assert.NotEmpty(await session.Client.ApiToken.GetAllTokensAsync(Token));
    }

    [Fact]
    public async Task The_complete_response_has_status_headers_and_envelope()
    {
        await using WavefrontSession session = await WavefrontSession.StartAsync();

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> response =
            await session.Client.ApiToken.WithResponse.GetTokensServiceAccountAsync("sa::ci", Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.IsSuccess);
        Assert.StartsWith("application/json", response.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("OK", response.Body!.Status.Result);
        Assert.Equal(200, response.Body.Status.Code);
        Assert.NotNull(response.Body.Response);
    }

    [Fact]
    public async Task The_response_form_reports_an_error_without_throwing()
    {
        await using WavefrontSession session = await WavefrontSession.StartAsync();

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> response =
            await session.Client.ApiToken.WithResponse.GetTokensServiceAccountAsync("sa::nobody", Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(response.IsSuccess);
        Assert.Equal(ApiErrorKind.Envelope, response.Error!.Kind);
        Assert.Equal("ERROR", response.Body!.Status.Result);
        Assert.Throws<ApiException>(() => response.EnsureSuccess());
    }
}
