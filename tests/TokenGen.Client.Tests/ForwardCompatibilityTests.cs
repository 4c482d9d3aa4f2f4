using System.Text.Json;
using Wavefront;

namespace TokenGen.Client.Tests;

/// <summary>Responses of a server that is newer than the document: nothing fails or is lost.</summary>
public sealed class ForwardCompatibilityTests
{
    private const string Newer = """
        {"status":{"result":"OK","message":"","code":200,"traceId":"t-1"},"debugInfo":["a","b"],
         "response":[{"tokenID":"00000000-0000-0000-0000-000000000001","accountType":"CSP_USER_ACCOUNT","scopes":["read"],"lastUsed":null}]}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unknown_enum_values_and_members_are_kept()
    {
        await using WavefrontSession session = await WavefrontSession.AnsweringAsync(200, "application/json", Newer);

        UserApiToken token = Assert.Single(await session.Client.ApiToken.GetAllTokensAsync(Token));

        Assert.Equal(new AccountType("CSP_USER_ACCOUNT"), token.AccountType);
        Assert.True(token.AdditionalProperties.TryGetValue("scopes", out JsonElement scopes));
        Assert.Equal("""["read"]""", scopes.GetRawText());
        Assert.Null(token.LastUsed);
    }

    [Fact]
    public async Task Unknown_members_of_the_envelope_and_its_status_are_kept()
    {
        await using WavefrontSession session = await WavefrontSession.AnsweringAsync(200, "application/json", Newer);

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> response =
            await session.Client.ApiToken.WithResponse.GetAllTokensAsync(Token);

        Assert.True(response.Body!.AdditionalProperties.TryGetValue("debugInfo", out JsonElement debugInfo));
        Assert.Equal(2, debugInfo.GetArrayLength());
        Assert.True(response.Body.Status.AdditionalProperties.TryGetValue("traceId", out _));
    }

    [Fact]
    public void A_response_is_written_back_unchanged()
    {
        const string json = """{"tokenID":"x","accountType":"NEW","dateGenerated":5,"later":{"a":[1,2.50,"\u00e9"]}}""";
        JsonSerializerOptions options = new() { TypeInfoResolver = WavefrontJson.Resolver };

        UserApiToken token = JsonSerializer.Deserialize<UserApiToken>(json, options)!;

        Assert.True(JsonElement.DeepEquals(
            JsonDocument.Parse(json).RootElement, JsonDocument.Parse(JsonSerializer.Serialize(token, options)).RootElement));
    }
}
