using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Calls without a response, with half a response, with a late response, and with a caller who cancels.</summary>
public sealed class NoResponseTests
{
    private const string OkHead = "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 100\n\n";

    [Fact]
    public async Task A_refused_connection_is_transient()
    {
        using ApiTokenClient client = new(LoopbackListener.UnusedAddress());

        ApiConnectionException error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ListAsync("sa::ci"));

        Assert.Equal("getTokensServiceAccount failed: the server refused the connection.", error.Message);
        Assert.IsType<HttpRequestException>(error.InnerException);
        Assert.True(error.IsTransient);
        Assert.Equal(ApiErrorKind.Connection, error.Kind);
        Assert.Null(error.StatusCode);
        Assert.Null(error.Body);
        Assert.Equal("getTokensServiceAccount", error.OperationId);
    }

    [Fact]
    public async Task An_unknown_host_is_a_connection_failure()
    {
        using ApiTokenClient client = new(new Uri("https://no-such-host.invalid"));

        ApiConnectionException error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ListAsync("sa::ci"));

        Assert.Equal("getTokensServiceAccount failed: the name of the server was not found (DNS).", error.Message);
    }

    [Fact]
    public async Task A_server_that_speaks_no_tls_is_a_connection_failure()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "{}");
        using ApiTokenClient client = new(new UriBuilder(server.Address) { Scheme = "https" }.Uri);

        ApiConnectionException error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ListAsync("sa::ci"));

        Assert.Equal("getTokensServiceAccount failed: no secure connection (TLS) to the server could be made.", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\nContent-Le")]
    [InlineData(OkHead + "{\"status\":")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\n{\"sta")]
    [InlineData("HTTP/1.1 500 Oops\nContent-Length: 100\n\nhalf")]
    [InlineData("this is no HTTP\n\n")]
    public async Task A_truncated_response_is_a_connection_failure(string sent)
    {
        await using RawServer server = RawServer.Sending(sent);
        using ApiTokenClient client = new(server.Address);

        ApiConnectionException error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ListAsync("sa::ci"));

        Assert.NotNull(error.InnerException);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task A_truncated_response_still_has_its_status()
    {
        await using RawServer server = RawServer.Sending(OkHead + "{");
        using ApiTokenClient client = new(server.Address);

        ApiConnectionException error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
        Assert.Equal("100", error.Headers["Content-Length"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(OkHead)]
    [InlineData(OkHead + "{\"status\":")]
    public async Task The_timeout_covers_headers_and_body(string sent)
    {
        await using RawServer server = RawServer.Stalling(sent);
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Timeout = TimeSpan.FromMilliseconds(200) });

        ApiTimeoutException error = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(ApiErrorKind.Timeout, error.Kind);
        Assert.True(error.IsTransient);
        Assert.Contains("0.2 s", error.Message, StringComparison.Ordinal);
        Assert.Equal(sent.Length == 0 ? null : HttpStatusCode.OK, error.StatusCode);
    }

    [Fact]
    public async Task The_timeout_of_a_given_HttpClient_is_a_timeout_too()
    {
        await using RawServer server = RawServer.Stalling("");
        using HttpClient http = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromMilliseconds(200) };
        using ApiTokenClient client = new(http);

        await Assert.ThrowsAsync<ApiTimeoutException>(() => client.ListAsync("sa::ci"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(OkHead + "{\"status\":")]
    public async Task Cancellation_by_the_caller_keeps_the_callers_token(string sent)
    {
        using CancellationTokenSource cancellation = new();
        await using RawServer server = new(async (stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(sent.ReplaceLineEndings("\r\n")), stop);
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop);
        });
        using ApiTokenClient client = new(server.Address);

        Task<IReadOnlyList<UserApiToken>> call = client.ListAsync("sa::ci", cancellation.Token);
        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.True(call.IsCanceled);
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_sends_nothing()
    {
        int requests = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            requests++;
            return Task.CompletedTask;
        });
        using ApiTokenClient client = new(server.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ListAsync("sa::ci", new CancellationToken(canceled: true)));

        Assert.Equal(0, requests);
    }

    [Fact]
    public async Task A_failed_call_does_not_shorten_the_timeout_of_the_next_one()
    {
        bool isFirst = true;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            if (isFirst)
            {
                isFirst = false;
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }

            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"status":{"result":"OK","code":200},"response":[]}""");
        });
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Timeout = TimeSpan.FromMilliseconds(500) });

        await Assert.ThrowsAsync<ApiTimeoutException>(() => client.ListAsync("sa::ci"));
        for (int i = 0; i < 20; i++)
        {
            Assert.Empty(await client.ListAsync("sa::ci"));
        }
    }

    [Fact]
    public async Task Random_cancellation_causes_no_wrong_response()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            using StreamReader reader = new(context.Request.Body);
            string sent = await reader.ReadToEndAsync();
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$"""{"status":{"result":"OK","code":200},"response":[{{sent}}]}""");
        });
        using ApiTokenClient client = new(server.Address);
        Random random = new(7);
        int answered = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, 600), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, stop) =>
        {
            using CancellationTokenSource cancellation = new();
            int after;
            lock (random)
            {
                after = random.Next(0, 4);
            }

            if (after < 3)
            {
                cancellation.CancelAfter(after);
            }

            try
            {
                UserApiToken token = Assert.Single(
                    await client.CreateAsync("x", new UserApiToken { TokenID = $"id{i}" }, cancellation.Token));
                Assert.Equal($"id{i}", token.TokenID);
                Interlocked.Increment(ref answered);
            }
            catch (OperationCanceledException error)
            {
                Assert.Equal(cancellation.Token, error.CancellationToken);
            }
        });

        Assert.True(answered > 0);
    }

    [Fact]
    public async Task Disposing_a_client_does_not_dispose_the_HttpClient_of_the_caller()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(
            200, """{"status":{"result":"OK","code":200},"response":[]}""");
        using HttpClient http = new() { BaseAddress = server.Address };
        new ApiTokenClient(http).Dispose();

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }
}
