using Microsoft.AspNetCore.Http;
using Streams;

namespace TokenGen.Client.Tests.Streams;

/// <summary>Events that continue over new connections, over real HTTP.</summary>
public sealed class ReconnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_stream_resumes_after_the_last_id_until_the_server_ends_it()
    {
        Script script = new("retry: 0\nid: 1\ndata: a\n\nid: 2\ndata: b\n\n", "data: c\n\nid: 3\n\n", null);
        await using ScriptedServer server = await ScriptedServer.StartAsync(script.AnswerAsync);
        using StreamsClient client = new(server.Address);

        Assert.Equal(["a", "b", "c"], await NamesAsync(client, new EventReconnection()));

        // An id counts from its blank line, with or without data.
        Assert.Equal(["", "2", "3"], script.LastIds);
    }

    [Fact]
    public async Task A_reconnect_sends_the_last_event_id_instead_of_the_callers_one()
    {
        Script script = new("retry: 0\nevent: left\nid: 8\ndata: {\"name\":\"x\"}\n\n", null);
        await using ScriptedServer server = await ScriptedServer.StartAsync(script.AnswerAsync);
        using StreamsClient client = new(server.Address);
        IStreamsClient view = client.With(new ApiCallOptions { Reconnection = new EventReconnection() });

        await foreach (ServerSentEvent<ChannelEventData> one in view.Channel.SubscribeAsync("7", Token))
        {
            Assert.Equal("left", one.Event);
        }

        Assert.Equal(["7", "8"], script.LastIds);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_an_event_resumes_with_that_event()
    {
        Script script = new("retry: 0\nid: 1\ndata: a\n\nid: 2\ndata: b!", "id: 2\ndata: b\n\n", null);
        await using ScriptedServer server = await ScriptedServer.StartAsync(script.AnswerAsync);
        using StreamsClient client = new(server.Address);
        List<string> names = [];

        await foreach (string name in Stream(client, new EventReconnection()))
        {
            names.Add(name);
            script.Seen.TrySetResult();
        }

        Assert.Equal(["a", "b"], names);
        Assert.Equal(["", "1", "2"], script.LastIds);
    }

    [Fact]
    public async Task Transient_failures_are_tolerated_up_to_a_limit_that_an_event_resets()
    {
        Script script = new("data: a\n\n", "!503", "!reset", "data: b\n\n", "!503", "!503", "!503");
        await using ScriptedServer server = await ScriptedServer.StartAsync(script.AnswerAsync);
        using StreamsClient client = new(server.Address);
        List<string> names = [];

        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(async () =>
        {
            await foreach (string name in Stream(client, new EventReconnection { Delay = TimeSpan.Zero, MaxFailures = 2 }))
            {
                names.Add(name);
            }
        });

        Assert.Equal(["a", "b"], names);
        Assert.Equal((503, 7), ((int)error.StatusCode!, script.LastIds.Count));
    }

    [Fact]
    public async Task A_permanent_failure_is_thrown_immediately()
    {
        Script script = new("data: a\n\n", "!403");
        await using ScriptedServer server = await ScriptedServer.StartAsync(script.AnswerAsync);
        using StreamsClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(
            () => NamesAsync(client, new EventReconnection { Delay = TimeSpan.Zero }));

        Assert.Equal((403, 2), ((int)error.StatusCode!, script.LastIds.Count));
    }

    [Fact]
    public async Task Streams_reconnect_only_if_requested()
    {
        Script script = new("data: a\n\n", "data: b\n\n");
        await using ScriptedServer server = await ScriptedServer.StartAsync(script.AnswerAsync);
        using StreamsClient client = new(server.Address);

        Assert.Equal(["a"], await NamesAsync(client, null));
        Assert.Single(script.LastIds);
    }

    [Fact]
    public async Task A_call_with_possible_effects_is_made_once()
    {
        int calls = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            calls++;
            context.Response.ContentType = "text/event-stream";
            return context.Response.WriteAsync("data: {\"delta\":\"a\"}\n\n");
        });
        using StreamsClient client = new(server.Address);
        IStreamsClient view = client.With(new ApiCallOptions { Reconnection = new EventReconnection { Delay = TimeSpan.Zero } });

        await foreach (Piece piece in view.Chat.CreateChatStreamingAsync(new Question { Text = "?" }, Token))
        {
            Assert.Equal("a", piece.Delta);
        }

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_before_a_reconnection()
    {
        Script script = new("data: a\n\n");
        await using ScriptedServer server = await ScriptedServer.StartAsync(script.AnswerAsync);
        using StreamsClient client = new(server.Address);
        using CancellationTokenSource source = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (string name in Stream(client, new EventReconnection { Delay = TimeSpan.FromDays(1) })
                .WithCancellation(source.Token))
            {
                source.CancelAfter(TimeSpan.FromMilliseconds(1));
            }
        });
    }

    [Fact]
    public void A_negative_delay_or_number_is_rejected()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventReconnection { Delay = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EventReconnection { MaxFailures = -1 });
    }

    private static IAsyncEnumerable<string> Stream(StreamsClient client, EventReconnection? reconnection) =>
        client.With(new ApiCallOptions { Reconnection = reconnection }).Chat.StreamNamesAsync(Token);

    private static async Task<List<string>> NamesAsync(StreamsClient client, EventReconnection? reconnection)
    {
        List<string> names = [];
        await foreach (string name in Stream(client, reconnection))
        {
            names.Add(name);
        }

        return names;
    }

    /// <summary>
    /// The responses in order: events, <c>!</c> and a status, <c>!reset</c>, or null for 204. Events followed by <c>!</c> break after the
    /// first one was read, because a reset connection discards unread bytes.
    /// </summary>
    private sealed class Script(params string?[] answers)
    {
        /// <summary>The header of each call so far.</summary>
        public List<string> LastIds { get; } = [];

        public TaskCompletionSource Seen { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task AnswerAsync(HttpContext context)
        {
            LastIds.Add(context.Request.Headers["Last-Event-ID"].ToString());
            string? answer = answers[LastIds.Count - 1];
            switch (answer)
            {
                case null:
                    context.Response.StatusCode = 204;
                    break;
                case "!reset":
                    context.Abort();
                    break;
                case ['!', .. var status]:
                    context.Response.StatusCode = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture);
                    break;
                default:
                    context.Response.ContentType = "text/event-stream";
                    await context.Response.WriteAsync(answer.TrimEnd('!'));
                    await context.Response.Body.FlushAsync();
                    if (answer[^1] == '!')
                    {
                        await Seen.Task;
                        context.Abort();
                    }

                    break;
            }
        }
    }
}
