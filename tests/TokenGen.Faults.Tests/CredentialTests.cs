using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace TokenGen.Faults.Tests;

/// <summary>A credential goes only to its server, and appears in no text, log or trace.</summary>
public sealed class CredentialTests
{
    private const string Token = "the-token-that-nobody-prints";

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task No_redirect_takes_the_credential_to_another_host(int status)
    {
        await using FaultServer thief = new(static exchange => exchange.AnswerAsync(FaultServer.Thing));
        await using FaultServer server = new(exchange => exchange.AnswerAsync(status, null, [], $"Location: {thief.Address}stolen"));
        using FaultsClient client = new(server.Address, FaultsCredential.Bearer(Token));

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.Things.GetThingAsync("7"));

        Assert.Equal(ApiErrorKind.Redirect, error.Kind);
        Assert.Empty(thief.Requests);
        Assert.Equal(0, thief.Accepted);
        Assert.Contains("Bearer " + Token, Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public void The_credential_goes_over_http_only_to_localhost_by_default()
    {
        Uri plain = new("http://api.example.com");
        Assert.Throws<ArgumentException>(() => new FaultsClient(plain, FaultsCredential.Bearer(Token)));

        using FaultsClient allowed = new(
            new ApiClientOptions { BaseAddress = plain, Credential = FaultsCredential.Bearer(Token), AllowInsecureCredentials = true });
        using FaultsClient local = new(new Uri("http://localhost:1"), FaultsCredential.Bearer(Token));
        Assert.NotNull(local.Things);
    }

    /// <summary>
    /// No token appears in .NET's diagnostics about HTTP (event sources, activities), or in the texts of TokenGen's objects.
    /// </summary>
    [Fact]
    public async Task The_credential_is_in_no_log_trace_or_text()
    {
        using EventText events = new();
        using ActivityText activities = new();
        await using FaultServer server = new(static exchange => exchange.AnswerAsync(
            exchange.Request.Contains("/things/wrong", StringComparison.Ordinal) ? 500 : 200,
            "application/json",
            System.Text.Encoding.UTF8.GetBytes(
                exchange.Request.Contains("/things/wrong", StringComparison.Ordinal) ? $"{{\"error\":\"{Token}\"}}" : FaultServer.Thing)));
        Credential credential = FaultsCredential.Bearer(Token);
        ApiClientOptions options = new() { BaseAddress = server.Address, Credential = credential };
        using FaultsClient client = new(options);

        await client.Things.GetThingAsync("7");
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.Things.GetThingAsync("wrong"));

        // Checks first that there were events at all.
        Assert.NotEmpty(events.Said);
        string all = string.Join('\n', [.. events.Said, .. activities.Said, error.ToString(), error.Body, error.ErrorMessage, client.ToString(), credential.ToString(), options.ToString(), $"{client.Things}"]);
        Assert.DoesNotContain(Token, all, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class EventText : EventListener
    {
        private readonly ConcurrentQueue<string> _said = new();

        public IEnumerable<string> Said => _said;

        protected override void OnEventSourceCreated(EventSource source)
        {
            // The private sources for .NET's own developers, named Private.InternalDiagnostics, print headers by design.
            if (source.Name is "System.Net.Http" or "System.Net.Sockets" or "System.Net.Security" or "System.Net.NameResolution")
            {
                EnableEvents(source, EventLevel.LogAlways, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs written) =>
            _said?.Enqueue($"{written.EventName} {string.Join(' ', written.Payload ?? (IEnumerable<object?>)[])}");
    }

    private sealed class ActivityText : IDisposable
    {
        private readonly ConcurrentQueue<string> _said = new();
        private readonly ActivityListener _listener;

        public ActivityText()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static _ => true,
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                    _said.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)}"),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IEnumerable<string> Said => _said;

        public void Dispose() => _listener.Dispose();
    }
}
