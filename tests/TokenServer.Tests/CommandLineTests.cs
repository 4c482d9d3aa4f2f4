namespace TokenServer.Tests;

public class CommandLineTests
{
    [Fact]
    public async Task The_process_prints_its_address_and_the_generated_token()
    {
        using ServerProcess process = await ServerProcess.StartAsync("--service-account", "sa::one", "--service-account", "sa::two");
        using HttpClient http = Client(process, process.MadeAdminToken!);

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"{Paths.Own}/serviceaccount/sa::two")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(Paths.Ci)).StatusCode);
    }

    [Fact]
    public async Task Acknowledged_changes_survive_a_kill()
    {
        using TemporaryDatabase database = new();
        List<string> answered = new();
        using (ServerProcess process = await ServerProcess.StartAsync("--database", database.File, "--admin-token", "known"))
        {
            using HttpClient http = Client(process, "known");
            for (int i = 0; i < 5; i++)
            {
                using HttpResponseMessage response = await http.PostAsync(Paths.Ci, content: null);
                answered = [.. (await Answer.ReadAsync(response)).Tokens.Ids()];
            }

            process.Kill();
        }

        await using TestServer restarted = await TestServer.StartAsync(new() { Database = database.File });

        Assert.Equal(5, answered.Count);
        Assert.Equal(answered, (await restarted.GetAsync(Paths.Ci)).Tokens.Ids());
    }

    [Fact]
    public async Task A_kill_during_requests_leaves_no_partial_operation()
    {
        using TemporaryDatabase database = new();
        using (ServerProcess process = await ServerProcess.StartAsync("--database", database.File, "--admin-token", "known"))
        {
            using HttpClient http = Client(process, "known");
            List<Task<HttpResponseMessage>> answers = Enumerable.Range(0, 200).Select(_ => http.PostAsync(Paths.Own, content: null))
                .ToList();
            await Task.WhenAny(answers);
            process.Kill();
            await Task.WhenAny(Task.WhenAll(answers)); // most of them failed
        }

        await using TestServer restarted = await TestServer.StartAsync(new() { Database = database.File, AdminToken = "known" });

        Assert.InRange((await restarted.GetAsync(Paths.Own)).Tokens.Count, 2, 20);
    }

    [Theory]
    [InlineData("--urls", "nonsense", "nonsense")]
    [InlineData("--max-concurrent-requests", "0", "at least 1")]
    [InlineData("--databse", "tokens.db", "--databse")]
    public async Task A_wrong_argument_ends_the_process_with_a_reason(string option, string value, string reason)
    {
        (int exitCode, string _, string? error) = await ServerProcess.RunAsync(option, value);

        Assert.Equal(1, exitCode);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_a_database_is_left_unchanged()
    {
        using TemporaryDatabase database = new();
        string notes = new('n', 4096);
        await File.WriteAllTextAsync(database.File, notes);

        (int exitCode, string _, string? error) = await ServerProcess.RunAsync("--database", database.File);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The server cannot start: ", error, StringComparison.Ordinal);
        Assert.Equal(notes, await File.ReadAllTextAsync(database.File));
    }

    private static HttpClient Client(ServerProcess process, string token) => new()
    {
        BaseAddress = process.BaseAddress,
        DefaultRequestHeaders = { { "X-AUTH-TOKEN", token } },
    };
}
