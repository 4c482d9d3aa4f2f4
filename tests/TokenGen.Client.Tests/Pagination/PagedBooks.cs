using Microsoft.AspNetCore.Http;

namespace TokenGen.Client.Tests.Pagination;

/// <summary>A server that returns seven books in pages of three by every paging method, and records the requests.</summary>
internal sealed class PagedBooks : IAsyncDisposable
{
    private const int Count = 7;
    private const int Size = 3;

    private readonly List<string> _asked = [];
    private ScriptedServer _server = null!;

    public Uri Address => _server.Address;

    /// <summary>Path and query of each request, in order.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>Returns the address of the next page for each page; null for the usual address.</summary>
    public Func<Uri, string>? Elsewhere { get; init; }

    public static async Task<PagedBooks> StartAsync(Func<Uri, string>? elsewhere = null)
    {
        PagedBooks books = new() { Elsewhere = elsewhere };
        books._server = await ScriptedServer.StartAsync(books.AnswerAsync);
        return books;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _asked.Add(context.Request.Path + context.Request.QueryString);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(context.Request.Path.Value switch
        {
            "/links" => Linked(context, Number(context, "from")),
            "/urls" => $$"""{"items":{{Books(Number(context, "from"))}},"next":{{Url(context, Number(context, "from") + Size)}}}""",
            "/cursors" => Wrapped(Number(context, "cursor", "c")),
            "/lasts/top" => $$"""{"data":{{Books(Number(context, "starting_after", "b") + 1)}},"has_more":{{(Number(context, "starting_after", "b") + Size < Count ? "true" : "false")}}}""",
            "/numbers" => Books(Number(context, "since") + 1),
            "/offsets" => $$"""{"items":{{Books(Number(context, "offset") + 1)}},"total":7}""",
            _ => $$"""{"items":{{Books((Number(context, "page") * Size) + 1)}},"pages":3}""",
        });
    }

    private static string Wrapped(int from)
    {
        if (from == 99)
        {
            return """{"status":{"result":"ERROR","message":"gone","code":410},"response":null}""";
        }

        bool more = from + Size < Count;
        return $$"""
            {
              "status": {"result":"OK","message":"","code":200},
              "response": {
                "items": {{Books(from + 1)}},
                "cursor": "{{(more ? $"c{from + Size}" : "")}}",
                "moreItems": {{(more ? "true" : "false")}}
              }
            }
            """;
    }

    private string Linked(HttpContext context, int from)
    {
        string next = Url(context, from + Size).Trim('"');
        if (next != "null")
        {
            context.Response.Headers.Append("Link", $"""</links>; rel="first", <{next}>; rel="next"; title="more, of them" """);
        }

        return Books(Math.Max(1, from));
    }

    private string Url(HttpContext context, int next)
    {
        if (Elsewhere is not null)
        {
            return $"\"{Elsewhere(Address)}\"";
        }

        next = Math.Max(next, 1 + Size);
        return next > Count ? "null" : $"\"{context.Request.Path}?from={next}&kept=%2F\"";
    }

    private static int Number(HttpContext context, string name, string prefix = "") =>
        context.Request.Query.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues value)
            && int.TryParse(value.ToString()[prefix.Length..], out int number) ? number : 0;

    private static string Books(
        int first) => "[" + string.Join(',', Enumerable.Range(Math.Max(1, first), Size).Where(static number => number <= Count)
        .Select(static number => $$"""{"id":"b{{number}}","number":{{number}}}""")) + "]";
}
