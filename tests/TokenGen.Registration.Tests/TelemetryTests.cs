using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Acme.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TokenGen.Registration.Tests;

/// <summary>The traces, metrics and logs of calls.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_a_span_and_the_server_continues_its_trace()
    {
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address, JobsCredential.Key("secret-1"));
        List<Activity> spans = [];
        using ActivityListener listener = Listen(spans);

        await client.Jobs.DeleteJobAsync("secret-2", Token);

        Activity span = Assert.Single(spans);
        Assert.Equal(("DELETE /jobs/{id}", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal(
            [
                ("http.request.method", "DELETE"), ("server.address", "127.0.0.1"), ("server.port", server.Address.Port), ("url.full", $"{server.Address}jobs/{{id}}"),
                ("url.template", "/jobs/{id}"), ("openapi.operation_id", "deleteJob"), ("http.response.status_code", 204),
            ],
            span.TagObjects.Select(static tag => (tag.Key, tag.Value!)));
        Assert.Equal(span.Id, server.Requests[0]["traceparent"]);
        Assert.Null(Activity.Current);
    }

    [Fact]
    public async Task A_failure_has_a_kind()
    {
        await using JobServer server = await JobServer.StartAsync(static (context, number) =>
        {
            context.Response.StatusCode = 500;
            if (number > 1)
            {
                context.Abort();
            }

            return Task.FromResult(true);
        });
        using JobsClient client = new(server.Address);
        List<Activity> spans = [];
        using ActivityListener listener = Listen(spans);

        await Assert.ThrowsAnyAsync<ApiException>(() => client.Jobs.ListJobsAsync(Token));
        await Assert.ThrowsAnyAsync<ApiException>(() => client.Jobs.CreateJobAsync(new Job { Name = "nightly" }, Token));

        Assert.Equal(
            [("500", 500, ActivityStatusCode.Error), ("Connection", null, ActivityStatusCode.Error)],
            spans.Select(
                static span => ((string?)span.GetTagItem("error.type"), (int?)span.GetTagItem("http.response.status_code"), span.Status)));
    }

    [Fact]
    public async Task A_call_is_measured_in_seconds_by_template_and_status()
    {
        await using JobServer server = await JobServer.StartAsync();
        using JobsClient client = new(server.Address);
        ConcurrentQueue<(double Seconds, string Tags)> measured = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = static (instrument, self) =>
        {
            if (instrument.Meter.Name == "TokenGen")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) =>
            measured.Enqueue((value, string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}")))));
        listener.Start();

        await client.Jobs.DeleteJobAsync("secret-2", Token);

        (double seconds, string tags) = Assert.Single(measured);
        Assert.InRange(seconds, 0, 60);
        Assert.Equal(
            $"http.request.method=DELETE server.address=127.0.0.1 server.port={server.Address.Port} url.scheme=http "
            + "url.template=/jobs/{id} openapi.operation_id=deleteJob http.response.status_code=204",
            tags);
    }

    [Fact]
    public async Task A_registered_client_logs_its_calls_and_no_secret()
    {
        await using JobServer server = await JobServer.StartAsync(static (context, number) =>
        {
            context.Response.StatusCode = 500;
            return Task.FromResult(number > 1);
        });
        LogLines log = new();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddJobsClient(options =>
        {
            options.BaseAddress = server.Address;
            options.Credential = JobsCredential.Key("secret-1");
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        IJobsClient client = provider.GetRequiredService<IJobsClient>();

        await client.Jobs.DeleteJobAsync("secret-2", Token);
        await Assert.ThrowsAnyAsync<ApiException>(() => client.Jobs.DeleteJobAsync("secret-2", Token));

        Assert.Collection(
            log.Lines,
            static line => Assert.Matches(
                @"^Debug Acme\.Jobs\.JobsClient deleteJob: DELETE /jobs/\{id\} completed with status 204 after [\d.E-]+ ms$", line),
            static line => Assert.Matches(
                @"^Warning Acme\.Jobs\.JobsClient deleteJob: DELETE /jobs/\{id\} failed, status 500, after [\d.E-]+ ms: .+$", line));
        Assert.DoesNotContain(log.Lines, static line => line.Contains("secret-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_custom_observer_sees_each_call()
    {
        await using JobServer server = await JobServer.StartAsync();
        Watch watch = new();
        using JobsClient client = new(new ApiClientOptions { BaseAddress = server.Address, Observer = watch });

        await client.Jobs.ListJobsAsync(Token);
        await Assert.ThrowsAsync<ApiConnectionException>(() =>
            client.With(new ApiCallOptions { BaseAddress = new Uri("http://127.0.0.1:1") }).Jobs.ListJobsAsync(Token));

        Assert.Equal([("listJobs", 200, false), ("listJobs", null, true)], watch.Seen);
    }

    private static ActivityListener Listen(List<Activity> spans)
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == "TokenGen",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private sealed class Watch : ApiCallObserver
    {
        public List<(string Operation, int? Status, bool IsFailed)> Seen { get; } = [];

        public override void OnCompleted(in ApiCallResult result) =>
            Seen.Add((result.OperationId, result.StatusCode, result.Error is not null));
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private string _category = "";

        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            _category = categoryName;
            return this;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {_category} {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
