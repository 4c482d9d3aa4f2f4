namespace TokenCli.Tests;

public class BackPressureTests
{
    [Theory]
    [InlineData(406)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Calls_are_retried_while_the_server_is_overloaded(int status)
    {
        HashSet<string> pushed = new();
        await using Cli cli = await Cli.StartAsync(new TokenServerOptions
        {
            Intercept = context => PushBackOnce(context, status, pushed),
        });
        string file = cli.PathOf("rotation.json");
        string old =
            (await cli.Admin.ApiToken.GenerateTokenServiceAccountAsync("sa::ci", new UserApiToken { TokenName = "main" }))[^1].TokenID;
        lock (pushed)
        {
            pushed.Add("armed");
        }

        Run run = await cli.RunAsync("rotate", "-a", "sa::ci", "-n", "main", "-o", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(5, cli.Time.Waits.Count(wait => wait > TimeSpan.FromMilliseconds(500)));
        lock (pushed)
        {
            pushed.Remove("armed");
        }

        await cli.AssertRotatedAsync(file, "sa::ci", old);
    }

    [Fact]
    public async Task A_retry_waits_as_long_as_Retry_After_says()
    {
        bool asked = false;
        await using Cli cli = await Cli.StartAsync(new TokenServerOptions
        {
            Intercept = async context =>
            {
                if (asked)
                {
                    return false;
                }

                asked = true;
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "17";
                await context.Response.CompleteAsync();
                return true;
            },
        });

        Assert.Equal(0, (await cli.RunAsync("list")).ExitCode);

        Assert.InRange(Assert.Single(cli.Time.Waits), TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17.2));
    }

    [Fact]
    public async Task A_server_that_stays_overloaded_ends_the_run_without_loss()
    {
        bool isBusy = false;
        await using Cli cli = await Cli.StartAsync(new TokenServerOptions
        {
            Intercept = async context =>
            {
                if (!isBusy || context.GetOperationId() != "deleteTokenServiceAccount")
                {
                    return false;
                }

                context.Response.StatusCode = 406;
                await context.Response.CompleteAsync();
                return true;
            },
        });
        string old = await cli.MakeAsync("sa::ci", "main");
        string file = cli.PathOf("rotation.json");
        isBusy = true;

        Run run = await cli.RunAsync("rotate", "-a", "sa::ci", "-n", "main", "-o", file);
        isBusy = false;
        Run again = await cli.RunAsync("rotate", "-o", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(10, cli.Time.Waits.Count);
        Assert.Equal(0, again.ExitCode);
        await cli.AssertRotatedAsync(file, "sa::ci", old);
    }

    [Fact]
    public async Task A_creation_is_retried_if_the_server_did_not_process_it()
    {
        int refused = 0;
        await using Cli cli = await Cli.StartAsync(new TokenServerOptions
        {
            Intercept = async context =>
            {
                if (refused++ > 0)
                {
                    return false;
                }

                context.Response.StatusCode = 406;
                await context.Response.CompleteAsync();
                return true;
            },
        });

        Assert.Equal(0, (await cli.RunAsync("create", "-a", "sa::ci", "--show")).ExitCode);
    }

    private static async ValueTask<bool> PushBackOnce(HttpContext context, int status, HashSet<string> pushed)
    {
        lock (pushed)
        {
            if (!pushed.Contains("armed") || !pushed.Add(context.GetOperationId()!))
            {
                return false;
            }
        }

        context.Response.StatusCode = status;
        await context.Response.CompleteAsync();
        return true;
    }
}
