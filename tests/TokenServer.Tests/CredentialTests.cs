namespace TokenServer.Tests;

public class CredentialTests
{
    [Theory]
    [InlineData("X-AUTH-TOKEN", "{0}")]
    [InlineData("Authorization", "Bearer {0}")]
    [InlineData("Authorization", "bearer {0}")]
    public async Task Both_credentials_authenticate_the_account(string header, string format)
    {
        await using TestServer server = await TestServer.StartAsync(new() { AdminToken = "known" });

        Answer answer = await SendAsync(server, header, string.Format(null, format, "known"));

        Assert.Equal(["known"], answer.Tokens.Ids());
    }

    [Theory]
    [InlineData("X-AUTH-TOKEN", "unknown")]
    [InlineData("X-AUTH-TOKEN", "KNOWN")]
    [InlineData("X-AUTH-TOKEN", "Bearer known")]
    [InlineData("Authorization", "Bearer unknown")]
    [InlineData("Authorization", "Basic known")]
    [InlineData("Authorization", "known")]
    [InlineData("X-Other", "known")]
    public async Task Any_other_credential_is_unauthorized_with_an_empty_body(string header, string value)
    {
        await using TestServer server = await TestServer.StartAsync(new() { AdminToken = "known" });

        Answer answer = await SendAsync(server, header, value);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Empty(answer.Text);
        Assert.Null(answer.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("GET", Paths.Own)]
    [InlineData("POST", Paths.Own)]
    [InlineData("PUT", $"{Paths.Own}/x")]
    [InlineData("DELETE", $"{Paths.Own}/x")]
    [InlineData("GET", Paths.Customer)]
    [InlineData("GET", $"{Paths.Customer}/x")]
    [InlineData("PUT", Paths.Revoke)]
    [InlineData("GET", Paths.Ci)]
    [InlineData("POST", Paths.Ci)]
    [InlineData("PUT", $"{Paths.Ci}/x")]
    [InlineData("DELETE", $"{Paths.Ci}/x")]
    public async Task Every_operation_needs_a_credential(string method, string path)
    {
        await using TestServer server = await TestServer.StartAsync();

        Answer answer = await server.SendAsync(new HttpRequestMessage(HttpMethod.Parse(method), path));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Empty(answer.Text);
    }

    [Theory]
    [InlineData("GET", Paths.Customer)]
    [InlineData("GET", $"{Paths.Customer}/plain")]
    [InlineData("PUT", Paths.Revoke)]
    [InlineData("GET", Paths.Ci)]
    [InlineData("POST", Paths.Ci)]
    [InlineData("PUT", $"{Paths.Ci}/x")]
    [InlineData("DELETE", $"{Paths.Ci}/x")]
    public async Task Tokens_of_other_accounts_need_the_accounts_permission(string method, string path)
    {
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Accounts = [new("sa::ci"), new("user@example.com") { Permissions = Permissions.ApiTokens, Tokens = ["plain"] }],
        });

        Answer answer = await server.SendAsync(HttpMethod.Parse(method), path, token: "plain");

        answer.IsErrorEnvelope(HttpStatusCode.Forbidden, "Don't have permission for this operation. Check token.");
    }

    [Fact]
    public async Task The_accounts_permission_alone_allows_access_to_tokens_of_others()
    {
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Accounts = [new("sa::ci"), new("sa::keeper") { Permissions = Permissions.Accounts, Tokens = ["keeper"] }],
        });

        Assert.Single((await server.PostAsync(Paths.Ci, token: "keeper")).Tokens);
        Assert.Equal(3, (await server.GetAsync(Paths.Customer, "keeper")).Tokens.Count);
    }

    [Fact]
    public async Task Creating_own_tokens_needs_the_api_tokens_permission_and_managing_them_does_not()
    {
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Accounts = [new("user@example.com") { Permissions = Permissions.Accounts, Tokens = ["plain"] }],
        });

        Answer create = await server.PostAsync(Paths.Own, token: "plain");

        create.IsErrorEnvelope(HttpStatusCode.Forbidden, "Don't have permission for this operation. Check token.");
        Answer renamed = await server.PutAsync($"{Paths.Own}/plain", """{"tokenName":"renamed"}""", "plain");
        Assert.Equal("renamed", renamed.Payload.Text("tokenName"));
        Assert.Empty((await server.DeleteAsync($"{Paths.Own}/plain", "plain")).Tokens);
    }

    [Fact]
    public async Task The_tokens_of_an_inactive_service_account_do_not_work()
    {
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Accounts = [new("sa::ci") { Active = false, Tokens = ["asleep"] }],
        });

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.GetAsync(Paths.Own, "asleep")).Status);
        Assert.Equal("INACTIVE_SERVICE_ACCOUNT", Assert.Single((await server.GetAsync(Paths.Ci)).Tokens).Text("accountType"));
    }

    [Fact]
    public async Task A_token_has_no_last_use_until_it_is_used()
    {
        ManualClock clock = new(1_648_000_000_000);
        await using TestServer server = await TestServer.StartAsync(new() { TimeProvider = clock });
        JsonElement created = (await server.PostAsync(Paths.Ci)).Tokens[^1];
        clock.EpochMillis += 1_234;

        JsonElement used = (await server.GetAsync(Paths.Own, created.Id())).Tokens[^1];

        Assert.DoesNotContain("lastUsed", created.MemberNames());
        Assert.Equal(1_648_000_000_000, created.GetProperty("dateGenerated").GetInt64());
        Assert.Equal(1_648_000_001_234, used.GetProperty("lastUsed").GetInt64());
        Assert.Equal(1_648_000_000_000, used.GetProperty("dateGenerated").GetInt64());
    }

    private static Task<Answer> SendAsync(TestServer server, string header, string value)
    {
        HttpRequestMessage request = new(HttpMethod.Get, Paths.Own);
        request.Headers.Add(header, value);
        return server.SendAsync(request);
    }
}
