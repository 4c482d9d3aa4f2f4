namespace TokenCli.Tests;

public class CreateTests
{
    [Fact]
    public async Task No_token_is_created_without_a_place_for_its_secret()
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync("create", "-a", "sa::ci", "--name", "main");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(await cli.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task New_tokens_go_to_a_file_that_only_the_owner_reads()
    {
        await using Cli cli = await Cli.StartAsync();
        string file = cli.PathOf("new.json");

        Run run = await cli.RunAsync("create", "-a", "sa::ci", "-a", "sa::deploy", "-n", "main", "-o", file);

        Assert.Equal(0, run.ExitCode);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        JsonElement tokens = JsonDocument.Parse(await File.ReadAllBytesAsync(file)).RootElement.GetProperty("tokens");
        Assert.Equal(2, tokens.GetArrayLength());
        Assert.All(tokens.EnumerateArray(), token => Assert.Equal("main", token.GetProperty("name").GetString()));
        Assert.True(await cli.WorksAsync(tokens[1].GetProperty("tokenID").GetString()!));
        Secrets.AssertNone(run, await cli.SecretsAsync());
    }

    [Fact]
    public async Task An_existing_file_is_left_unchanged()
    {
        await using Cli cli = await Cli.StartAsync();
        string file = cli.PathOf("new.json");
        await File.WriteAllTextAsync(file, "precious");

        Run run = await cli.RunAsync("create", "-a", "sa::ci", "-o", file);

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("precious", await File.ReadAllTextAsync(file));
        Assert.Empty(await cli.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_noticed_before_a_token_is_created()
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync("create", "-a", "sa::ci", "-o", cli.PathOf("no/such/directory.json"), "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("file", run.Json.GetProperty("error").GetProperty("kind").GetString());
        Assert.Empty(await cli.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task The_JSON_output_has_the_secret_unless_a_file_has_it()
    {
        await using Cli cli = await Cli.StartAsync();

        Run bare = await cli.RunAsync("create", "-a", "sa::ci", "-n", "one", "--json");
        Run filed = await cli.RunAsync("create", "-a", "sa::ci", "-n", "two", "--json", "-o", cli.PathOf("two.json"));

        string token = bare.Json.GetProperty("tokens")[0].GetProperty("tokenID").GetString()!;
        Assert.True(await cli.WorksAsync(token));
        Secrets.AssertNone(filed, await cli.SecretsAsync());
    }

    [Fact]
    public async Task Show_prints_the_secret()
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync("create", "-a", "sa::ci", "--show");

        Assert.Contains((await cli.ListAsync("sa::ci"))[0].TokenID, run.Out);
    }

    [Fact]
    public async Task A_new_own_token_is_renamed_because_its_creation_takes_no_name()
    {
        await using Cli cli = await Cli.StartAsync();

        Run run = await cli.RunAsync("create", "--name", "laptop", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(await cli.Admin.ApiToken.GetAllTokensAsync(), token => token.TokenName == "laptop");
    }

    [Fact]
    public async Task A_full_account_is_rejected_with_the_message_of_the_server()
    {
        await using Cli cli = await Cli.StartAsync(new TokenServerOptions { TokensPerAccount = 1 });
        await cli.MakeAsync("sa::ci", "main");
        string file = cli.PathOf("new.json");

        Run run = await cli.RunAsync("create", "-a", "sa::ci", "-o", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("HTTP 400", run.Error);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_lost_response_does_not_create_a_second_token()
    {
        await using Cli cli = await Cli.StartAsync();
        cli.Handler = () => Fault.Disconnect(at: 1, afterServer: true);

        Run run = await cli.RunAsync("create", "-a", "sa::ci", "--show");

        Assert.Equal(1, run.ExitCode);
        Assert.Single(await cli.ListAsync("sa::ci"));
    }
}
