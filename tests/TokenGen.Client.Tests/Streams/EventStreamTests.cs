using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Streams;

namespace TokenGen.Client.Tests.Streams;

/// <summary>Server-sent events over real HTTP, by a generated client.</summary>
public sealed class EventStreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_event_arrives_before_the_response_ends()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: {\"delta\":\"a\"}\n\n");
            await context.Response.Body.FlushAsync();
            await gate.Task;
            await context.Response.WriteAsync("data: {\"delta\":\"b\"}\n\ndata: [DONE]\n\n");
        });
        using StreamsClient client = new(server.Address);

        List<string> deltas = [];
        await foreach (Piece piece in client.Chat.CreateChatStreamingAsync(new Question { Text = "?" }, Token))
        {
            deltas.Add(piece.Delta);
            gate.TrySetResult();
        }

        // The end marker of the server is not an event.
        Assert.Equal(["a", "b"], deltas);
    }

    [Fact]
    public async Task One_operation_responds_with_JSON_or_events_as_requested()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            bool wantsEvents = context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);
            context.Response.ContentType = wantsEvents ? "text/event-stream; charset=utf-8" : "application/json";
            await context.Response.WriteAsync(wantsEvents ? "data: {\"delta\":\"whole\"}\n\n" : """{"text":"whole"}""");
        });
        using StreamsClient client = new(server.Address);

        Assert.Equal("whole", (await client.Chat.CreateChatAsync(new Question { Text = "?" }, Token)).Text);
        Assert.Equal("whole", (await ListAsync(client.Chat.CreateChatStreamingAsync(new Question { Text = "?" }, Token)))[0].Delta);
    }

    [Fact]
    public async Task The_complete_response_has_status_headers_and_each_event_with_its_name_and_id()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "text/event-stream", "event: piece\nid: 7\nretry: 1500\ndata: {\"delta\":\"a\"}\n\ndata: {\"delta\":\"b\"}\n\n", ("X-Request-Id", "r1"));
        using StreamsClient client = new(server.Address);

        ApiResponse<ResponseItems<ServerSentEvent<Piece>>> response =
            await client.Chat.WithResponse.CreateChatStreamingAsync(new Question { Text = "?" }, Token);
        List<ServerSentEvent<Piece>> events = await ListAsync(response.EnsureSuccess());

        Assert.Equal("r1", response.Headers["X-Request-Id"]);
        Assert.Equal(("piece", "7", TimeSpan.FromSeconds(1.5)), (events[0].Event, events[0].Id, events[0].Retry));
        Assert.Equal(("message", "7", null), (events[1].Event, events[1].Id, events[1].Retry));
        Assert.Equal("b", events[1].Data.Delta);
        Assert.Throws<InvalidOperationException>(() => response.Body!.GetAsyncEnumerator(Token));
    }

    [Fact]
    public async Task The_name_of_an_event_selects_the_type_of_its_data_and_unknown_events_are_kept()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200,
            "text/event-stream",
            "event: joined\ndata: {\"name\":\"ann\"}\n\nevent: left\ndata: {\"name\":\"ann\"}\n\nevent: said\ndata: hi\ndata: there\n\n"
            + "event: pinged\ndata: {\"at\":1}\n\nevent: waved\ndata: hello\n\ndata: bye\n\nevent: said\ndata: after the end\n\n");
        using StreamsClient client = new(server.Address);

        List<ServerSentEvent<ChannelEventData>> events = await ListAsync(client.Channel.SubscribeAsync(cancellationToken: Token));

        Assert.Equal(["joined", "left", "said", "pinged", "waved"], events.Select(one => one.Event));
        Assert.True(events[0].Data.TryGetJoined(out Joined? joined));
        Assert.Equal("ann", joined.Name);
        Assert.True(events[1].Data.TryGetLeft(out _));
        Assert.True(events[2].Data.TryGetString(out string? said));
        Assert.Equal("hi\nthere", said);
        Assert.True(events[3].Data.TryGetUnknown(out JsonElement pinged));
        Assert.Equal(1, pinged.GetProperty("at").GetInt32());
        Assert.True(events[4].Data.TryGetUnknown(out JsonElement waved));
        Assert.Equal("hello", waved.GetString());
    }

    [Fact]
    public async Task Text_is_text_and_204_has_no_events()
    {
        await using ScriptedServer names = await ScriptedServer.StartAsync(200, "text/event-stream", "data: \"a\"\n\ndata: [DONE]\n\n");
        using StreamsClient client = new(names.Address);
        Assert.Equal(["\"a\"", "[DONE]"], await ListAsync(client.Chat.StreamNamesAsync(Token)));

        await using ScriptedServer nothing = await ScriptedServer.StartAsync(204, null, "");
        using StreamsClient other = new(nothing.Address);
        Assert.Empty(await ListAsync(other.Channel.SubscribeAsync(cancellationToken: Token)));
    }

    [Fact]
    public async Task Leaving_the_enumeration_early_ends_the_call()
    {
        TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => TalkAsync(context, aborted));
        using StreamsClient client = new(server.Address);

        await foreach (Piece piece in client.Chat.CreateChatStreamingAsync(new Question { Text = "?" }, Token))
        {
            Assert.Equal("a", piece.Delta);
            break;
        }

        await aborted.Task.WaitAsync(Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_caller_cancels_by_either_token(bool byArgument)
    {
        TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => TalkAsync(context, aborted));
        using StreamsClient client = new(server.Address);
        using CancellationTokenSource source = new();
        IAsyncEnumerable<Piece> pieces = byArgument
            ? client.Chat.CreateChatStreamingAsync(new Question { Text = "?" }, source.Token)
            : client.Chat.CreateChatStreamingAsync(new Question { Text = "?" }, CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Piece piece in byArgument ? pieces : WithToken(pieces, source.Token))
            {
                await source.CancelAsync();
            }
        });

        await aborted.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task A_declared_error_is_thrown_and_a_second_enumeration_calls_again()
    {
        int calls = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            bool isFirst = Interlocked.Increment(ref calls) == 1;
            context.Response.StatusCode = isFirst ? 400 : 200;
            context.Response.ContentType = isFirst ? "application/json" : "text/event-stream";
            await context.Response.WriteAsync(isFirst ? """{"reason":"why"}""" : "data: {\"delta\":\"a\"}\n\n");
        });
        using StreamsClient client = new(server.Address);
        IAsyncEnumerable<Piece> pieces = client.Chat.CreateChatStreamingAsync(new Question { Text = "?" }, Token);

        ApiException<Problem> failure = await Assert.ThrowsAsync<ApiException<Problem>>(() => ListAsync(pieces));

        Assert.Equal("why", failure.Error.Reason);
        Assert.Single(await ListAsync(pieces));
    }

    [Fact]
    public async Task An_event_that_differs_is_reported_without_its_secret()
    {
        const string secret = "0123456789abcdef";
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "text/event-stream", $"data: {{\"at\":1,\"key\":\"{secret}\"}}\n\ndata: {{\"key\":\"{secret}\",\"at\":\"now\"}}\n\n");
        using StreamsClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });
        List<ServerSentEvent<Tick>> ticks = [];

        ApiResponseFormatException failure = await Assert.ThrowsAsync<ApiResponseFormatException>(async () =>
        {
            await foreach (ServerSentEvent<Tick> tick in client.Channel.TicksAsync(Token))
            {
                ticks.Add(tick);
            }
        });

        Assert.Equal(secret, Assert.Single(ticks).Data.Key);
        Assert.Equal("$.at", failure.Path);
        Assert.DoesNotContain(secret, failure.ToString() + failure.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
    }

    private static async Task TalkAsync(HttpContext context, TaskCompletionSource aborted)
    {
        context.RequestAborted.Register(() => aborted.TrySetResult());
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync("data: {\"delta\":\"a\"}\n\n");
        await context.Response.Body.FlushAsync();
        await aborted.Task;
    }

    private static async IAsyncEnumerable<T> WithToken<T>(
        IAsyncEnumerable<T> items, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (T item in items.WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (T item in items.WithCancellation(Token))
        {
            list.Add(item);
        }

        return list;
    }
}
