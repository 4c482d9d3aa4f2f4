using Acme.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TokenGen.Registration.Tests;

/// <summary>Defaults and hooks of a registered client.</summary>
public sealed class HookTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Default_headers_and_query_come_from_the_configuration()
    {
        await using JobServer server = await JobServer.StartAsync();
        await using ServiceProvider provider = Provider(services => services.AddJobsClient(RegistrationTests.Section(
            ("BaseAddress", server.Address.ToString()), ("DefaultHeaders:X-Tenant", "acme"), ("DefaultQuery:api version", "1&2"))));

        await provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token);

        Assert.Equal("acme", server.Requests[0]["X-Tenant"]);
        Assert.Equal("/jobs?api%20version=1%262", server.Requests[0].Target);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Hooks_see_each_attempt_of_the_resilience_handler(bool replacesPrimaryHandler)
    {
        await using JobServer server = await FailingAsync();
        List<string> seen = [];
        await using ServiceProvider provider = Provider(services =>
        {
            IHttpClientBuilder client = services.AddJobsClient(options =>
            {
                options.BaseAddress = server.Address;
                options.OnRequest = (request, _) =>
                {
                    seen.Add($"{ApiCall.Of(request)!.OperationId} {request.RequestUri!.PathAndQuery}");
                    request.Headers.Remove("X-Attempt");
                    request.Headers.Add("X-Attempt", $"{seen.Count}");
                    return default;
                };
                options.OnResponse = (response, _) =>
                {
                    seen.Add($"{(int)response.StatusCode}");
                    return default;
                };
            });
            client.AddStandardResilienceHandler(static options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
            if (replacesPrimaryHandler)
            {
                client.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler());
            }
        });

        await provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token);

        Assert.Equal(["listJobs /jobs", "503", "listJobs /jobs", "503", "listJobs /jobs", "200"], seen);
        Assert.Equal(["1", "3", "5"], server.Requests.Select(static request => request["X-Attempt"]));
    }

    [Fact]
    public async Task An_exception_of_a_hook_is_not_retried_and_reaches_the_caller()
    {
        await using JobServer server = await JobServer.StartAsync();
        int count = 0;
        await using ServiceProvider provider = Provider(services => services.AddJobsClient(options =>
        {
            options.BaseAddress = server.Address;
            options.OnRequest = (_, _) =>
            {
                count++;
                throw new HttpRequestException("Not today.");
            };
        }).AddStandardResilienceHandler());

        HttpRequestException error = await Assert.ThrowsAsync<HttpRequestException>(
            () => provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token));

        Assert.Equal(("Not today.", 1, 0), (error.Message, count, server.Count));
        Assert.Contains(nameof(An_exception_of_a_hook_is_not_retried_and_reaches_the_caller), error.StackTrace, StringComparison.Ordinal);
    }

    private static Task<JobServer> FailingAsync() => JobServer.StartAsync(static (context, number) =>
    {
        if (number > 2)
        {
            return Task.FromResult(false);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.FromResult(true);
    });

    private static ServiceProvider Provider(Action<IServiceCollection> register)
    {
        ServiceCollection services = new();
        register(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
