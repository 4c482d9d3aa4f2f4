using Answers;

namespace TokenGen.Requests.Tests;

/// <summary>The Accept header of a call, and the headers of its response.</summary>
public sealed class ResponseHeaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accept_lists_every_documented_media_type_with_less_weight_for_errors()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "{}");
        using AnswersClient client = new(server.Address);

        await client.Answers.GetReportAsync(Token);

        Assert.Equal(
            "application/json, text/json, application/problem+json;q=0.5, text/plain;q=0.5, text/html;q=0.5", server.Last["Accept"]);
    }

    [Theory]
    [InlineData("attachment; filename=\"a b.txt\"", "a b.txt")]
    [InlineData("attachment; filename=plain.txt; size=3", "plain.txt")]
    [InlineData("attachment; filename=\"x.txt\"; filename*=UTF-8''%e2%82%ac%20rates.txt", "€ rates.txt")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\\\temp\\\\a.txt\"", "a.txt")]
    [InlineData("attachment; filename=\"say \\\"hi\\\".txt\"", "say \"hi\".txt")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("inline", null)]
    public async Task A_download_has_its_file_name(string header, string? name)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/octet-stream", "x", ("Content-Disposition", header));
        using AnswersClient client = new(server.Address);

        ApiResponse<Stream> file = await client.Answers.WithResponse.GetFileAsync(Token);
        await using Stream body = file.EnsureSuccess();

        Assert.Equal(name, file.Headers.FileName);
    }

    [Theory]
    [InlineData("https://elsewhere.example/a?b=c", "https://elsewhere.example/a?b=c")]
    [InlineData("/home", null)]
    public async Task A_redirect_returns_its_address(string location, string? expected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(302, null, "", ("Location", location));
        using AnswersClient client = new(server.Address);

        Uri address = await client.Answers.FindHomeAsync(Token);

        Assert.Equal(expected ?? new Uri(server.Address, location).AbsoluteUri, address.AbsoluteUri);
    }

    [Fact]
    public async Task A_redirect_without_an_address_is_an_ApiResponseFormatException()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(302, null, "");
        using AnswersClient client = new(server.Address);

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.Answers.FindHomeAsync(Token));
    }

    [Fact]
    public async Task A_redirect_that_the_HttpClient_follows_returns_its_target()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context =>
        {
            if (context.Request.Path == "/moved")
            {
                context.Response.Redirect("/home");
            }

            return Task.CompletedTask;
        });
        using HttpClient http = new() { BaseAddress = server.Address };
        using AnswersClient client = new(http);

        Assert.Equal(new Uri(server.Address, "/home"), await client.Answers.FindHomeAsync(Token));
    }

    [Fact]
    public async Task A_fake_redirects()
    {
        using AnswersFake fake = new();
        fake.Answers.FindHome.Returns(new Uri("https://elsewhere.example/"));

        Assert.Equal(new Uri("https://elsewhere.example/"), await fake.CreateClient().Answers.FindHomeAsync(Token));
    }

    [Fact]
    public async Task The_message_of_a_timeout_names_the_time_of_the_HttpClient()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            static context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using HttpClient http = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(0.3) };
        using AnswersClient client = new(http);

        ApiTimeoutException timeout = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.Answers.GetReportAsync(Token));

        Assert.Contains("0.3 s", timeout.Message, StringComparison.Ordinal);
    }
}
