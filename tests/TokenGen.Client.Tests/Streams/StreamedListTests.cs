using Microsoft.AspNetCore.Http;
using StreamedLists;

namespace TokenGen.Client.Tests.Streams;

/// <summary>Lists that a document asks to have streamed, over real HTTP.</summary>
public sealed class StreamedListTests
{
    private const string Head = """{"status":{"result":"OK","message":"","code":200},"response":[""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_element_of_an_envelope_arrives_before_the_response_ends()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Head + """{"line":"a"},""");
            await context.Response.Body.FlushAsync();
            await gate.Task;
            await context.Response.WriteAsync("""{"line":"b"}]}""");
        });
        using ListsClient client = new(server.Address);

        List<string> lines = [];
        await foreach (Entry entry in client.Log.ListEntriesStreamingAsync(cancellationToken: Token))
        {
            lines.Add(entry.Line);
            gate.TrySetResult();
        }

        Assert.Equal(["a", "b"], lines);
    }

    [Fact]
    public async Task One_operation_returns_the_whole_list_or_streams_its_elements()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", Head + """{"line":"a"},{"line":"b"}]}""");
        using ListsClient client = new(server.Address);

        IReadOnlyList<Entry> whole = await client.Log.ListEntriesAsync("now", Token);
        ApiResponse<ResponseItems<Entry>> response = await client.Log.WithResponse.ListEntriesStreamingAsync("now", Token);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(whole, await ListAsync(response.EnsureSuccess()));
    }

    [Fact]
    public async Task Elements_of_a_bare_array_are_streamed_too()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/vnd.lists+json", """ [ {"line":"a"} , {"line":"b"} ] """);
        using ListsClient client = new(server.Address);

        List<Entry> entries = await ListAsync(client.Log.ListBareStreamingAsync(Token));

        Assert.Equal(["a", "b"], entries.Select(entry => entry.Line));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public async Task An_envelope_that_reports_an_error_throws_when_enumeration_starts(int status)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            status, "application/json", """{"status":{"result":"ERROR","message":"not yours","code":403},"response":null}""");
        using ListsClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(
            () => ListAsync(client.Log.ListEntriesStreamingAsync(cancellationToken: Token)));

        Assert.Equal((ApiErrorKind.Envelope, "not yours"), (error.Kind, error.ErrorMessage));
    }

    [Fact]
    public async Task An_element_that_differs_ends_the_stream_with_its_reason()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", Head + """{"line":"a"},{"lines":"b"}]}""");
        using ListsClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });
        List<string> lines = [];

        ApiResponseFormatException error = await Assert.ThrowsAnyAsync<ApiResponseFormatException>(async () =>
        {
            await foreach (Entry entry in client.Log.ListEntriesStreamingAsync(cancellationToken: Token))
            {
                lines.Add(entry.Line);
            }
        });

        Assert.Equal(["a"], lines);
        Assert.Contains("\"line\"", error.Message, StringComparison.Ordinal);
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
