using Acme.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TokenGen.Registration.Tests;

/// <summary>A client from a container.</summary>
public sealed class RegistrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Options_and_credential_come_from_the_configuration()
    {
        await using JobServer server = await JobServer.StartAsync();
        await using ServiceProvider provider = Provider(services => services.AddJobsClient(Section(
            ("BaseAddress", server.Address.ToString()), ("Timeout", "00:00:20"), ("Credential:Key", "key-1"), ("TrustedServers:0", "https://other.example.com"))));

        IReadOnlyList<Job> jobs = await provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token);

        Assert.Equal("nightly", Assert.Single(jobs).Name);
        Assert.Equal("key-1", server.Requests[0]["X-Key"]);
        Assert.Same(provider.GetRequiredService<JobsClient>(), provider.GetRequiredService<IJobsClient>());
        ApiClientOptions options = provider.GetRequiredService<IOptionsMonitor<ApiClientOptions>>().Get("Acme.Jobs.JobsClient");
        Assert.Equal(TimeSpan.FromSeconds(20), options.Timeout);
        Assert.Equal(new Uri("https://other.example.com"), Assert.Single(options.TrustedServers));
    }

    [Fact]
    public async Task Code_overrides_the_configuration_and_can_use_the_container()
    {
        await using JobServer server = await JobServer.StartAsync();
        await using ServiceProvider provider = Provider(services =>
        {
            services.AddSingleton(JobsCredential.Login("ann", "secret-1"));
            services.AddJobsClient((container, options) =>
            {
                options.BaseAddress = server.Address;
                options.Credential = container.GetRequiredService<Credential>();
            });
        });

        await provider.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token);

        Assert.StartsWith("Basic ", server.Requests[0]["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_clients_are_keyed_services_with_options_of_their_own()
    {
        await using JobServer red = await JobServer.StartAsync();
        await using JobServer blue = await JobServer.StartAsync();
        await using ServiceProvider provider = Provider(services =>
        {
            services.AddJobsClient("red", options => options.BaseAddress = red.Address);
            services.AddJobsClient("blue", Section(("BaseAddress", blue.Address.ToString())));
        });

        await provider.GetRequiredKeyedService<IJobsClient>("blue").Jobs.ListJobsAsync(Token);
        await provider.GetRequiredKeyedService<JobsClient>("blue").Jobs.ListJobsAsync(Token);
        await provider.GetRequiredKeyedService<IJobsClient>("red").Jobs.ListJobsAsync(Token);

        Assert.Equal((1, 2), (red.Count, blue.Count));
    }

    [Fact]
    public async Task A_message_handler_can_be_added_to_a_registered_client()
    {
        await using JobServer server = await JobServer.StartAsync();
        await using ServiceProvider provider = Provider(services =>
            services.AddJobsClient(options => options.BaseAddress = server.Address).AddHttpMessageHandler(static () => new Stamp()));

        await provider.GetRequiredService<IJobsClient>().Jobs.CreateJobAsync(new Job { Name = "nightly" }, Token);

        Assert.Equal("createJob POST /jobs False", server.Requests[0]["X-Call"]);
    }

    [Fact]
    public async Task The_address_can_be_set_on_the_HttpClient()
    {
        await using JobServer server = await JobServer.StartAsync();
        using IHost host = Host(services => services.AddJobsClient().ConfigureHttpClient(client => client.BaseAddress = server.Address));

        await host.StartAsync(Token);
        await host.Services.GetRequiredService<IJobsClient>().Jobs.ListJobsAsync(Token);

        Assert.Equal(1, server.Count);
    }

    [Theory]
    [InlineData("Jobs:BaseAddress is missing: set it to the address of the server, such as https://api.example.com, in the configuration or where the client is registered.")]
    [InlineData("Jobs:BaseAddress is invalid: it must be an absolute address such as https://api.example.com.", "BaseAddress", "jobs")]
    [InlineData("Jobs:Timeout is invalid: it must be a time such as 00:00:30, or Infinite.", "BaseAddress", "https://a.example", "Timeout", "30")]
    [InlineData("Jobs:Timeot is not a setting of the client: it must be one of BaseAddress, Credential, Timeout, MaxResponseBytes, MaxErrorBodyChars, AllowInsecureCredentials, IdempotencyKeyHeader, Reading, UserAgent, TrustedServers, DefaultHeaders, DefaultQuery, ValidateRequests, Resilience.", "BaseAddress", "https://a.example", "Timeot", "00:00:30")]
    [InlineData("Jobs:Credential:Token is not a setting of the client: it must be one of Credential:Machine, Credential:Key, Credential:Login.", "BaseAddress", "https://a.example", "Credential:Token", "secret-1")]
    [InlineData("Jobs:Credential:Login is not a valid credential: Jobs:Credential:Login:Password is missing; set it to the user's password.", "BaseAddress", "https://a.example", "Credential:Login:UserName", "ann")]
    [InlineData("DefaultHeaders: the value of X-Key has a character that is not allowed in a header.", "BaseAddress", "https://a.example", "DefaultHeaders:X-Key", "secret-1\n")]
    [InlineData("The credential would be sent unencrypted over http. Use https, or set ApiClientOptions.AllowInsecureCredentials.", "BaseAddress", "http://a.example", "DefaultHeaders:X-Key", "secret-1")]
    [InlineData("The credential would be sent unencrypted over http. Use https, or set ApiClientOptions.AllowInsecureCredentials.", "BaseAddress", "http://a.example", "Credential:Key", "secret-1")]
    public async Task Invalid_options_are_reported_at_startup(string message, params string[] settings)
    {
        using IHost host = Host(
            services => services.AddJobsClient(Section([.. settings.Chunk(2).Select(static pair => (pair[0], pair[1]))])));

        OptionsValidationException failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Equal(message, Assert.Single(failure.Failures));
        Assert.DoesNotContain("secret-1", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_that_no_operation_accepts_is_rejected()
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(
            () => new JobsClient(new Uri("https://a.example"), Credential.Bearer("secret-1").ForScheme("cookie")));

        Assert.Equal(
            "No operation takes the credential \"bearer token (cookie)\": operations take machine, key, login. "
            + "Remove it, or call ForAllOperations() on it if the document is wrong.",
            failure.Message);
    }

    private static ServiceProvider Provider(Action<IServiceCollection> register)
    {
        ServiceCollection services = new();
        register(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static IHost Host(Action<IServiceCollection> register)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
        register(builder.Services);
        return builder.Build();
    }

    internal static IConfigurationSection Section(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create("Jobs:" + setting.Key, (string?)setting.Value)))
        .Build()
        .GetSection("Jobs");

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            ApiCall call = ApiCall.Of(request)!;
            request.Headers.Add("X-Call", $"{call.OperationId} {call} {call.IsRepeatable}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
