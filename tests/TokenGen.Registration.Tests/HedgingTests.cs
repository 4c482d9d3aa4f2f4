using Acme.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace TokenGen.Registration.Tests;

/// <summary>The number of requests at a server that is late, or fails at first, with the standard hedging handler.</summary>
public sealed class HedgingTests
{
    /// <summary>Longer than any of these calls, and shorter than the timeout of all attempts together.</summary>
    private static readonly TimeSpan s_never = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Idempotent_requests_are_hedged_before_a_late_response()
    {
        await using JobServer server = await LateAsync();
        await using ServiceProvider provider = Provider(server, TimeSpan.FromMilliseconds(1));

        Assert.Single(await provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token));

        Assert.Equal(2, server.Count);
    }

    [Fact]
    public async Task A_POST_arrives_once_even_if_its_response_is_late()
    {
        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int lists = 0;
        await using JobServer server = await JobServer.StartAsync(async (context, _) =>
        {
            if (context.Request.Method == "POST")
            {
                await answered.Task;
            }
            else if (Interlocked.Increment(ref lists) == 1)
            {
                return await NeverAsync(context);
            }

            return false;
        });
        await using ServiceProvider provider = Provider(server, TimeSpan.FromMilliseconds(1));
        IJobsClient client = provider.GetRequiredService<IJobsClient>();

        Task call = client.Jobs.CreateJobAsync(new Job { Name = "nightly" }, Token);

        // The hedged request shows that enough time has passed to hedge this one, too.
        Assert.Single(await client.Jobs.ListJobsAsync(Token));
        answered.SetResult();
        await call;
        Assert.Equal([2, 1], new[] { "GET", "POST" }.Select(method => server.Requests.Count(request => request.Method == method)));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task A_failed_POST_is_retried_only_with_an_idempotency_key(bool hasKey, int arrivals)
    {
        await using JobServer server = await JobServer.StartAsync(static (context, number) =>
        {
            context.Response.StatusCode = 503;
            return Task.FromResult(number == 1);
        });
        await using ServiceProvider provider = Provider(
            server, s_never, options => options.IdempotencyKeyHeader = hasKey ? "Idempotency-Key" : null);
        Task call = provider.GetRequiredService<IJobsClient>().Jobs.CreateJobAsync(new Job { Name = "nightly" }, Token);

        if (hasKey)
        {
            await call;
        }
        else
        {
            Assert.Equal(503, (int)(await Assert.ThrowsAnyAsync<ApiException>(() => call)).StatusCode!);
        }

        Assert.Equal(arrivals, server.Count);
    }

    private static ServiceProvider Provider(JobServer server, TimeSpan delay, Action<ApiClientOptions>? configure = null)
    {
        ServiceCollection services = new();
        services
            .AddJobsClient(options =>
            {
                options.BaseAddress = server.Address;
                configure?.Invoke(options);
            })
            .AddStandardHedgingHandler()
            .Configure(options => options.Hedging.Delay = delay);
        return services.BuildServiceProvider();
    }

    /// <summary>The first request never gets a response.</summary>
    private static Task<JobServer> LateAsync() =>
        JobServer.StartAsync(static async (context, number) => number == 1 && await NeverAsync(context));

    private static async Task<bool> NeverAsync(HttpContext context)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        return true;
    }
}
