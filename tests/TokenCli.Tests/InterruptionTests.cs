namespace TokenCli.Tests;

public class InterruptionTests
{
    private static readonly string[] s_accounts = ["sa::ci", "sa::deploy", "sa::metrics"];

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    [InlineData(true, 3)]
    public async Task A_kill_at_any_request_loses_nothing_and_the_next_run_finishes(bool afterServer, int parallel)
    {
        for (int at = 1; ; at++)
        {
            await using Cli cli = await Cli.StartAsync();
            (string? file, Dictionary<string, string>? old) = await SetUpAsync(cli);
            Fault fault = Fault.Kill(at, afterServer);
            cli.Handler = () => fault;
            try
            {
                await cli.RunAsync(Command(file, parallel));
            }
            catch (KilledException)
            {
                foreach (string account in s_accounts)
                {
                    await cli.AssertNotLostAsync(file, account, old[account]);
                }

                cli.Handler = null;
                Assert.Equal(0, (await cli.RunAsync(Command(file, parallel))).ExitCode);
            }

            foreach (string account in s_accounts)
            {
                await cli.AssertRotatedAsync(file, account, old[account]);
            }

            if (!fault.HasStruck)
            {
                Assert.True(at > 15, "every account takes several requests");
                return;
            }
        }
    }

    [Fact]
    public async Task A_rotation_finishes_after_repeated_kills()
    {
        await using Cli cli = await Cli.StartAsync();
        (string? file, Dictionary<string, string>? old) = await SetUpAsync(cli);
        for (int at = 1; ; at++)
        {
            Fault fault = Fault.Kill(at, afterServer: true);
            cli.Handler = () => fault;
            try
            {
                await cli.RunAsync(Command(file, parallel: 2));
                break;
            }
            catch (KilledException)
            {
                Assert.True(at < 50);
            }
        }

        foreach (string account in s_accounts)
        {
            await cli.AssertRotatedAsync(file, account, old[account]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_survives_a_connection_that_breaks_at_any_request(bool afterServer)
    {
        for (int at = 1; ; at++)
        {
            await using Cli cli = await Cli.StartAsync();
            (string? file, Dictionary<string, string>? old) = await SetUpAsync(cli);
            Fault fault = Fault.Disconnect(at, afterServer);
            cli.Handler = () => fault;

            Assert.Equal(0, (await cli.RunAsync(Command(file, parallel: 1))).ExitCode);

            foreach (string account in s_accounts)
            {
                await cli.AssertRotatedAsync(file, account, old[account]);
            }

            if (!fault.HasStruck)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task Ctrl_C_at_any_request_ends_between_two_steps_with_130()
    {
        for (int at = 1; ; at++)
        {
            await using Cli cli = await Cli.StartAsync();
            (string? file, Dictionary<string, string>? old) = await SetUpAsync(cli);
            using CancellationTokenSource stop = new();
            CancelAt cancel = new(at, stop);
            cli.Handler = () => cancel;

            Run run = await cli.RunAsync(stop.Token, Command(file, parallel: 1));
            if (!stop.IsCancellationRequested)
            {
                return;
            }

            Assert.Equal(130, run.ExitCode);
            Assert.Contains("again", run.Error);
            foreach (string account in s_accounts)
            {
                await cli.AssertNotLostAsync(file, account, old[account]);
            }

            cli.Handler = null;
            Assert.Equal(0, (await cli.RunAsync(Command(file, parallel: 1))).ExitCode);
            foreach (string account in s_accounts)
            {
                await cli.AssertRotatedAsync(file, account, old[account]);
            }
        }
    }

    [Fact]
    public async Task Additional_tokens_of_a_killed_run_are_revoked()
    {
        await using Cli cli = await Cli.StartAsync();
        (string? file, Dictionary<string, string>? old) = await SetUpAsync(cli);
        cli.Handler = () => Fault.Kill(at: 2, afterServer: true);
        await Assert.ThrowsAsync<KilledException>(() => cli.RunAsync(Command(file, parallel: 1)));
        cli.Handler = null;
        // An extra token, as if another creation had been in progress for a very long time.
        UserApiToken orphan = Assert.Single(await cli.ListAsync("sa::ci"), token => token.TokenName != "main");
        await cli.MakeAsync("sa::ci", orphan.TokenName);

        Assert.Equal(0, (await cli.RunAsync(Command(file, parallel: 1))).ExitCode);

        await cli.AssertRotatedAsync(file, "sa::ci", old["sa::ci"]);
    }

    [Fact]
    public async Task A_new_token_that_is_revoked_meanwhile_is_created_again()
    {
        await using Cli cli = await Cli.StartAsync();
        (string? file, Dictionary<string, string>? old) = await SetUpAsync(cli);
        cli.Handler = () => Fault.Kill(at: 3, afterServer: false); // the new token of sa::ci is recorded
        await Assert.ThrowsAsync<KilledException>(() => cli.RunAsync(Command(file, parallel: 1)));
        cli.Handler = null;
        await cli.Admin.ApiToken.DeleteTokenServiceAccountAsync("sa::ci", RotationAsserts.InFile(file, "sa::ci")!);

        Assert.Equal(0, (await cli.RunAsync(Command(file, parallel: 1))).ExitCode);

        await cli.AssertRotatedAsync(file, "sa::ci", old["sa::ci"]);
    }

    private static string[] Command(string file, int parallel) =>
        ["rotate", .. s_accounts.SelectMany(account => new[] { "-a", account }), "-n", "main", "-o", file, "-p", $"{parallel}"];

    private static async Task<(string File, Dictionary<string, string> Old)> SetUpAsync(Cli cli)
    {
        Dictionary<string, string> old = new();
        foreach (string account in s_accounts)
        {
            old[account] = await cli.MakeAsync(account, "main");
        }

        return (cli.PathOf("rotation.json"), old);
    }

    private sealed class CancelAt(int at, CancellationTokenSource stop) : DelegatingHandler(Connection.Session.CreateHandler())
    {
        private int _count;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _count) == at)
            {
                await stop.CancelAsync();
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
