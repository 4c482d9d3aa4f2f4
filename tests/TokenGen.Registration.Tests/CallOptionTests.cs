using System.Net;
using Acme.Jobs;

namespace TokenGen.Registration.Tests;

/// <summary>Options of single calls, and raw responses.</summary>
public sealed class CallOptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_view_adds_headers_query_and_credential_without_changing_its_client()
    {
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address, JobsCredential.Key("key-1"));
        IJobsClient view = client.With(new ApiCallOptions
        {
            Credential = JobsCredential.Key("key-2"),
            Headers = { ["X-Trace"] = "a", ["Accept"] = "application/vnd.acme+json" },
            Query = { ["dry run"] = "a&b" },
        });

        await view.Jobs.ListJobsAsync(Token);
        await client.Jobs.ListJobsAsync(Token);
        await view.With(new ApiCallOptions { Credential = Credential.None, Headers = { ["X-Trace"] = "b" } }).Jobs.ListJobsAsync(Token);

        Assert.Equal(
            [
                "/jobs?dry%20run=a%26b key-2 a application/vnd.acme+json",
                "/jobs key-1 - application/json",
                "/jobs?dry%20run=a%26b - b application/vnd.acme+json",
            ],
            server.Requests.Select(
                static request => $"{request.Target} {request["X-Key"] ?? "-"} {request["X-Trace"] ?? "-"} {request["Accept"]}"));
    }

    [Fact]
    public async Task A_header_of_a_view_replaces_that_of_the_credential_and_of_the_content()
    {
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address, JobsCredential.Machine("token-1"));

        await client.With(
            new ApiCallOptions { Headers = { ["Authorization"] = "Bearer token-2", ["Content-Type"] = "application/x.job+json" } })
            .Jobs.CreateJobAsync(new Job { Name = "nightly" }, Token);

        Assert.Equal("Bearer token-2", server.Requests[0]["Authorization"]);
        Assert.Equal("application/x.job+json", server.Requests[0]["Content-Type"]);
    }

    [Fact]
    public async Task A_view_has_a_timeout_and_a_server_of_its_own()
    {
        await using JobServer slow = await JobServer.StartAsync(static async (context, _) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            return true;
        });
        await using JobServer quick = await JobServer.StartAsync();
        using JobsClient client = new(slow.Address);

        await Assert.ThrowsAsync<ApiTimeoutException>(
            () => client.With(new ApiCallOptions { Timeout = TimeSpan.FromMilliseconds(50) }).Jobs.ListJobsAsync(Token));
        Assert.Single(await client.With(new ApiCallOptions { BaseAddress = quick.Address }).Jobs.ListJobsAsync(Token));
    }

    [Fact]
    public void Creating_a_view_rejects_values_that_cannot_be_sent()
    {
        using JobsClient client = new(new Uri("https://a.example"), JobsCredential.Key("key-1"));

        Assert.Throws<ArgumentException>(() => client.With(new ApiCallOptions { Headers = { ["X-Trace"] = "a\r\nX-Evil: b" } }));
        Assert.Throws<ArgumentException>(() => client.With(new ApiCallOptions { BaseAddress = new Uri("http://b.example") }));
        Assert.Throws<ArgumentException>(() => client.With(new ApiCallOptions { Credential = Credential.Bearer("t").ForScheme("cookie") }));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.With(new ApiCallOptions { Timeout = TimeSpan.Zero }));
    }

    [Fact]
    public async Task A_raw_response_is_unread_whatever_its_status()
    {
        await using JobServer server = await JobServer.StartAsync(static async (context, number) =>
        {
            context.Response.StatusCode = number == 1 ? 200 : 500;
            context.Response.Headers["X-Answer"] = "raw";
            context.Response.ContentType = "text/html";
            await context.Response.Body.WriteAsync("first "u8.ToArray());
            await context.Response.Body.FlushAsync();
            await context.Response.Body.WriteAsync("last"u8.ToArray());
            return true;
        });
        using JobsClient client = new(server.Address);

        using HttpResponseMessage good = await client.GetRawResponseAsync(static api => api.Jobs.ListJobsAsync(Token));
        using HttpResponseMessage bad = await client.GetRawResponseAsync(
            static api => api.Jobs.CreateJobAsync(new Job { Name = "nightly" }, Token));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.InternalServerError), (good.StatusCode, bad.StatusCode));
        Assert.Equal("raw", good.Headers.GetValues("X-Answer").Single());
        Assert.Equal("first last", await good.Content.ReadAsStringAsync(Token));
        Assert.Null(server.Requests[0]["Accept-Encoding"]);
    }

    [Fact]
    public async Task A_raw_response_belongs_to_one_call()
    {
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetRawResponseAsync(static _ => Task.CompletedTask));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetRawResponseAsync(static async api =>
        {
            try
            {
                await api.Jobs.ListJobsAsync(Token);
            }
            finally
            {
                await api.Jobs.ListJobsAsync(Token);
            }
        }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.GetRawResponseAsync(null!));
    }

    [Fact]
    public async Task Code_after_a_call_with_a_raw_response_does_not_run()
    {
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address);
        bool isReached = false;

        using HttpResponseMessage raw = await client.GetRawResponseAsync(async api =>
        {
            _ = await api.Jobs.ListJobsAsync(Token);
            isReached = true;
        });

        Assert.Equal((HttpStatusCode.OK, false), (raw.StatusCode, isReached));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.GetRawResponseAsync(static api => Task.WhenAll(api.Jobs.ListJobsAsync(Token), api.Jobs.ListJobsAsync(Token))));
    }
}
