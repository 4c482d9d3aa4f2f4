using System.Text;
using Acme.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TokenGen.Registration.Tests;

/// <summary>Bearer tokens from an authorization server, over real HTTP.</summary>
public sealed class TokenTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Concurrent_calls_share_one_token_request()
    {
        await using JobServer login = await LoginAsync();
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address, Machine(login));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.Jobs.ListJobsAsync(Token)));

        Assert.Equal((1, 50), (login.Count, server.Count));
        Assert.All(server.Requests, static request => Assert.Equal("Bearer token-1", request["Authorization"]));
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("ci:s%26cret")), login.Requests[0]["Authorization"]);
    }

    [Fact]
    public async Task A_rejected_token_is_renewed_and_the_call_is_repeated_once()
    {
        await using JobServer login = await LoginAsync();
        await using JobServer server = await RefusingAsync("token-1");
        using JobsClient client = new(server.Address, Machine(login));

        await client.Jobs.CreateJobAsync(new Job { Name = "nightly" }, Token);
        await client.Jobs.ListJobsAsync(Token);

        Assert.Equal(
            ["Bearer token-1", "Bearer token-2", "Bearer token-2"], server.Requests.Select(static request => request["Authorization"]));
        Assert.Equal(server.Requests[0]["Content-Length"], server.Requests[1]["Content-Length"]);
        Assert.Equal(2, login.Count);
    }

    [Fact]
    public async Task Concurrent_rejected_calls_share_one_new_token()
    {
        await using JobServer login = await LoginAsync();
        await using JobServer server = await RefusingAsync("token-1");
        using JobsClient client = new(server.Address, Machine(login));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Jobs.ListJobsAsync(Token)));

        Assert.Equal(2, login.Count);
    }

    [Fact]
    public async Task A_call_that_is_rejected_twice_is_not_made_a_third_time()
    {
        await using JobServer login = await LoginAsync();
        await using JobServer server = await RefusingAsync("token-1", "token-2");
        using JobsClient client = new(server.Address, Machine(login));

        ApiException failure = await Assert.ThrowsAnyAsync<ApiException>(() => client.Jobs.ListJobsAsync(Token));

        Assert.Equal((401, 2), ((int)failure.StatusCode!, server.Count));
        Assert.DoesNotContain("token-", failure.ToString() + failure.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_token_is_renewed()
    {
        await using JobServer login = await LoginAsync(expiresIn: "0");
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address, Machine(login));

        await client.Jobs.ListJobsAsync(Token);
        await client.Jobs.ListJobsAsync(Token);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], server.Requests.Select(static request => request["Authorization"]));
    }

    [Fact]
    public async Task The_call_of_a_rejected_stream_is_not_repeated()
    {
        await using JobServer login = await LoginAsync();
        await using JobServer server = await RefusingAsync("token-1");
        using JobsClient client = new(server.Address, Machine(login));
        await using BufferedStream body = new(
            new System.IO.Compression.GZipStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress));

        await Assert.ThrowsAnyAsync<ApiException>(() => client.Jobs.UploadLogAsync("1", body, Token));

        Assert.Equal(1, server.Count);
    }

    [Fact]
    public async Task Cancelling_one_caller_does_not_cancel_the_token_request_of_others()
    {
        TaskCompletionSource<AccessToken> pending = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address, Credential.CachedBearer(_ => pending.Task).ForScheme("machine"));
        using CancellationTokenSource impatience = new();

        Task<IReadOnlyList<Job>> patient = client.Jobs.ListJobsAsync(Token);
        Task<IReadOnlyList<Job>> impatient = client.Jobs.ListJobsAsync(impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        pending.SetResult(new AccessToken("token-9", lifetime: null));

        Assert.Single(await patient);
        Assert.Equal("Bearer token-9", Assert.Single(server.Requests)["Authorization"]);
    }

    [Fact]
    public async Task The_error_of_the_authorization_server_is_reported_without_the_secret()
    {
        await using JobServer login = await JobServer.StartAsync(static async (context, _) =>
        {
            context.Response.StatusCode = 400;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"error":"invalid_client","error_description":"s&cret is not the secret of ci"}""");
            return true;
        });
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address, Machine(login));

        ApiException failure = await Assert.ThrowsAsync<ApiException>(() => client.Jobs.ListJobsAsync(Token));

        Assert.Equal((ApiErrorKind.Credential, false, 0), (failure.Kind, failure.IsTransient, server.Count));
        Assert.Equal(
            $"No token from {login.Address}token for the client ci: invalid_client: *** is not the secret of ci.", failure.Message);
    }

    [Fact]
    public async Task A_configured_client_gets_its_tokens_from_the_configured_endpoint()
    {
        await using JobServer login = await LoginAsync();
        await using JobServer server = await JobServer.StartAsync();
        ServiceCollection services = new();
        services.AddJobsClient(RegistrationTests.Section(
            ("BaseAddress", server.Address.ToString()),
            ("Credential:Machine:ClientId", "ci"),
            ("Credential:Machine:ClientSecret", "s&cret"),
            ("Credential:Machine:TokenEndpoint", new Uri(login.Address, "/token").ToString())));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token);

        Assert.Equal("Bearer token-1", server.Requests[0]["Authorization"]);
    }

    [Fact]
    public async Task A_credential_for_all_operations_is_sent_although_the_document_declares_none()
    {
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address, Credential.Combine(
            JobsCredential.Key("key-1"), Credential.ApiKeyHeader("X-Tenant", "acme").ForAllOperations()));

        await client.Health.GetHealthAsync(Token);
        await client.Jobs.ListJobsAsync(Token);

        Assert.Equal(
            ["- acme", "key-1 acme"], server.Requests.Select(static request => $"{request["X-Key"] ?? "-"} {request["X-Tenant"]}"));
    }

    [Fact]
    public void A_secret_is_not_sent_to_an_unencrypted_token_endpoint() => Assert.Throws<ArgumentException>(static () =>
        Credential.Bearer(new ClientCredentials("ci", "secret") { TokenEndpoint = new Uri("http://login.example.com/token") }));

    private static Credential Machine(JobServer login) =>
        JobsCredential.Machine(new ClientCredentials("ci", "s&cret") { TokenEndpoint = new Uri(login.Address, "/token"), Scope = "jobs" });

    private static Task<JobServer> LoginAsync(string expiresIn = "3600") => JobServer.StartAsync(async (context, number) =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"access_token":"token-{{number}}","token_type":"Bearer","expires_in":{{expiresIn}}}""");
        return true;
    });

    private static Task<JobServer> RefusingAsync(params string[] tokens) => JobServer.StartAsync((context, _) =>
    {
        bool isRefused = tokens.Any(token => context.Request.Headers.Authorization == "Bearer " + token);
        if (isRefused)
        {
            context.Response.StatusCode = 401;
        }

        return Task.FromResult(isRefused);
    });
}
