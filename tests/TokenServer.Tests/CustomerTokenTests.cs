namespace TokenServer.Tests;

/// <summary>getCustomerTokens, getCustomerToken and deleteCustomerToken.</summary>
public class CustomerTokenTests
{
    [Fact]
    public async Task The_list_contains_the_tokens_of_every_account_oldest_first()
    {
        await using TestServer server = await TestServer.StartAsync();
        await server.PostAsync(Paths.Ci);
        await server.PostAsync(Paths.Own);

        IReadOnlyList<JsonElement> tokens = (await server.GetAsync(Paths.Customer)).Tokens;

        Assert.Equal([TokenServerHost.AdminAccount, "sa::ci", TokenServerHost.AdminAccount], tokens.Select(token => token.Text("account")));
        Assert.Equal(["USER_ACCOUNT", "SERVICE_ACCOUNT", "USER_ACCOUNT"], tokens.Select(token => token.Text("accountType")));
    }

    [Fact]
    public async Task A_token_is_found_under_the_names_of_the_customer_view()
    {
        ManualClock clock = new(1_648_000_000_000);
        await using TestServer server = await TestServer.StartAsync(new() { TimeProvider = clock });
        string id = (await server.PostAsync(Paths.Ci, """{"tokenName":"ci"}""")).Tokens[^1].Id();
        clock.EpochMillis = 1_648_800_000_000;
        await server.GetAsync(Paths.Own, id);

        JsonElement token = (await server.GetAsync($"{Paths.Customer}/{id}")).Payload;

        Assert.Equal(
            $$"""
            {"accountType":"SERVICE_ACCOUNT","name":"ci","id":"{{id}}",
            "createdEpochMillis":1648000000000,"dateGenerated":1648000000000,
            "customer":"example","lastUsed":1648800000000,"account":"sa::ci"}
            """.ReplaceLineEndings(""),
            token.GetRawText());
    }

    [Fact]
    public async Task Members_without_a_value_are_left_out()
    {
        await using TestServer server = await TestServer.StartAsync();
        string id = (await server.PostAsync(Paths.Ci)).Tokens[^1].Id();

        JsonElement token = (await server.GetAsync($"{Paths.Customer}/{id}")).Payload;

        Assert.Equal(["accountType", "id", "createdEpochMillis", "dateGenerated", "customer", "account"], token.MemberNames());
    }

    [Fact]
    public async Task Revoking_returns_the_revoked_token_which_stops_working()
    {
        await using TestServer server = await TestServer.StartAsync();
        string id = (await server.PostAsync(Paths.Ci, """{"tokenName":"leaked"}""")).Tokens[^1].Id();

        JsonElement revoked = (await server.PutAsync(Paths.Revoke, $$"""{"tokenID":"{{id}}"}""")).Payload;

        Assert.Equal(id, revoked.Id());
        Assert.Equal("leaked", revoked.Text("tokenName"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync(Paths.Own, id)).Status);
        Assert.Empty((await server.GetAsync(Paths.Ci)).Tokens);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"tokenID":""}""")]
    public async Task Revoking_needs_a_token_id(string? body)
    {
        await using TestServer server = await TestServer.StartAsync();

        (await server.PutAsync(Paths.Revoke, body)).IsErrorEnvelope(HttpStatusCode.BadRequest, "tokenID is missing");
    }

    [Fact]
    public async Task An_unknown_token_is_not_found()
    {
        await using TestServer server = await TestServer.StartAsync();
        const string Unknown = "00000000-0000-4000-8000-000000000001";

        Answer found = await server.GetAsync($"{Paths.Customer}/{Unknown}");
        Answer revoked = await server.PutAsync(Paths.Revoke, $$"""{"tokenID":"{{Unknown}}"}""");

        found.IsErrorEnvelope(HttpStatusCode.NotFound, "token does not exist");
        revoked.IsErrorEnvelope(HttpStatusCode.NotFound, "token does not exist");
    }

    [Fact]
    public async Task A_GET_to_the_revoke_path_looks_for_a_token_with_that_id()
    {
        await using TestServer server = await TestServer.StartAsync();

        (await server.GetAsync(Paths.Revoke)).IsErrorEnvelope(HttpStatusCode.NotFound, "token does not exist");
    }
}
