using Microsoft.AspNetCore.Http.Features;

namespace TokenServer.Tests;

/// <summary>getTokensServiceAccount, generateTokenServiceAccount, updateTokenNameServiceAccount and deleteTokenServiceAccount.</summary>
public class ServiceAccountTokenTests
{
    [Fact]
    public async Task A_generated_token_is_the_last_of_the_list_with_its_name_and_account()
    {
        await using TestServer server = await TestServer.StartAsync();
        await server.PostAsync(Paths.Ci, """{"tokenName":"first"}""");

        IReadOnlyList<JsonElement> tokens = (await server.PostAsync(Paths.Ci, """{"tokenName":"second"}""")).Tokens;

        Assert.Equal(["first", "second"], tokens.Select(token => token.Text("tokenName")));
        Assert.Equal("sa::ci", tokens[1].Text("account"));
        Assert.Equal("SERVICE_ACCOUNT", tokens[1].Text("accountType"));
        Assert.Equal(tokens.Ids(), (await server.GetAsync(Paths.Ci)).Tokens.Ids());
    }

    [Fact]
    public async Task A_generated_token_works_for_its_service_account()
    {
        await using TestServer server = await TestServer.StartAsync();
        string token = (await server.PostAsync(Paths.Ci)).Tokens[^1].Id();

        Assert.Equal([token], (await server.GetAsync(Paths.Own, token)).Tokens.Ids());
    }

    [Fact]
    public async Task A_token_id_sent_to_generate_is_ignored()
    {
        await using TestServer server = await TestServer.StartAsync();
        const string Wanted = "00000000-0000-4000-8000-000000000001";

        JsonElement token = (await server.PostAsync(Paths.Ci, $$"""{"tokenID":"{{Wanted}}","tokenName":"ci"}""")).Tokens[^1];

        Assert.NotEqual(Wanted, token.Id());
        Assert.Equal("ci", token.Text("tokenName"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync(Paths.Own, Wanted)).Status);
    }

    [Fact]
    public async Task A_renamed_token_is_returned_with_its_new_name()
    {
        await using TestServer server = await TestServer.StartAsync();
        string id = (await server.PostAsync(Paths.Ci, """{"tokenName":"old"}""")).Tokens[^1].Id();

        JsonElement renamed = (await server.PutAsync($"{Paths.Ci}/{id}", $$"""{"tokenID":"{{id}}","tokenName":"new"}""")).Payload;

        Assert.Equal(id, renamed.Id());
        Assert.Equal("new", renamed.Text("tokenName"));
        Assert.Equal("new", Assert.Single((await server.GetAsync(Paths.Ci)).Tokens).Text("tokenName"));
    }

    [Fact]
    public async Task A_deleted_token_stops_working_and_the_remaining_ones_are_returned()
    {
        await using TestServer server = await TestServer.StartAsync();
        await server.PostAsync(Paths.Ci);
        IReadOnlyList<JsonElement> both = (await server.PostAsync(Paths.Ci)).Tokens;

        IReadOnlyList<JsonElement> remaining = (await server.DeleteAsync($"{Paths.Ci}/{both[0].Id()}")).Tokens;

        Assert.Equal([both[1].Id()], remaining.Ids());
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync(Paths.Own, both[0].Id())).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(Paths.Own, both[1].Id())).Status);
    }

    [Fact]
    public async Task A_token_of_another_service_account_is_neither_renamed_nor_deleted()
    {
        await using TestServer server = await TestServer.StartAsync();
        string foreign = (await server.PostAsync($"{Paths.Own}/serviceaccount/sa::deploy")).Tokens[^1].Id();

        (await server.PutAsync($"{Paths.Ci}/{foreign}", "{}")).IsErrorEnvelope(HttpStatusCode.NotFound, "token does not exist");
        (await server.DeleteAsync($"{Paths.Ci}/{foreign}")).IsErrorEnvelope(HttpStatusCode.NotFound, "token does not exist");

        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(Paths.Own, foreign)).Status);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("PUT", "/00000000-0000-4000-8000-000000000001")]
    [InlineData("DELETE", "/00000000-0000-4000-8000-000000000001")]
    public async Task An_unknown_service_account_is_not_found_and_not_created(string method, string token)
    {
        await using TestServer server = await TestServer.StartAsync();

        Answer answer = await server.SendAsync(HttpMethod.Parse(method), $"{Paths.Own}/serviceaccount/sa::nobody{token}");

        answer.IsErrorEnvelope(HttpStatusCode.NotFound, "service account does not exist");
        Assert.Single((await server.GetAsync(Paths.Customer)).Tokens);
    }

    [Fact]
    public async Task A_user_is_not_a_service_account()
    {
        await using TestServer server = await TestServer.StartAsync();

        Answer answer = await server.GetAsync($"{Paths.Own}/serviceaccount/{TokenServerHost.AdminAccount}");

        answer.IsErrorEnvelope(HttpStatusCode.NotFound, "service account does not exist");
    }

    [Fact]
    public async Task Ids_of_service_accounts_are_lower_cased()
    {
        await using TestServer server = await TestServer.StartAsync(new() { Accounts = [new("SA::Nightly")] });

        IReadOnlyList<JsonElement> generated = (await server.PostAsync($"{Paths.Own}/serviceaccount/sa::NIGHTLY")).Tokens;

        Assert.Equal("sa::nightly", Assert.Single(generated).Text("account"));
        Assert.Equal(generated.Ids(), (await server.GetAsync($"{Paths.Own}/serviceaccount/sa::nightly")).Tokens.Ids());
    }

    [Theory]
    [InlineData("sa::ci")]
    [InlineData("sa%3A%3Aci")]
    [InlineData("sa%3a:ci")]
    public async Task An_id_is_read_raw_or_percent_encoded(string id)
    {
        string? target = null;
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Intercept = context =>
            {
                target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
                return ValueTask.FromResult(false);
            },
        });

        JsonElement token = Assert.Single((await server.PostAsync($"{Paths.Own}/serviceaccount/{id}")).Tokens);

        Assert.Equal($"{Paths.Own}/serviceaccount/{id}", target);
        Assert.Equal("sa::ci", token.Text("account"));
    }
}
