using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>A server cannot make a client repeat calls without a delay, or make it throw an undocumented exception.</summary>
public sealed class RepeatedCallTests
{
    private static readonly ApiOperation s_operation = new("list", HttpMethod.Get, "/list");

    private static readonly ApiResponses<ResponseItems<ServerSentEvent<string>>> s_events = ApiResponses.Events("200", EventData.Text);

    [Theory]
    [InlineData("0")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task Polling_has_a_minimum_delay_whatever_the_server_requests(string retryAfter)
    {
        int asked = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            asked++;
            context.Response.StatusCode = 202;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        using ApiConnection connection = Connect(server);
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(1.2));
        ApiResponses<NoContent> empty = ApiResponses.Empty("202");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ApiPolling.UntilDoneAsync(
            connection, s_operation, token =>
                connection.CreateRequest(s_operation).SendForResponseAsync(empty, token), state: null, progress: null, stop.Token));

        Assert.InRange(asked, 0, 4);
    }

    [Fact]
    public async Task Reconnection_without_any_event_ends()
    {
        int asked = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            asked++;
            context.Response.ContentType = "text/event-stream";
            return context.Response.WriteAsync("retry: 0\n\n: nothing\n\n");
        });
        using ApiConnection connection = Connect(server, new EventReconnection { Delay = TimeSpan.FromMilliseconds(1), MaxFailures = 3 });

        ApiConnectionException error = await Assert.ThrowsAsync<ApiConnectionException>(() => EventsAsync(connection, []));

        Assert.Equal((4, "list failed: 4 connections in a row ended without an event."), (asked, error.Message));
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task Reconnection_has_a_minimum_delay_whatever_the_server_requests()
    {
        int asked = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.StatusCode = ++asked == 4 ? 204 : 200;
            return asked == 4 ? Task.CompletedTask : context.Response.WriteAsync("retry: 0\ndata: x\n\n");
        });
        using ApiConnection connection = Connect(server, new EventReconnection());
        Stopwatch time = Stopwatch.StartNew();
        List<string> events = new();

        await EventsAsync(connection, events);

        Assert.Equal(["x", "x", "x"], events);
        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(1.4), TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("ü", "ü")]
    [InlineData("a\u0001b", "")]
    [InlineData("plain", "plain")]
    public async Task An_id_is_sent_as_UTF_8_or_left_out(string id, string expected)
    {
        List<string> ids = new();
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            ids.Add(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(context.Request.Headers["Last-Event-ID"].ToString())));
            context.Response.ContentType = "text/event-stream";
            context.Response.StatusCode = ids.Count == 2 ? 204 : 200;
            return ids.Count == 2 ? Task.CompletedTask : context.Response.WriteAsync($"id: {id}\ndata: x\n\n");
        });
        using ApiConnection connection = Connect(server, new EventReconnection { Delay = TimeSpan.Zero });

        await EventsAsync(connection, []);

        Assert.Equal(2, ids.Count);
        Assert.Equal(expected, ids[1].Length > 0 && ids[1][0] > 127 ? "ü" : ids[1]);
    }

    [Fact]
    public async Task An_id_that_the_callers_handler_would_reject_is_left_out()
    {
        List<string> ids = new();
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            ids.Add(context.Request.Headers["Last-Event-ID"].ToString());
            context.Response.ContentType = "text/event-stream";
            context.Response.StatusCode = ids.Count == 2 ? 204 : 200;
            return ids.Count == 2 ? Task.CompletedTask : context.Response.WriteAsync("id: ü\ndata: x\n\n");
        });
        using HttpClient http = new() { BaseAddress = server.Address };
        using ApiConnection connection = new ApiConnection(http).With(
            new ApiCallOptions { Reconnection = new EventReconnection { Delay = TimeSpan.Zero } });

        await EventsAsync(connection, []);

        Assert.Equal(["", ""], ids);
    }

    [Fact]
    public async Task A_page_after_the_highest_page_number_is_a_documented_exception()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "[\"a\"]");
        using ApiConnection connection = Connect(server);
        List<string> items = new();

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => TakeAsync(
            ApiPages.ByNumber((int?)int.MaxValue, 1, number => Paged(connection, number), ApiResponses.Json("200", JsonCodecs.String.List()), static page => page, null, null, default), items));

        Assert.Equal(["a"], items);
        Assert.Contains("out of the range of its parameter", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => TakeAsync(
            ApiPages.ByOffset((long?)long.MaxValue, number => Paged(connection, number), ApiResponses.Json("200", JsonCodecs.String.List()), static page => page, null, null, default), []));
    }

    [Theory]
    [InlineData(long.MaxValue, 3)]
    [InlineData(3, 3)]
    [InlineData(2, 2)]
    [InlineData(0, 1)]
    [InlineData(-1, 3)]
    [InlineData(long.MinValue, 3)]
    public async Task A_total_ends_the_pages_and_a_negative_total_is_ignored(long total, int expected)
    {
        int asked = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(++asked > 3 ? "[]" : "[\"a\"]");
        });
        using ApiConnection connection = Connect(server);
        ApiResponses<IReadOnlyList<string>> responses = ApiResponses.Json("200", JsonCodecs.String.List());
        List<string> numbered = new();
        List<string> shifted = new();

        await TakeAsync(ApiPages.ByNumber(
            (int?)null, 1, number => Paged(connection, number), responses, static page => page, null, _ => total, default), numbered);
        asked = 0;
        await TakeAsync(ApiPages.ByOffset(
            (int?)null, number => Paged(connection, number), responses, static page => page, null, _ => total, default), shifted);

        Assert.Equal((expected, expected), (numbered.Count, shifted.Count));
    }

    [Fact]
    public async Task A_cursor_that_cannot_be_sent_back_is_an_error_of_the_server()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "[\"a\"]");
        using ApiConnection connection = Connect(server);
        List<string> items = new();

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => TakeAsync(
            ApiPages.ByCursor(
                null,
                cursor =>
                {
                    ApiRequest request = connection.CreateRequest(s_operation);
                    request.Header("X-Cursor", cursor);
                    return request;
                },
                ApiResponses.Json("200", JsonCodecs.String.List()),
                static page => page,
                static _ => "a\nb",
                null,
                default),
            items));

        Assert.Equal(["a"], items);
    }

    [Theory]
    [InlineData("http://user:hunter22@other.example/", "http://other.example")]
    [InlineData("http://the-secret-token.example/", "http://***.example")]
    [InlineData("http://other.example/?key=the-secret-token", "http://other.example")]
    public async Task A_link_to_another_server_is_reported_only_with_its_host(string link, string expected)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "[\"a\"]", ("Link", $"<{link}>; rel=\"next\""));
        using ApiConnection connection = new(
            new ApiClientOptions { BaseAddress = server.Address, Credential = Credential.Bearer("the-secret-token") });

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => TakeAsync(
            ApiPages.ByLink(() => connection.CreateRequest(s_operation), ApiResponses.Json("200", JsonCodecs.String.List()), static page =>
                page, default), []));

        Assert.Contains($"is on another server, {expected}, which is not trusted", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter22", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret-token", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_trusted_server_over_http_is_a_documented_exception()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(
            200, "[\"a\"]", ("Link", "<http://trusted.example/>; rel=\"next\""));
        using ApiConnection connection = new(new ApiClientOptions
        {
            BaseAddress = server.Address,
            Credential = Credential.Bearer("the-secret-token"),
            TrustedServers = { new Uri("http://trusted.example") },
        });

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => TakeAsync(
            ApiPages.ByLink(() => connection.CreateRequest(s_operation), ApiResponses.Json("200", JsonCodecs.String.List()), static page =>
                page, default), []));

        Assert.Contains("over http", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_polling_value_that_cannot_be_sent_back_is_an_error_of_the_server()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "\"..\"");
        using ApiConnection connection = Connect(server);
        ApiResponses<string> responses = ApiResponses.Json("200", JsonCodecs.String);

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => ApiPolling.StartAsync(
            connection.CreateRequest(s_operation),
            responses,
            static started => started,
            (work, token) =>
            {
                ApiRequest request = connection.CreateRequest(new ApiOperation("look", HttpMethod.Get, "/works/{id}"));
                request.Path("id", work);
                return request.SendForResponseAsync(responses, token);
            },
            static _ => PollState.Done,
            progress: null,
            default));
    }

    private static ApiConnection Connect(ScriptedServer server, EventReconnection? reconnection = null) =>
        new ApiConnection(new ApiClientOptions { BaseAddress = server.Address }).With(new ApiCallOptions { Reconnection = reconnection });

    private static ApiRequest Paged(ApiConnection connection, long? number)
    {
        ApiRequest request = connection.CreateRequest(s_operation);
        request.Query("page", number);
        return request;
    }

    private static async Task TakeAsync<TPage>(PagedItems<TPage, string> pages, List<string> items)
    {
        await foreach (string item in pages)
        {
            items.Add(item);
        }
    }

    private static async Task EventsAsync(ApiConnection connection, List<string> events)
    {
        await foreach (string one in ApiItems.DataOf(() => connection.CreateRequest(s_operation), s_events, default))
        {
            events.Add(one);
        }
    }
}
