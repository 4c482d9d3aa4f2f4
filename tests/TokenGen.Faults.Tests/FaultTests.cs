using System.Diagnostics;
using System.Text;

namespace TokenGen.Faults.Tests;

/// <summary>Whatever a server does, a call ends in time, with a documented exception, and without leaving connections open.</summary>
public sealed class FaultTests
{
    private const string Token = "the-token-that-nobody-prints";

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(1);

    /// <summary>The time that a call may take in addition to its timeout, because the machine may be busy.</summary>
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. Fault.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_reported_within_its_time_and_leaves_no_connection(string name)
    {
        Fault fault = Fault.All[name];
        int asked = 0;
        await using FaultServer server = new(
            exchange => Interlocked.Increment(ref asked) == 1 ? fault.Answer(exchange) : exchange.AnswerAsync(FaultServer.Thing));
        bool isTimed = fault.Kind == ApiErrorKind.Timeout;
        using (FaultsClient client = new(new ApiClientOptions
        {
            BaseAddress = server.Address,
            Credential = FaultsCredential.Bearer(Token),
            Timeout = isTimed ? s_timeout : TimeSpan.FromSeconds(60),
            MaxResponseBytes = 1024 * 1024,

            // Strict reading, so that a fault of the body fails; other tests cover lenient reading.
            Reading = ResponseReading.Strict,
        }))
        {
            Stopwatch time = Stopwatch.StartNew();
            Exception? thrown = await Record.ExceptionAsync(async () => AssertWhole(await client.Things.GetThingAsync("7")));
            Assert.True(!isTimed || time.Elapsed < s_timeout + s_margin, $"took {time.Elapsed}");
            AssertExpected(fault, thrown);
            Assert.Equal(fault.IsRepeated ? 2 : 1, asked);

            // Both the pool and the client still work.
            AssertWhole(await client.Things.GetThingAsync("7"));
            Assert.InRange(server.Accepted, 1, 2);
        }

        await server.AllClosedAsync();

        // The body limit, the error limit, and the buffers of both sides.
        Assert.InRange(server.BytesTaken, 0, 24 * 1024 * 1024);
    }

    [Fact]
    public async Task A_body_that_ends_at_any_byte_is_never_complete()
    {
        byte[] body = Encoding.UTF8.GetBytes(FaultServer.Thing);
        int length = 0;
        await using FaultServer server = new(async exchange =>
        {
            // Truncated JSON with a matching Content-Length; the other response is shorter than its Content-Length.
            if (exchange.Request.Contains("/things/short", StringComparison.Ordinal))
            {
                await exchange.AnswerAsync(200, "application/json", body[..length]);
            }
            else
            {
                await exchange.SendAsync(
                    $"HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: {body.Length}\n\n", body[..length]);
                exchange.Close();
            }
        });
        using FaultsClient client = new(server.Address, FaultsCredential.Bearer(Token));
        for (length = 0; length < body.Length; length++)
        {
            await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.Things.GetThingAsync("short"));
            await Assert.ThrowsAsync<ApiConnectionException>(() => client.Things.GetThingAsync("cut"));
        }
    }

    [Fact]
    public async Task A_stream_that_breaks_throws()
    {
        await using FaultServer server = new(static async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Type: application/octet-stream\nContent-Length: 1000\n\n", new byte[10]);
            exchange.Close();
        });
        using FaultsClient client = new(server.Address, FaultsCredential.Bearer(Token));

        await using Stream stream = await client.Things.DownloadAsync();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Items_before_a_break_are_returned_but_not_the_truncated_one()
    {
        await using FaultServer server = new(static async exchange =>
        {
            byte[] lines = Encoding.UTF8.GetBytes(FaultServer.Thing + "\n" + FaultServer.Thing + "\n{\"id\":8,\"size\":2");
            await exchange.SendAsync("HTTP/1.1 200 OK\nContent-Type: application/jsonl\nContent-Length: 1000\n\n", lines);
            exchange.Close();
        });
        using FaultsClient client = new(server.Address, FaultsCredential.Bearer(Token));
        List<Thing> things = [];

        await Assert.ThrowsAsync<ApiConnectionException>(async () =>
        {
            await foreach (Thing thing in client.Things.ReadLinesAsync())
            {
                things.Add(thing);
            }
        });

        Assert.Equal(2, things.Count);
        Assert.All(things, AssertWhole);
    }

    [Fact]
    public async Task A_connection_closed_between_calls_fails_no_call()
    {
        await using FaultServer server = new(static async exchange =>
        {
            await exchange.AnswerAsync(FaultServer.Thing);
            exchange.Close();
        });
        using FaultsClient client = new(server.Address, FaultsCredential.Bearer(Token));
        for (int i = 0; i < 50; i++)
        {
            AssertWhole(await client.Things.GetThingAsync("7"));
        }

        Assert.Equal(50, server.Requests.Count);
    }

    [Fact]
    public async Task A_reset_after_a_response_fails_no_later_call()
    {
        await using FaultServer server = new(static async exchange =>
        {
            await exchange.AnswerAsync(FaultServer.Thing);
            if (exchange.Request.Contains("/things/reset", StringComparison.Ordinal))
            {
                // The response has left the client's buffer before it sends the next request.
                await exchange.HangAsync();
                exchange.Reset();
            }
        });
        using FaultsClient client = new(server.Address, FaultsCredential.Bearer(Token));

        AssertWhole(await client.Things.GetThingAsync("reset"));
        await Assert.ThrowsAsync<ApiConnectionException>(() => client.Things.PutThingAsync("7", new Thing { Id = 7, Size = 1 }));
        AssertWhole(await client.Things.GetThingAsync("7"));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_untrusted_certificate_fails_without_retry()
    {
        await using TlsServer server = new();
        using FaultsClient client = new(server.Address, FaultsCredential.Bearer(Token));

        ApiConnectionException error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Things.GetThingAsync("7"));

        Assert.False(error.IsTransient);
        AssertSilent(error);
        Assert.Equal(0, server.BytesRead);
    }

    [Fact]
    public async Task A_host_without_an_address_and_a_server_without_tls_are_connection_failures()
    {
        await using FaultServer server = new(static exchange => exchange.AnswerAsync(FaultServer.Thing));
        using FaultsClient nowhere = new(new Uri("https://nowhere.invalid"), FaultsCredential.Bearer(Token));
        using FaultsClient plain = new(new UriBuilder(server.Address) { Scheme = "https" }.Uri, FaultsCredential.Bearer(Token));

        AssertSilent(await Assert.ThrowsAsync<ApiConnectionException>(() => nowhere.Things.GetThingAsync("7")));
        AssertSilent(await Assert.ThrowsAsync<ApiConnectionException>(() => plain.Things.GetThingAsync("7")));
    }

    private static void AssertExpected(Fault fault, Exception? thrown)
    {
        if (fault.Expected is null)
        {
            Assert.Null(thrown);
            return;
        }

        ApiException error = Assert.IsAssignableFrom<ApiException>(thrown);
        Assert.Equal(fault.Expected, error.GetType());
        if (fault.Kind != default)
        {
            Assert.Equal(fault.Kind, error.Kind);
        }

        Assert.Equal("getThing", error.OperationId);
        AssertSilent(error);
    }

    private static void AssertSilent(ApiException error)
    {
        Assert.DoesNotContain(Token, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("evil", error.Message, StringComparison.Ordinal);
    }

    private static void AssertWhole(Thing thing)
    {
        Assert.Equal(7, thing.Id);
        Assert.Equal(1.5, thing.Size);
        Assert.Equal("seven", thing.Name);
    }
}
