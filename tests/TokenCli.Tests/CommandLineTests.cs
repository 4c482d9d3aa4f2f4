namespace TokenCli.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("list", "--tokn", "00000000-aaaa-4000-8000-000000000001")]
    [InlineData("list", "--tokn=00000000-aaaa-4000-8000-000000000001")]
    [InlineData("00000000-aaaa-4000-8000-000000000001")]
    public async Task A_misspelt_option_does_not_print_the_token(params string[] args)
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Secrets.AssertNone(run, ["00000000-aaaa-4000-8000-000000000001"]);
    }

    [Fact]
    public async Task A_usage_error_is_printed_as_JSON()
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync("rotate", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("usage", run.Json.GetProperty("error").GetProperty("kind").GetString());
        Assert.Contains("tokens rotate --help", run.Error);
    }

    [Fact]
    public async Task Customer_and_account_exclude_each_other()
    {
        await using Cli cli = await Cli.StartAsync();

        Assert.Equal(2, (await cli.RunAsync("list", "--customer", "--account", "sa::ci")).ExitCode);
    }

    [Theory]
    [InlineData("WAVEFRONT_HOST")]
    [InlineData("WAVEFRONT_TOKEN")]
    public async Task Without_host_or_token_nothing_can_be_done(string missing)
    {
        await using Cli cli = await Cli.StartAsync();
        cli.Environment.Remove(missing);

        Run run = await cli.RunAsync("list");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(missing, run.Error);
    }

    [Fact]
    public async Task The_token_is_requested_in_an_interactive_session()
    {
        await using Cli cli = await Cli.StartAsync();
        cli.Environment.Remove("WAVEFRONT_TOKEN");
        cli.AskHidden = (_, _) => cli.AdminToken;

        Run run = await cli.RunAsync("list");

        Assert.Equal(0, run.ExitCode);
        Secrets.AssertNone(run, [cli.AdminToken]);
    }

    [Fact]
    public async Task A_token_is_not_sent_unencrypted_to_another_machine()
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync("list", "--host", "http://wavefront.example");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("https", run.Error);
    }

    [Fact]
    public async Task A_wrong_token_is_an_api_error_and_is_not_shown()
    {
        await using Cli cli = await Cli.StartAsync();
        const string Wrong = "00000000-bbbb-4000-8000-000000000001";

        Run run = await cli.RunAsync("list", "--token", Wrong, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(401, run.Json.GetProperty("errors")[0].GetProperty("error").GetProperty("status").GetInt32());
        Secrets.AssertNone(run, [Wrong]);
    }

    [Fact]
    public async Task An_unreachable_server_is_tried_a_few_times()
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync("list", "--host", LoopbackListener.UnusedAddress().GetLeftPart(UriPartial.Authority));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("refused", run.Error);
        Assert.Equal(3, cli.Time.Waits.Count);
    }

    [Fact]
    public async Task An_interrupted_command_ends_with_130()
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync(new CancellationToken(canceled: true), "list", "-a", "sa::ci", "--json");

        Assert.Equal(130, run.ExitCode);
        Assert.Equal("interrupted", run.Json.GetProperty("error").GetProperty("kind").GetString());
    }
}
