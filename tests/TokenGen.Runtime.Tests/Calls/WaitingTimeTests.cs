using TokenGen.Errors;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>The limits of delays that a server can request, and of the duration of calls.</summary>
public sealed class WaitingTimeTests
{
    [Theory]
    [InlineData("2147483647", 24 * 24 * 3600)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 24 * 24 * 3600)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    public async Task RetryAfter_can_be_awaited(string header, int expectedSeconds)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(503, null, "", ("Retry-After", header));
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("x"));

        Assert.Equal(TimeSpan.FromSeconds(expectedSeconds), error.RetryAfter);
        using CancellationTokenSource stop = new();
        Task wait = Task.Delay(error.RetryAfter!.Value, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => expectedSeconds == 0 ? Task.FromCanceled(stop.Token) : wait);
    }

    [Theory]
    [InlineData(null, 3000, 3000)]
    [InlineData(0, 3000, 500)]
    [InlineData(0, 20, 20)]
    [InlineData(100, 3000, 500)]
    [InlineData(2000, 20, 2000)]
    [InlineData(int.MaxValue, 20, 3600_000)]
    public void A_delay_has_a_minimum_and_a_maximum(int? server, int caller, int expected) => Assert.Equal(
        TimeSpan.FromMilliseconds(expected),
        ServerPause.Of(server is { } asked ? TimeSpan.FromMilliseconds(asked) : null, TimeSpan.FromMilliseconds(caller)));

    [Fact]
    public async Task A_timeout_names_the_timeout_of_the_given_HttpClient()
    {
        await using RawServer server = RawServer.Stalling("");
        using HttpClient http = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(0.3) };
        using ApiTokenClient client = new(http);

        ApiTimeoutException error = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.ListAsync("x"));

        Assert.Equal("getTokensServiceAccount took longer than the 0.3 s of its HttpClient.", error.Message);
    }

    [Fact]
    public async Task A_timeout_names_the_shorter_timeout_of_the_call()
    {
        await using RawServer server = RawServer.Stalling("");
        using HttpClient http = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(30) };
        using ApiTokenClient client = new(http, new ApiClientOptions { Timeout = TimeSpan.FromSeconds(0.2) });

        ApiTimeoutException error = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.ListAsync("x"));

        Assert.Equal("getTokensServiceAccount took longer than 0.2 s.", error.Message);
    }

    [Fact]
    public async Task A_timeout_of_a_handler_is_not_reported_as_that_of_the_client()
    {
        foreach (Exception exception in new Exception[] { new TimeoutRejectedException(), new TimeoutException(), new TaskCanceledException(
            "connect", new TimeoutException()) })
        {
            using HttpClient http = new(new Throwing(exception)) { BaseAddress = new Uri("http://localhost:1") };
            using ApiTokenClient client = new(http);

            ApiTimeoutException error = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.ListAsync("x"));

            Assert.Equal("getTokensServiceAccount took longer than a handler of its HttpClient allows.", error.Message);
        }
    }

    [Fact]
    public async Task A_call_rejected_by_a_policy_is_a_transient_failure()
    {
        using HttpClient http = new(new Throwing(new BrokenCircuitException())) { BaseAddress = new Uri("http://localhost:1") };
        using ApiTokenClient client = new(http);

        ApiConnectionException error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ListAsync("x"));

        Assert.True(error.IsTransient);
        Assert.IsType<BrokenCircuitException>(error.InnerException);
    }

    private sealed class Throwing(Exception exception) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(exception);
    }

    // Has the name of Polly's exception, because this project does not reference Polly.
    private abstract class ExecutionRejectedException : Exception;

    private sealed class TimeoutRejectedException : ExecutionRejectedException;

    private sealed class BrokenCircuitException : ExecutionRejectedException;
}
