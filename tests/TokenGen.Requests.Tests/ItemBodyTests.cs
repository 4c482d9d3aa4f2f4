using System.Text.Json;
using System.Threading.Channels;
using Bodies;

namespace TokenGen.Requests.Tests;

/// <summary>Requests of NDJSON, JSON Lines and JSON text sequences.</summary>
public sealed class ItemBodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_item_is_sent_as_one_line()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Notes.AddStepsAsync(Steps(1, 2, 3), Token);

        Assert.Equal(("application/x-ndjson", "{\"at\":1}\n{\"at\":2}\n{\"at\":3}\n"), (server.Last["Content-Type"], server.Last.Body));
    }

    [Fact]
    public async Task Line_breaks_in_raw_JSON_do_not_end_its_line()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Notes.AddLinesAsync(Raw("{\n\"a\":\r\n1}", "\"x\\ny\""), Token);

        Assert.Equal(("application/jsonl", "{ \"a\":  1}\n\"x\\ny\"\n"), (server.Last["Content-Type"], server.Last.Body));
    }

    [Fact]
    public async Task Records_of_a_sequence_begin_with_their_separator()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Notes.AddRecordsAsync(Steps(1, 2), Token);

        Assert.Equal(("application/json-seq", "\u001e{\"at\":1}\n\u001e{\"at\":2}\n"), (server.Last["Content-Type"], server.Last.Body));
    }

    [Fact]
    public async Task An_item_arrives_before_the_next_one_is_produced()
    {
        Channel<Step> steps = Channel.CreateUnbounded<Step>();
        Channel<string> lines = Channel.CreateUnbounded<string>();
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            using StreamReader reader = new(context.Request.Body);
            while (await reader.ReadLineAsync() is { } line)
            {
                lines.Writer.TryWrite(line);
            }

            context.Response.StatusCode = 204;
        });
        using BodiesClient client = new(server.Address);

        Task call = client.Notes.AddStepsAsync(steps.Reader.ReadAllAsync(Token), Token);
        steps.Writer.TryWrite(new Step { At = 1 });
        Assert.Equal("{\"at\":1}", await lines.Reader.ReadAsync(Token));
        steps.Writer.TryWrite(new Step { At = 2 });
        Assert.Equal("{\"at\":2}", await lines.Reader.ReadAsync(Token));
        steps.Writer.Complete();
        await call;
    }

    private static async IAsyncEnumerable<Step> Steps(params int[] numbers)
    {
        foreach (int number in numbers)
        {
            await Task.Yield();
            yield return new Step { At = number };
        }
    }

    private static async IAsyncEnumerable<JsonElement> Raw(params string[] texts)
    {
        foreach (string text in texts)
        {
            await Task.Yield();
            using JsonDocument document = JsonDocument.Parse(text);
            yield return document.RootElement.Clone();
        }
    }
}
