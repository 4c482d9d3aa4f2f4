using System.Text;
using Contents;

namespace TokenGen.Client.Tests.Contents;

/// <summary>Status and media type of a response decide how its body is read.</summary>
public sealed class ContentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ResponseReading.Lenient)]
    [InlineData(ResponseReading.Strict)]
    public async Task The_status_decides_the_case_of_the_union(ResponseReading reading)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(202, "application/json", """{"message":"soon"}""");
        using ContentsClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = reading });

        StartWashResult result = await client.Contents.StartWashAsync(Token);

        Assert.True(result.TryGetWaiting(out global::Contents.Waiting? waiting));
        Assert.Equal("soon", waiting.Message);
    }

    [Fact]
    public async Task The_first_status_decides_the_case_of_the_union()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", """{"place":3}""");
        using ContentsClient client = new(server.Address);

        Assert.True((await client.Contents.StartWashAsync(Token)).TryGetWashed(out _));
    }

    [Fact]
    public async Task The_shape_decides_for_a_status_that_the_document_does_not_list()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(201, "application/json", """{"place":3}""");
        using ContentsClient client = new(server.Address);

        Assert.True((await client.Contents.StartWashAsync(Token)).TryGetWaiting(out _));
    }

    [Theory]
    [InlineData(200, "null")]
    [InlineData(202, "null")]
    [InlineData(204, "")]
    public async Task A_case_that_may_be_null_makes_the_union_nullable(int status, string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(status, body.Length == 0 ? null : "application/json", body);
        using ContentsClient client = new(server.Address);

        Assert.Null(await client.Contents.StartDryingAsync(Token));
    }

    [Fact]
    public async Task A_number_of_one_status_is_the_case_of_that_status()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(202, "application/json", "40");
        using ContentsClient client = new(server.Address);

        StartDryingResult? result = await client.Contents.StartDryingAsync(Token);

        Assert.True(result!.TryGetInt64(out long minutes));
        Assert.Equal(40, minutes);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("application/gzip")]
    public async Task Format_binary_is_bytes_under_any_media_type(string contentType)
    {
        byte[] sent = [0xFF, 0xD8, 0x00];
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = contentType;
            await context.Response.Body.WriteAsync(sent, Token);
        });
        using ContentsClient client = new(server.Address);

        await using Stream log = await client.Contents.GetLogAsync(Token);
        await using Stream backup = await client.Contents.GetBackupAsync(Token);

        Assert.Equal(sent, await ReadAsync(log));
        Assert.Equal(sent, await ReadAsync(backup));
    }

    [Fact]
    public async Task JSON_under_its_second_declared_type_is_read_by_a_strict_client()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "text/plain; charset=utf-8", """{"eggs":3}""");
        using ContentsClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        Assert.Equal(3, (await client.Contents.GetNestAsync(Token)).Eggs);
    }

    [Fact]
    public async Task The_exception_names_the_method_for_the_received_media_type()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", """{"answer":"yes"}""");
        using ContentsClient client = new(server.Address);

        ApiResponseFormatException failure = await Assert.ThrowsAsync<ApiResponseFormatException>(async () =>
        {
            await foreach (AskEvent piece in client.Contents.AskStreamingAsync(Token))
            {
                Assert.Fail($"An item was read: {piece}");
            }
        });

        Assert.Contains("The response is \"application/json\", expected text/event-stream. Call AskAsync to read it.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("does not match the document", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_delimited_JSON_under_application_json_is_streamed()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", "{\"result\":{\"eggs\":1}}\n{\"result\":{\"eggs\":2}}\n");
        using ContentsClient client = new(server.Address);

        List<long?> eggs = [];
        await foreach (WatchResponse line in client.Contents.WatchStreamingAsync(Token))
        {
            eggs.Add(line.Result?.Eggs);
        }

        Assert.Equal([1, 2], eggs);
    }

    [Theory]
    [InlineData("application/xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><p>é</p>", "iso-8859-1", false)]
    [InlineData("application/xml", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><p>é</p>", "utf-16", true)]
    [InlineData("application/xml", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><p>é</p>", "utf-16BE", true)]
    [InlineData("application/xml", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><p>é</p>", "utf-16", false)]
    [InlineData("application/xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><p>é</p>", "utf-8", false)]
    [InlineData("application/xml; charset=iso-8859-1", "<p>é</p>", "utf-8", true)]
    [InlineData("application/xml", "<p>é</p>", "utf-8", false)]
    public async Task XML_is_read_by_its_mark_then_charset_then_declaration(string contentType, string text, string encoding, bool hasMark)
    {
        await using ScriptedServer server = await StartAsync(contentType, text, encoding, hasMark);
        using ContentsClient client = new(server.Address);

        Assert.Equal(text, await client.Contents.GetPageAsync(Token));
    }

    [Theory]
    [InlineData("text/plain", "utf-16")]
    [InlineData("text/plain", "utf-16BE")]
    [InlineData("text/plain; charset=iso-8859-1", "utf-8")]
    public async Task A_byte_order_mark_decides_the_charset_of_text(string contentType, string encoding)
    {
        await using ScriptedServer server = await StartAsync(contentType, "é", encoding, hasMark: true);
        using ContentsClient client = new(server.Address);

        Assert.Equal("é", await client.Contents.GetVerseAsync(Token));
    }

    [Fact]
    public async Task JSON_in_UTF_16_is_recognized_by_its_byte_order_mark()
    {
        await using ScriptedServer server = await StartAsync("application/json", """{"eggs":4}""", "utf-16", hasMark: true);
        using ContentsClient client = new(server.Address);

        Assert.Equal(4, (await client.Contents.GetNestAsync(Token)).Eggs);
    }

    [Fact]
    public async Task The_media_type_of_an_error_decides_its_type()
    {
        ApiException<Trouble> trouble = await FailAsync<Trouble>("application/problem+json", """{"title":"Too much","limit":5}""");
        Assert.Equal(5, trouble.Error.Limit);

        ApiException<Refusal> refusal = await FailAsync<Refusal>("application/json", """{"error":"no"}""");
        Assert.Equal("no", refusal.Error.Error);

        ApiException<Pay400BankJsonError> bank = await FailAsync<Pay400BankJsonError>("application/vnd.bank+json", """{"branch":7}""");
        Assert.Equal(7, bank.Error.Branch);
    }

    private static async Task<ApiException<TError>> FailAsync<TError>(string contentType, string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(400, contentType, body);
        using ContentsClient client = new(server.Address);
        return await Assert.ThrowsAsync<ApiException<TError>>(() => client.Contents.PayAsync(Token));
    }

    private static Task<ScriptedServer> StartAsync(string contentType, string text, string encoding, bool hasMark)
    {
        Encoding written = Encoding.GetEncoding(encoding);
        byte[] body = [.. hasMark ? written.GetPreamble() : [], .. written.GetBytes(text)];
        return ScriptedServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentType = contentType;
            await context.Response.Body.WriteAsync(body);
        });
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using MemoryStream bytes = new();
        await stream.CopyToAsync(bytes, Token);
        return bytes.ToArray();
    }
}
