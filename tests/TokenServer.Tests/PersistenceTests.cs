namespace TokenServer.Tests;

public class PersistenceTests
{
    [Fact]
    public async Task A_file_keeps_tokens_names_order_and_use_across_a_restart()
    {
        using TemporaryDatabase database = new();
        string before;
        await using (TestServer server = await TestServer.StartAsync(new() { Database = database.File }))
        {
            await server.PostAsync(Paths.Ci, """{"tokenName":"first"}""");
            string second = (await server.PostAsync(Paths.Ci, """{"tokenName":"second"}""")).Tokens[^1].Id();
            await server.GetAsync(Paths.Own, second);
            before = (await server.GetAsync(Paths.Ci)).Text;
        }

        await using TestServer restarted = await TestServer.StartAsync(new() { Database = database.File });

        Assert.Equal(before, (await restarted.GetAsync(Paths.Ci)).Text);
    }

    [Fact]
    public async Task The_administrator_keeps_the_generated_token()
    {
        using TemporaryDatabase database = new();
        TokenServerOptions options = new() { Database = database.File };
        string made;
        await using (RunningTokenServer server = await TokenServerHost.StartAsync(options))
        {
            Assert.True(server.MadeAdminToken);
            made = server.AdminToken;
        }

        await using RunningTokenServer restarted = await TokenServerHost.StartAsync(options);

        Assert.False(restarted.MadeAdminToken);
        Assert.Equal(made, restarted.AdminToken);
    }

    [Fact]
    public async Task A_given_admin_token_works_beside_the_one_in_the_file()
    {
        using TemporaryDatabase database = new();
        await using (await TestServer.StartAsync(new() { Database = database.File, AdminToken = "old" }))
        {
        }

        await using TestServer restarted = await TestServer.StartAsync(new() { Database = database.File, AdminToken = "new" });

        Assert.Equal(["old", "new"], (await restarted.GetAsync(Paths.Own)).Tokens.Ids());
    }

    [Fact]
    public async Task A_revoked_initial_token_is_not_created_again()
    {
        using TemporaryDatabase database = new();
        TokenServerOptions options = new() { Database = database.File, Accounts = [new("sa::ci") { Tokens = ["seeded"] }] };
        await using (TestServer server = await TestServer.StartAsync(options))
        {
            Assert.Empty((await server.DeleteAsync($"{Paths.Ci}/seeded")).Tokens);
        }

        await using TestServer restarted = await TestServer.StartAsync(options);

        Assert.Empty((await restarted.GetAsync(Paths.Ci)).Tokens);
    }

    [Fact]
    public async Task Two_servers_in_memory_share_nothing()
    {
        await using TestServer one = await TestServer.StartAsync();
        await using TestServer two = await TestServer.StartAsync();

        await one.PostAsync(Paths.Ci);

        Assert.Empty((await two.GetAsync(Paths.Ci)).Tokens);
    }

    [Fact]
    public async Task An_initial_token_with_the_secret_of_another_account_is_rejected()
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => TokenServerHost.StartAsync(new()
        {
            AdminToken = "shared-secret",
            Accounts = [new("sa::ci") { Tokens = ["shared-secret"] }],
        }));

        Assert.DoesNotContain("shared-secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_account_cannot_have_the_api_tokens_permission() =>
        await Assert.ThrowsAsync<ArgumentException>(() => TokenServerHost.StartAsync(new()
        {
            Accounts = [new("sa::ci") { Permissions = Permissions.ApiTokens }],
        }));
}
