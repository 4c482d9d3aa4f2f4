using System.Diagnostics;
using System.Net;
using Works;
using Answer = TokenGen.Client.Tests.Waiting.ScriptedWork.Answer;

namespace TokenGen.Client.Tests.Waiting;

/// <summary>Polling of work that an operation started, over real HTTP: the case <c>Polling</c> of the snapshots.</summary>
public sealed class PollingTests
{
    private const string Running = """{"id":"7","status":"running","percent":50}""";
    private const string Completed = """{"id":"7","status":"completed","percent":100}""";

    private static readonly Polling s_atOnce = new() { Delay = TimeSpan.Zero };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_state_operation_is_called_until_the_work_is_done()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(
            new Answer(202, """{"id":"7"}"""), new Answer(200, Running), new Answer(200, Completed));
        using WorksClient client = new(server.Address);
        Told<Job> told = new();

        Job job = await At(client).Jobs.StartJobUntilDoneAsync("acme", new NewJob { Name = "n" }, told, Token);

        Assert.Equal((JobStatus.Completed, 100), (job.Status, job.Percent));
        Assert.Equal([50, 100], told.States.Select(static state => state.Percent));

        // Both operations have the parameter tenant, so the second call gets the value of the first.
        Assert.Equal(["POST /jobs?tenant=acme", "GET /jobs/7?tenant=acme", "GET /jobs/7?tenant=acme"], server.Asked);
    }

    [Fact]
    public async Task An_operation_that_returns_its_own_state_is_called_again()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(
            new Answer(200, Running), new Answer(200, Running), new Answer(200, Completed));
        using WorksClient client = new(server.Address);

        Job job = await At(client).Jobs.GetJobUntilDoneAsync("a/b", "acme", verbose: true, cancellationToken: Token);

        Assert.Equal(100, job.Percent);
        Assert.Equal(Enumerable.Repeat("GET /jobs/a%2Fb?tenant=acme&verbose=true", 3), server.Asked);
    }

    [Theory]
    [InlineData("""{"id":"7","status":"cancelled"}""", null)]
    [InlineData("""{"id":"7","status":"running","error":{"message":"no room"}}""", "no room")]
    public async Task Work_that_fails_is_an_exception_with_its_last_state(string state, string? message)
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(new Answer(202, """{"id":"7"}"""), new Answer(200, state));
        using WorksClient client = new(server.Address);

        ApiException<Job> failure = await Assert.ThrowsAsync<ApiException<Job>>(
            () => At(client).Jobs.StartJobUntilDoneAsync("acme", new NewJob { Name = "n" }, cancellationToken: Token));

        Assert.Equal((ApiErrorKind.FailedWork, "startJob", HttpStatusCode.OK), (failure.Kind, failure.OperationId, failure.StatusCode));
        Assert.Equal("startJob: the started work has failed.", failure.Message);
        Assert.Equal(message, failure.Error.Error.GetValueOrDefault()?.Message);
    }

    [Fact]
    public async Task The_status_202_means_that_the_work_continues()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(
            new Answer(202), new Answer(202), new Answer(200, """{"title":"t"}"""));
        using WorksClient client = new(server.Address);

        Report report = await At(client).Reports.GetReportUntilDoneAsync("r", cancellationToken: Token);

        Assert.Equal("t", report.Title);
        Assert.Equal(3, server.Asked.Count);
    }

    [Fact]
    public async Task A_header_names_the_address_of_the_state_and_may_change_it()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(
            new Answer(202, null, ("Location", "/states/1?k=%2F")),
            new Answer(202, null, ("Location", "/states/2")),
            new Answer(200, """{"title":"t"}"""));
        using WorksClient client = new(server.Address);

        Report report = await At(client).Reports.MakeReportUntilDoneAsync("r", cancellationToken: Token);

        Assert.Equal("t", report.Title);
        Assert.Equal(["PUT /reports/r", "GET /states/1?k=%2F", "GET /states/2"], server.Asked);
    }

    [Fact]
    public async Task Work_that_is_done_immediately_is_not_polled()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(new Answer(200, """{"title":"t"}"""));
        using WorksClient client = new(server.Address);

        Assert.Equal("t", (await At(client).Reports.MakeReportUntilDoneAsync("r", cancellationToken: Token)).Title);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Work_without_a_result_is_waited_for()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(
            new Answer(202, null, ("Location", "gone")), new Answer(202), new Answer(204));
        using WorksClient client = new(server.Address);

        await At(client).Reports.DeleteReportUntilDoneAsync("r", Token);

        Assert.Equal(["DELETE /reports/r", "GET /reports/gone", "GET /reports/gone"], server.Asked);
    }

    [Fact]
    public async Task The_state_in_an_envelope_at_the_address_of_a_header_is_a_number()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(
            new Answer(202, null, ("Operation-Location", "/export-states/9")), new Answer(200, Enveloped("""{"state":1}""")), new Answer(
                200, Enveloped("""{"state":2,"rows":40}""")));
        using WorksClient client = new(server.Address);
        Told<State> told = new();

        State state = await At(client).Exports.ExportAllUntilDoneAsync(told, Token);

        Assert.Equal(40, state.Rows);
        Assert.Equal([1, 2], told.States.Select(static seen => seen.StateValue));
        Assert.Equal(["POST /exports", "GET /export-states/9", "GET /export-states/9"], server.Asked);
    }

    [Fact]
    public async Task An_operation_of_another_tag_with_the_same_parameters_is_polled()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(
            new Answer(204), new Answer(200, Enveloped("""{"ready":null}""")), new Answer(200, Enveloped("""{"ready":false}""")), new Answer(200, Enveloped("""{"ready":true}""")));
        using WorksClient client = new(server.Address);

        Assert.True((await At(client).Reports.StartSyncUntilDoneAsync(5, cancellationToken: Token)).Ready.GetValueOrDefault());
        Assert.Equal(["POST /syncs/5", "GET /syncs/5", "GET /syncs/5", "GET /syncs/5"], server.Asked);
    }

    [Fact]
    public async Task Transient_failures_are_tolerated_while_the_state_is_polled()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(
            new Answer(202, """{"id":"7"}"""), new Answer(0), new Answer(503), new Answer(200, Running), new Answer(429), new Answer(200, Completed));
        using WorksClient client = new(server.Address);
        IWorksClient patient = client.With(new() { Polling = s_atOnce with { MaxFailures = 2 } });

        Assert.Equal(100, (await patient.Jobs.StartJobUntilDoneAsync("acme", new NewJob { Name = "n" }, cancellationToken: Token)).Percent);
        Assert.Equal(6, server.Asked.Count);
    }

    [Fact]
    public async Task A_failure_beyond_the_limit_is_thrown()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(new Answer(202, """{"id":"7"}"""), new Answer(503));
        using WorksClient client = new(server.Address);
        IWorksClient patient = client.With(new() { Polling = s_atOnce with { MaxFailures = 2 } });

        ApiException failure = await Assert.ThrowsAnyAsync<ApiException>(
            () => patient.Jobs.StartJobUntilDoneAsync("acme", new NewJob { Name = "n" }, cancellationToken: Token));

        Assert.Equal(("getJob", HttpStatusCode.ServiceUnavailable), (failure.OperationId, failure.StatusCode));
        Assert.Equal(4, server.Asked.Count);
    }

    [Fact]
    public async Task A_permanent_failure_is_thrown_immediately_and_work_starts_once()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(new Answer(503));
        using WorksClient client = new(server.Address);
        await Assert.ThrowsAnyAsync<ApiException>(
            () => At(client).Jobs.StartJobUntilDoneAsync("acme", new NewJob { Name = "n" }, cancellationToken: Token));
        Assert.Single(server.Asked);

        await using ScriptedWork gone = await ScriptedWork.StartAsync(new Answer(404));
        using WorksClient other = new(gone.Address);
        await Assert.ThrowsAnyAsync<ApiException>(() => At(other).Jobs.GetJobUntilDoneAsync("7", "acme", cancellationToken: Token));
        Assert.Single(gone.Asked);
    }

    [Fact]
    public async Task Retry_After_is_waited_for_instead_of_the_delay()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(
            new Answer(202, null, ("Retry-After", "1")), new Answer(200, """{"title":"t"}"""));
        using WorksClient client = new(server.Address);
        Stopwatch watch = Stopwatch.StartNew();

        await At(client).Reports.GetReportUntilDoneAsync("r", cancellationToken: Token);

        // The timer of the platform may fire some milliseconds early.
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9), $"{watch.Elapsed} were waited.");
    }

    [Fact]
    public async Task The_caller_cancels_the_polling()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(new Answer(202));
        using WorksClient client = new(server.Address);
        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        IWorksClient slow = client.With(new() { Polling = new() { Delay = TimeSpan.FromHours(1), MaxDelay = TimeSpan.FromHours(1) } });

        Task<Report> waiting = slow.Reports.GetReportUntilDoneAsync("r", cancellationToken: source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_response_without_the_member_of_the_rule_is_a_clear_error()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(new Answer(202, "{}"));
        using WorksClient client = new(server.Address);
        ApiResponseFormatException failure = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => At(client).Jobs.StartJobUntilDoneAsync("acme", new NewJob { Name = "n" }, cancellationToken: Token));
        Assert.Equal("startJob: the response has no \"id\", which is needed to poll the state of the work.", failure.Message);

        failure = await Assert.ThrowsAsync<ApiResponseFormatException>(() => At(client).Reports.DeleteReportUntilDoneAsync("r", Token));
        Assert.Equal("deleteReport: HTTP 202, but the header Location with the URL of the work's state is missing.", failure.Message);
    }

    [Fact]
    public async Task Nothing_is_sent_to_an_untrusted_server()
    {
        await using ScriptedWork other = await ScriptedWork.StartAsync(new Answer(204));
        Uri elsewhere = new UriBuilder(other.Address) { Host = "localhost" }.Uri;
        await using ScriptedWork server = await ScriptedWork.StartAsync(new Answer(202, null, ("Location", elsewhere.AbsoluteUri)));
        using WorksClient client = new(server.Address);

        ApiResponseFormatException failure = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => At(client).Reports.DeleteReportUntilDoneAsync("r", Token));
        Assert.Contains("the state of the work is on another server", failure.Message, StringComparison.Ordinal);
        Assert.Empty(other.Asked);

        using WorksClient trusting = new(new ApiClientOptions { BaseAddress = server.Address, TrustedServers = { elsewhere } });
        await At(trusting).Reports.DeleteReportUntilDoneAsync("r", Token);
        Assert.Single(other.Asked);
    }

    [Fact]
    public async Task The_raw_response_is_that_of_the_first_call()
    {
        await using ScriptedWork server = await ScriptedWork.StartAsync(new Answer(202, """{"id":"7"}"""));
        using WorksClient client = new(server.Address);

        using HttpResponseMessage raw = await client.GetRawResponseAsync(
            api => api.Jobs.StartJobUntilDoneAsync("acme", new NewJob { Name = "n" }, cancellationToken: Token));

        Assert.Equal(HttpStatusCode.Accepted, raw.StatusCode);
        Assert.Single(server.Asked);
    }

    [Fact]
    public void Delays_and_failures_are_not_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new Polling { Delay = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new Polling { MaxDelay = TimeSpan.FromDays(2) });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new Polling { MaxFailures = -1 });
    }

    private static IWorksClient At(WorksClient client) => client.With(new() { Polling = s_atOnce });

    private static string Enveloped(string payload) => $$"""{"status":{"result":"OK","message":""},"response":{{payload}}}""";

    /// <summary>Unlike <see cref="Progress{T}"/>, it reports immediately.</summary>
    private sealed class Told<T> : IProgress<T>
    {
        public List<T> States { get; } = [];

        public void Report(T value) => States.Add(value);
    }
}
