namespace TokenCli.Tests;

public class ListTests
{
    [Fact]
    public async Task Own_tokens_are_listed_without_their_secrets()
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync("list");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(TokenServerHost.AdminAccount, run.Out);
        Assert.Contains("yes", run.Out); // it is the token in use
        Secrets.AssertNone(run, await cli.SecretsAsync());
    }

    [Fact]
    public async Task Several_service_accounts_are_listed_in_one_document()
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");
        await cli.MakeAsync("sa::deploy", null);

        Run run = await cli.RunAsync("list", "--account", "sa::ci", "--account", "SA::Deploy", "--json");

        Assert.Equal(0, run.ExitCode);
        JsonElement tokens = run.Json.GetProperty("tokens");
        Assert.Equal(2, tokens.GetArrayLength());
        Assert.Equal("main", tokens[0].GetProperty("name").GetString());
        Assert.Equal("sa::deploy", tokens[1].GetProperty("account").GetString());
        Assert.Equal(JsonValueKind.Null, tokens[1].GetProperty("name").ValueKind);
        Assert.Equal("", run.Error);
        Secrets.AssertNone(run, await cli.SecretsAsync());
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_a_partial_failure()
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");

        Run run = await cli.RunAsync("list", "-a", "sa::ci", "-a", "sa::nobody", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(1, run.Json.GetProperty("tokens").GetArrayLength());
        JsonElement error = run.Json.GetProperty("errors")[0];
        Assert.Equal("sa::nobody", error.GetProperty("account").GetString());
        Assert.Equal(404, error.GetProperty("error").GetProperty("status").GetInt32());
        Assert.Contains("sa::nobody", run.Error);
    }

    [Fact]
    public async Task Customer_tokens_are_those_of_all_accounts()
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");

        Run run = await cli.RunAsync("list", "--customer", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [TokenServerHost.AdminAccount, "sa::ci"],
            run.Json.GetProperty("tokens").EnumerateArray().Select(token => token.GetProperty("account").GetString()));
        Secrets.AssertNone(run, await cli.SecretsAsync());
    }

    [Fact]
    public async Task Escape_sequences_in_a_name_are_not_printed()
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "[red]\e[2Jmain");

        Run run = await cli.RunAsync("list", "-a", "sa::ci");

        Assert.Contains("[red]", run.Out);
        Assert.DoesNotContain('\e', run.Out);
    }
}
