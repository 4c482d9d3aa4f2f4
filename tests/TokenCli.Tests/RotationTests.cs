using TokenCli.Files;

namespace TokenCli.Tests;

public class RotationTests
{
    [Fact]
    public async Task Each_account_ends_with_one_new_token_with_the_old_name()
    {
        await using Cli cli = await Cli.StartAsync();
        (string? ci, string? deploy) = (await cli.MakeAsync("sa::ci", "main"), await cli.MakeAsync("sa::deploy", "main"));
        string other = await cli.MakeAsync("sa::ci", "other");
        string file = cli.PathOf("rotation.json");

        Run run = await cli.RunAsync("rotate", "-a", "sa::ci", "-a", "sa::deploy", "-n", "main", "-o", file);

        Assert.Equal(0, run.ExitCode);
        await cli.AssertRotatedAsync(file, "sa::ci", ci, other);
        await cli.AssertRotatedAsync(file, "sa::deploy", deploy);
        Assert.Contains("sa::ci: rotated", run.Error);
        Secrets.AssertNone(run, [.. await cli.SecretsAsync(), ci, deploy]);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_complete_rotation_is_not_repeated()
    {
        await using Cli cli = await Cli.StartAsync();
        string old = await cli.MakeAsync("sa::ci", "main");
        string file = cli.PathOf("rotation.json");
        string[] command = ["rotate", "-a", "sa::ci", "-n", "main", "-o", file, "--json"];
        await cli.RunAsync(command);
        cli.Handler = () => Fault.Kill(at: 1, afterServer: false);

        Run again = await cli.RunAsync(command);

        Assert.Equal(0, again.ExitCode);
        Assert.True(again.Json.GetProperty("complete").GetBoolean());
        await cli.AssertRotatedAsync(file, "sa::ci", old);
    }

    [Fact]
    public async Task A_failed_account_is_removed_and_does_not_stop_the_others()
    {
        await using Cli cli = await Cli.StartAsync();
        string old = await cli.MakeAsync("sa::ci", "main");
        string file = cli.PathOf("rotation.json");

        Run run = await cli.RunAsync("rotate", "-a", "sa::nobody", "-a", "sa::deploy", "-a", "sa::ci", "-n", "main", "-o", file, "--json");
        Run again = await cli.RunAsync("rotate", "-o", file);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            ["failed", "failed", "rotated"],
            run.Json.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("result").GetString()));
        Assert.Contains("no token named 'main'", run.Error);
        Assert.Equal(0, again.ExitCode);
        await cli.AssertRotatedAsync(file, "sa::ci", old);
    }

    [Fact]
    public async Task A_rotation_that_did_nothing_leaves_no_file()
    {
        await using Cli cli = await Cli.StartAsync();
        string file = cli.PathOf("rotation.json");

        Run run = await cli.RunAsync("rotate", "-a", "sa::nobody", "-n", "main", "-o", file);

        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Two_tokens_of_one_name_are_replaced_only_with_the_option_all()
    {
        await using Cli cli = await Cli.StartAsync();
        (string? first, string? second) = (await cli.MakeAsync("sa::ci", "main"), await cli.MakeAsync("sa::ci", "main"));
        string file = cli.PathOf("rotation.json");

        Run refused = await cli.RunAsync("rotate", "-a", "sa::ci", "-n", "main", "-o", file);
        bool[] both = new[] { await cli.WorksAsync(first), await cli.WorksAsync(second) };
        Run done = await cli.RunAsync("rotate", "-a", "sa::ci", "-n", "main", "-o", file, "--all");

        Assert.Equal(1, refused.ExitCode);
        Assert.Equal([true, true], both);
        Assert.Equal(0, done.ExitCode);
        await cli.AssertRotatedAsync(file, "sa::ci", first);
        Assert.False(await cli.WorksAsync(second));
    }

    [Fact]
    public async Task A_full_account_is_left_unchanged_and_continues_once_there_is_room()
    {
        await using Cli cli = await Cli.StartAsync();
        string old = await cli.MakeAsync("sa::ci", "main");
        List<string> others = new();
        while (others.Count < 19)
        {
            others.Add(await cli.MakeAsync("sa::ci", "other"));
        }

        string file = cli.PathOf("rotation.json");

        Run full = await cli.RunAsync("rotate", "-a", "sa::ci", "-n", "main", "-o", file);
        bool stillWorks = await cli.WorksAsync(old);
        await cli.Admin.ApiToken.DeleteTokenServiceAccountAsync("sa::ci", others[0]);
        Run done = await cli.RunAsync("rotate", "-o", file);

        Assert.Equal(1, full.ExitCode);
        Assert.Contains("20 tokens, 20 of them never used", full.Error);
        Assert.True(stillWorks);
        Assert.Equal(0, done.ExitCode);
        await cli.AssertRotatedAsync(file, "sa::ci", old, [.. others.Skip(1)]);
    }

    [Fact]
    public async Task An_inactive_account_is_rotated_although_no_token_of_it_works()
    {
        await using Cli cli = await Cli.StartAsync(new TokenServerOptions { Accounts = [new("sa::idle") { Active = false }] });
        string old = await cli.MakeAsync("sa::idle", "main");

        Run run = await cli.RunAsync("rotate", "-a", "sa::idle", "-n", "main", "-o", cli.PathOf("rotation.json"));

        Assert.Equal(0, run.ExitCode);
        Assert.NotEqual(old, Assert.Single(await cli.ListAsync("sa::idle")).TokenID);
    }

    [Fact]
    public async Task A_new_token_that_does_not_work_keeps_the_old_one()
    {
        string admin = Guid.NewGuid().ToString();
        await using Cli cli = await Cli.StartAsync(new TokenServerOptions
        {
            AdminToken = admin,
            Intercept = context => Refuse(context, 401, ifNotFrom: admin, "getAllTokens"),
        });
        string old = await cli.MakeAsync("sa::ci", "main");

        Run run = await cli.RunAsync("rotate", "-a", "sa::ci", "-n", "main", "-o", cli.PathOf("rotation.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(await cli.ListAsync("sa::ci"), token => token.TokenID == old && token.TokenName == "main");
    }

    [Theory]
    [InlineData("--host", "https://elsewhere.example", 2)]
    [InlineData("--name", "other", 2)]
    public async Task A_file_belongs_to_one_rotation(string option, string value, int exitCode)
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");
        string file = cli.PathOf("rotation.json");
        await cli.RunAsync("rotate", "-a", "sa::ci", "-n", "main", "-o", file);

        Assert.Equal(exitCode, (await cli.RunAsync("rotate", "-o", file, option, value)).ExitCode);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_left_unchanged()
    {
        await using Cli cli = await Cli.StartAsync();
        string file = cli.PathOf("rotation.json");
        await File.WriteAllTextAsync(file, """{ "precious": true }""");

        Run run = await cli.RunAsync("rotate", "-n", "main", "-o", file);

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("""{ "precious": true }""", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Two_processes_do_not_share_a_rotation()
    {
        await using Cli cli = await Cli.StartAsync();
        string file = cli.PathOf("rotation.json");
        using FileLock other = Files.FileLock.Take(file);

        Assert.Equal(4, (await cli.RunAsync("rotate", "-n", "main", "-o", file)).ExitCode);
    }

    internal static async ValueTask<bool> Refuse(HttpContext context, int status, string ifNotFrom, string operation)
    {
        if (context.GetOperationId() != operation || context.Request.Headers.Authorization == $"Bearer {ifNotFrom}")
        {
            return false;
        }

        context.Response.StatusCode = status;
        await context.Response.CompleteAsync();
        return true;
    }
}
