using Acme.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace TokenGen.Registration.Tests;

/// <summary>The number of requests at a server that fails at first, with the standard resilience handler.</summary>
public sealed class ResilienceTests
{
    private const int Failures = 2;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ways => ["reset", "503", "429", "406", "timeout"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Idempotent_requests_are_retried_until_they_succeed(string way)
    {
        await using JobServer server = await FailingAsync(way);
        await using ServiceProvider provider = Provider(server);

        Assert.Single(await provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token));

        Assert.Equal(Failures + 1, server.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_POST_arrives_once_and_its_failure_is_reported(string way)
    {
        await using JobServer server = await FailingAsync(way);
        await using ServiceProvider provider = Provider(server);

        await Assert.ThrowsAnyAsync<Exception>(
            () => provider.GetRequiredService<IJobsClient>().Jobs.CreateJobAsync(new Job { Name = "nightly" }, Token));

        Assert.Equal(1, server.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_POST_is_retried_with_the_same_idempotency_key(string way)
    {
        await using JobServer server = await FailingAsync(way);
        await using ServiceProvider provider = Provider(server, static options => options.IdempotencyKeyHeader = "Idempotency-Key");
        IJobsClient client = provider.GetRequiredService<IJobsClient>();

        await client.Jobs.CreateJobAsync(new Job { Name = "nightly" }, Token);
        await client.Jobs.CreateJobAsync(new Job { Name = "weekly" }, Token);

        Assert.Equal(Failures + 2, server.Count);
        Assert.Equal(
            [Failures + 1, 1], server.Requests.GroupBy(static request => request["Idempotency-Key"]).Select(static calls => calls.Count()));
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_sent_once_even_with_a_key()
    {
        await using JobServer server = await FailingAsync("503");
        await using ServiceProvider provider = Provider(server);
        IJobsClient client = provider.GetRequiredService<IJobsClient>().With(new ApiCallOptions { IdempotencyKey = "one" });

        ApiException failure = await Assert.ThrowsAnyAsync<ApiException>(() => client.Jobs.UploadLogAsync("1", new OneWayStream(), Token));

        Assert.Equal((503, 1, "one"), ((int)failure.StatusCode!, server.Count, server.Requests[0]["Idempotency-Key"]));
    }

    [Fact]
    public async Task Retry_After_is_waited_for()
    {
        await using JobServer server = await JobServer.StartAsync(static (context, number) =>
        {
            if (number > 1)
            {
                return Task.FromResult(false);
            }

            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "1";
            return Task.FromResult(true);
        });
        await using ServiceProvider provider = Provider(server);
        System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();

        await provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token);

        Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(0.9), $"{clock.Elapsed}");
        Assert.Equal(2, server.Count);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task A_zero_Retry_After_keeps_the_delay_of_the_policy(string pause)
    {
        await using JobServer server = await JobServer.StartAsync((context, number) =>
        {
            if (number > Failures)
            {
                return Task.FromResult(false);
            }

            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = pause;
            return Task.FromResult(true);
        });
        ServiceCollection services = new();
        services.AddJobsClient(options => options.BaseAddress = server.Address).AddStandardResilienceHandler(static options =>
        {
            options.Retry.BackoffType = Polly.DelayBackoffType.Constant;
            options.Retry.UseJitter = false;
            options.Retry.Delay = TimeSpan.FromMilliseconds(300);
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();

        await provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token);

        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(550), $"{clock.Elapsed}");
        Assert.Equal(Failures + 1, server.Count);
    }

    [Fact]
    public async Task Requests_of_other_HTTP_clients_keep_the_retries_of_the_library()
    {
        await using JobServer server = await FailingAsync("503");
        ServiceCollection services = new();
        services.AddJobsClient(options => options.BaseAddress = server.Address);
        services.AddHttpClient("other").AddStandardResilienceHandler(Quickly);
        await using ServiceProvider provider = services.BuildServiceProvider();

        using HttpResponseMessage answer = await provider.GetRequiredService<IHttpClientFactory>().CreateClient("other")
            .PostAsync(new Uri(server.Address, "/jobs"), null, Token);

        Assert.Equal((201, Failures + 1), ((int)answer.StatusCode, server.Count));
    }

    private static ServiceProvider Provider(JobServer server, Action<ApiClientOptions>? configure = null)
    {
        ServiceCollection services = new();
        services
            .AddJobsClient(options =>
            {
                options.BaseAddress = server.Address;
                configure?.Invoke(options);
            })
            .AddStandardResilienceHandler(Quickly);
        return services.BuildServiceProvider();
    }

    private static void Quickly(HttpStandardResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(1);
        options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(30);
    }

    private static Task<JobServer> FailingAsync(string way) => JobServer.StartAsync(async (context, number) =>
    {
        if (number > Failures)
        {
            return false;
        }

        switch (way)
        {
            case "reset":
                context.Abort();
                break;
            case "timeout":
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
                break;
            default:
                context.Response.StatusCode = int.Parse(way, System.Globalization.CultureInfo.InvariantCulture);
                context.Response.Headers.RetryAfter = "0";
                break;
        }

        return true;
    });

    private sealed class OneWayStream : MemoryStream
    {
        public OneWayStream()
            : base([1, 2, 3])
        {
        }

        public override bool CanSeek => false;
    }
}
