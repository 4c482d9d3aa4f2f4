namespace TokenServer.Tests;

/// <summary>getAllTokens, createToken, updateTokenName and deleteToken.</summary>
public class OwnTokenTests
{
    [Fact]
    public async Task The_list_contains_only_the_tokens_of_the_caller()
    {
        await using TestServer server = await TestServer.StartAsync();
        await server.PostAsync(Paths.Ci);

        JsonElement token = Assert.Single((await server.GetAsync(Paths.Own)).Tokens);

        Assert.Equal(server.AdminToken, token.Id());
        Assert.Equal(TokenServerHost.AdminAccount, token.Text("account"));
        Assert.Equal("USER_ACCOUNT", token.Text("accountType"));
    }

    [Fact]
    public async Task A_created_token_is_the_last_of_the_list_and_works()
    {
        await using TestServer server = await TestServer.StartAsync();

        IReadOnlyList<JsonElement> tokens = (await server.PostAsync(Paths.Own)).Tokens;

        Assert.Equal(2, tokens.Count);
        Assert.Equal(server.AdminToken, tokens[0].Id());
        Assert.Equal(tokens.Ids(), (await server.GetAsync(Paths.Own, tokens[1].Id())).Tokens.Ids());
    }

    [Fact]
    public async Task A_created_token_is_a_random_uuid_without_a_name()
    {
        await using TestServer server = await TestServer.StartAsync();

        JsonElement token = (await server.PostAsync(Paths.Own)).Tokens[^1];

        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", token.Id());
        Assert.Equal(["tokenID", "account", "accountType", "dateGenerated"], token.MemberNames());
    }

    [Theory]
    [InlineData("null", "application/json")]
    [InlineData("{}", "application/json")]
    [InlineData("not json", "text/plain")]
    public async Task Creating_accepts_any_body_and_ignores_it(string body, string mediaType)
    {
        await using TestServer server = await TestServer.StartAsync();
        HttpRequestMessage request = new(HttpMethod.Post, Paths.Own) { Content = new StringContent(body, null, mediaType) };
        request.Headers.Add("X-AUTH-TOKEN", server.AdminToken);

        Assert.Equal(2, (await server.SendAsync(request)).Tokens.Count);
    }

    [Fact]
    public async Task A_renamed_token_is_returned_with_its_new_name_and_keeps_it()
    {
        await using TestServer server = await TestServer.StartAsync();

        JsonElement renamed = (await server.PutAsync($"{Paths.Own}/{server.AdminToken}", """{"tokenName":"laptop"}""")).Payload;

        Assert.Equal(server.AdminToken, renamed.Id());
        Assert.Equal("laptop", renamed.Text("tokenName"));
        Assert.Equal("laptop", Assert.Single((await server.GetAsync(Paths.Own)).Tokens).Text("tokenName"));
    }

    [Fact]
    public async Task The_path_selects_the_token_to_rename_and_the_body_does_not()
    {
        await using TestServer server = await TestServer.StartAsync();
        string other = (await server.PostAsync(Paths.Own)).Tokens[^1].Id();

        Answer renamed = await server.PutAsync($"{Paths.Own}/{server.AdminToken}", $$"""{"tokenID":"{{other}}","tokenName":"laptop"}""");

        Assert.Equal(server.AdminToken, renamed.Payload.Id());
        Assert.DoesNotContain("tokenName", (await server.GetAsync(Paths.Own)).Tokens[^1].MemberNames());
    }

    [Fact]
    public async Task A_deleted_token_leaves_the_returned_list_and_stops_working()
    {
        await using TestServer server = await TestServer.StartAsync();
        string token = (await server.PostAsync(Paths.Own)).Tokens[^1].Id();

        IReadOnlyList<JsonElement> remaining = (await server.DeleteAsync($"{Paths.Own}/{token}")).Tokens;

        Assert.Equal([server.AdminToken], remaining.Ids());
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync(Paths.Own, token)).Status);
    }

    [Fact]
    public async Task A_token_of_another_account_is_neither_renamed_nor_deleted()
    {
        await using TestServer server = await TestServer.StartAsync();
        string foreign = (await server.PostAsync(Paths.Ci)).Tokens[^1].Id();

        Answer rename = await server.PutAsync($"{Paths.Own}/{foreign}", """{"tokenName":"mine"}""");
        Answer delete = await server.DeleteAsync($"{Paths.Own}/{foreign}");

        rename.IsErrorEnvelope(HttpStatusCode.NotFound, "token does not exist");
        delete.IsErrorEnvelope(HttpStatusCode.NotFound, "token does not exist");
        Assert.DoesNotContain("tokenName", Assert.Single((await server.GetAsync(Paths.Ci)).Tokens).MemberNames());
    }
}
