using Microsoft.Extensions.Logging;

namespace TokenServer.Tests;

public class LogTests
{
    [Fact]
    public async Task No_token_reaches_the_log_at_any_level()
    {
        using CapturedLog log = new();
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Logging = logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log),
        });
        List<string> secrets = new() { server.AdminToken, "guessed-secret" };
        for (int i = 0; i < 4; i++)
        {
            secrets.Add((await server.PostAsync(i < 2 ? Paths.Own : Paths.Ci)).Tokens[^1].Id());
        }

        await server.GetAsync(Paths.Own);
        await server.GetAsync(Paths.Own, "guessed-secret");
        await server.PutAsync($"{Paths.Own}/{secrets[2]}", """{"tokenName":"renamed"}""");
        await server.PutAsync($"{Paths.Own}/{secrets[2]}", $$"""{"tokenID":"{{secrets[2]}}",""");
        await server.SendAsync(HttpMethod.Patch, $"{Paths.Own}/{secrets[2]}");
        await server.DeleteAsync($"{Paths.Own}/{secrets[2]}");
        await server.DeleteAsync($"{Paths.Own}/{secrets[2]}");
        await server.GetAsync(Paths.Ci);
        await server.PutAsync($"{Paths.Ci}/{secrets[4]}");
        await server.DeleteAsync($"{Paths.Ci}/{secrets[4]}");
        await server.GetAsync(Paths.Customer);
        await server.GetAsync($"{Paths.Customer}/{secrets[5]}");
        await server.PutAsync(Paths.Revoke, $$"""{"tokenID":"{{secrets[5]}}"}""");

        Assert.Contains(log.Lines, line => line.StartsWith("deleteTokenServiceAccount -> 200", StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_failure_is_logged_with_the_tracking_id_of_its_response()
    {
        using CapturedLog log = new();
        await using TestServer server = await TestServer.StartAsync(new()
        {
            Logging = logging => logging.AddProvider(log),
            TimeProvider = new ClockThatStops(),
        });

        Answer answer = await server.GetAsync(Paths.Own);

        string failure = Assert.Single(log.Lines, line => line.Contains(answer.Json.Text("trackingId"), StringComparison.Ordinal));
        Assert.StartsWith("getAllTokens failed", failure, StringComparison.Ordinal);
        Assert.Contains(ClockThatStops.Message, failure, StringComparison.Ordinal);
        Assert.DoesNotContain(server.AdminToken, failure, StringComparison.Ordinal);
    }
}
