using TokenCli.Tokens;

namespace TokenCli.Tests;

public class RenameAndRevokeTests
{
    [Theory]
    [InlineData("name")]
    [InlineData("ref")]
    [InlineData("input")]
    public async Task A_token_is_selected_by_name_by_ref_or_on_standard_input(string way)
    {
        await using Cli cli = await Cli.StartAsync();
        string id = await cli.MakeAsync("sa::ci", "old name");
        cli.Input = $"{id}\n";
        string token = way switch { "name" => "old name", "ref" => TokenRef.Short(id), _ => "-" };

        Run run = await cli.RunAsync("rename", token, "-a", "sa::ci", "--name", "new name", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("old name", run.Json.GetProperty("oldName").GetString());
        Assert.Equal("new name", Assert.Single(await cli.ListAsync("sa::ci")).TokenName);
        Secrets.AssertNone(run, await cli.SecretsAsync());
    }

    [Fact]
    public async Task Two_tokens_of_one_name_differ_only_by_ref()
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");
        string second = await cli.MakeAsync("sa::ci", "main");

        Run byName = await cli.RunAsync("revoke", "main", "-a", "sa::ci", "--yes");
        Run byRef = await cli.RunAsync("revoke", TokenRef.Short(second), "-a", "sa::ci", "--yes");

        Assert.Equal(1, byName.ExitCode);
        Assert.Contains("2 tokens", byName.Error);
        Assert.Equal(0, byRef.ExitCode);
        Assert.NotEqual(second, Assert.Single(await cli.ListAsync("sa::ci")).TokenID);
    }

    [Fact]
    public async Task A_token_that_is_not_found_is_not_printed()
    {
        await using Cli cli = await Cli.StartAsync();
        string stranger = Guid.NewGuid().ToString();

        Run run = await cli.RunAsync("revoke", stranger, "-a", "sa::ci", "--yes", "--json");

        Assert.Equal(1, run.ExitCode);
        Secrets.AssertNone(run, [stranger]);
    }

    [Fact]
    public async Task An_own_token_can_be_revoked()
    {
        await using Cli cli = await Cli.StartAsync();
        IReadOnlyList<UserApiToken> all = await cli.Admin.ApiToken.CreateTokenAsync();
        await cli.Admin.ApiToken.UpdateTokenNameAsync(all[^1].TokenID, new UserApiToken { TokenName = "laptop" });

        Run run = await cli.RunAsync("revoke", "laptop", "--yes", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("laptop", run.Json.GetProperty("revoked")[0].GetProperty("name").GetString());
        Assert.Single(await cli.Admin.ApiToken.GetAllTokensAsync());
    }

    [Fact]
    public async Task A_leaked_token_is_revoked_without_knowing_its_account()
    {
        await using Cli cli = await Cli.StartAsync();
        cli.Input = await cli.MakeAsync("sa::metrics", "main");

        Run run = await cli.RunAsync("revoke", "-", "--customer", "--yes");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("sa::metrics", run.Out);
        Assert.Empty(await cli.ListAsync("sa::metrics"));
        Secrets.AssertNone(run, [cli.Input]);
    }

    [Fact]
    public async Task Revoking_without_a_prompt_needs_the_option_yes()
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");

        Run run = await cli.RunAsync("revoke", "main", "-a", "sa::ci");

        Assert.Equal(2, run.ExitCode);
        Assert.Single(await cli.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task A_user_is_asked_for_confirmation_and_can_decline()
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");
        string question = "";
        cli.Confirm = (asked, _) => { question = asked; return false; };

        Run run = await cli.RunAsync("revoke", "main", "-a", "sa::ci");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("sa::ci", question);
        Assert.Single(await cli.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task A_revocation_with_a_lost_response_counts_as_done()
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");
        cli.Handler = () => Fault.Disconnect(at: 2, afterServer: true);

        Run run = await cli.RunAsync("revoke", "main", "-a", "sa::ci", "--yes");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(await cli.ListAsync("sa::ci"));
    }
}
