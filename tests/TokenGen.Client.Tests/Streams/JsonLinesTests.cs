using Microsoft.AspNetCore.Http;
using Streams;

namespace TokenGen.Client.Tests.Streams;

/// <summary>JSON Lines and JSON text sequences over real HTTP, by a generated client.</summary>
public sealed class JsonLinesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/jsonl", "{\"line\":\"a\"}\n", "{\"line\":\"b\"}", false)]
    [InlineData("application/json-seq", "\u001e{\"line\":\n\"a\"}\n", "\u001e{\"line\":\"b\"}\n", true)]
    public async Task The_first_item_arrives_before_the_response_ends(string mediaType, string first, string second, bool isSequence)
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            Assert.Equal(mediaType, context.Request.Headers.Accept);
            context.Response.ContentType = mediaType;
            await context.Response.WriteAsync(first);
            await context.Response.Body.FlushAsync();
            await gate.Task;
            await context.Response.WriteAsync(second);
        });
        using StreamsClient client = new(server.Address);

        List<string> lines = [];
        await foreach (Entry entry in isSequence ? client.Log.ReadRecordsAsync(Token) : client.Log.ReadLogAsync(Token))
        {
            lines.Add(entry.Line);
            gate.TrySetResult();
        }

        Assert.Equal(["a", "b"], lines);
    }

    [Fact]
    public async Task Many_more_items_than_fit_into_a_buffer_come_in_order()
    {
        const int count = 200_000;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/x-ndjson";
            for (int i = 0; i < count; i++)
            {
                await context.Response.WriteAsync(i + (i % 3 == 0 ? "\r\n" : "\n"));
            }
        });
        using StreamsClient client = new(new ApiClientOptions { BaseAddress = server.Address, MaxResponseBytes = 64 });

        long expected = 0;
        await foreach (long number in client.Log.ReadNumbersAsync(Token))
        {
            Assert.Equal(expected++, number);
        }

        Assert.Equal(count, expected);
    }

    [Fact]
    public async Task An_endless_item_stops_at_the_limit()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/jsonl";
            string part = new('x', 1000);
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(part, context.RequestAborted);
            }
        });
        using StreamsClient client = new(new ApiClientOptions { BaseAddress = server.Address, MaxResponseBytes = 100_000 });

        ApiResponseFormatException failure = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => client.Log.ReadLogAsync(Token).GetAsyncEnumerator(Token).MoveNextAsync().AsTask());

        Assert.Contains("100000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_between_items_throws_after_the_received_items()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/jsonl";
            await context.Response.WriteAsync("{\"line\":\"a\"}\n");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using StreamsClient client = new(server.Address);
        List<string> lines = [];

        await Assert.ThrowsAsync<ApiConnectionException>(async () =>
        {
            await foreach (Entry entry in client.Log.ReadLogAsync(Token))
            {
                lines.Add(entry.Line);
            }
        });

        // Aborting may overtake sent bytes, so only the item can have arrived.
        Assert.All(lines, line => Assert.Equal("a", line));
    }
}
