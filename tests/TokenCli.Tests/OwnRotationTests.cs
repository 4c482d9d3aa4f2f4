namespace TokenCli.Tests;

public class OwnRotationTests
{
    [Fact]
    public async Task The_token_in_use_is_replaced_and_the_new_one_revokes_it()
    {
        await using Cli cli = await Cli.StartAsync();
        string file = cli.PathOf("rotation.json");
        string old = await NamedOwnTokenAsync(cli);
        cli.Environment["WAVEFRONT_TOKEN"] = old;

        Run run = await cli.RunAsync("rotate", "-o", file);

        Assert.Equal(0, run.ExitCode);
        await AssertOwnRotatedAsync(cli, file, old);
        Secrets.AssertNone(run, [.. await cli.SecretsAsync(), old]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_after_a_kill_continues_although_the_environment_has_the_old_token(bool afterServer)
    {
        for (int at = 1; ; at++)
        {
            await using Cli cli = await Cli.StartAsync();
            string file = cli.PathOf("rotation.json");
            string old = await NamedOwnTokenAsync(cli);
            cli.Environment["WAVEFRONT_TOKEN"] = old;
            Fault fault = Fault.Kill(at, afterServer);
            cli.Handler = () => fault;
            try
            {
                await cli.RunAsync("rotate", "-o", file);
            }
            catch (KilledException)
            {
                cli.Handler = null;
                Assert.Equal(0, (await cli.RunAsync("rotate", "-o", file)).ExitCode);
            }

            await AssertOwnRotatedAsync(cli, file, old);
            if (!fault.HasStruck)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task A_token_in_use_without_a_name_must_be_named_first()
    {
        await using Cli cli = await Cli.StartAsync();
        string file = cli.PathOf("rotation.json");

        Run run = await cli.RunAsync("rotate", "-o", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("tokens rename", run.Error);
        Assert.True(await cli.WorksAsync(cli.AdminToken));
    }

    [Fact]
    public async Task Two_new_tokens_without_a_name_stop_the_rotation()
    {
        await using Cli cli = await Cli.StartAsync();
        string file = cli.PathOf("rotation.json");
        string old = await NamedOwnTokenAsync(cli);
        cli.Environment["WAVEFRONT_TOKEN"] = old;
        cli.Handler = () => Fault.Kill(at: 2, afterServer: true);
        await Assert.ThrowsAsync<KilledException>(() => cli.RunAsync("rotate", "-o", file));
        cli.Handler = null;
        await cli.Admin.ApiToken.CreateTokenAsync(); // another client, at the same time

        Run run = await cli.RunAsync("rotate", "-o", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2 new tokens without a name", run.Error);
        Assert.True(await cli.WorksAsync(old));
    }

    [Fact]
    public async Task A_service_account_that_rotates_itself_is_rotated_last()
    {
        string manager = Guid.NewGuid().ToString();
        await using Cli cli = await Cli.StartAsync(new TokenServerOptions
        {
            Accounts = [new("sa::ci"), new("sa::manager") { Permissions = Permissions.Accounts, Tokens = [manager] }],
        });
        string ci = await cli.MakeAsync("sa::ci", "main");
        await cli.Admin.ApiToken.UpdateTokenNameServiceAccountAsync("sa::manager", manager, new UserApiToken { TokenName = "main" });
        cli.Environment["WAVEFRONT_TOKEN"] = manager;
        string file = cli.PathOf("rotation.json");

        Run run = await cli.RunAsync("rotate", "-a", "sa::manager", "-a", "sa::ci", "-n", "main", "-p", "1", "-o", file);

        Assert.Equal(0, run.ExitCode);
        await cli.AssertRotatedAsync(file, "sa::ci", ci);
        await cli.AssertRotatedAsync(file, "sa::manager", manager);
    }

    private static async Task<string> NamedOwnTokenAsync(Cli cli)
    {
        string id = (await cli.Admin.ApiToken.CreateTokenAsync())[^1].TokenID;
        await cli.Admin.ApiToken.UpdateTokenNameAsync(id, new UserApiToken { TokenName = "main" });
        return id;
    }

    private static async Task AssertOwnRotatedAsync(Cli cli, string file, string old)
    {
        IReadOnlyList<UserApiToken> tokens = await cli.Admin.ApiToken.GetAllTokensAsync();
        Assert.Equal(2, tokens.Count); // the administrator's first one, and the new one
        string current = Assert.Single(tokens, token => token.TokenName == "main").TokenID;
        Assert.NotEqual(old, current);
        Assert.True(await cli.WorksAsync(current));
        using JsonDocument document = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        Assert.Equal(current, document.RootElement.GetProperty("accounts")[0].GetProperty("tokenID").GetString());
    }
}
