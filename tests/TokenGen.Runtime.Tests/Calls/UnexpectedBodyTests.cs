using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Successful responses whose body does not match the document.</summary>
public sealed class UnexpectedBodyTests
{
    private const string Start = """{"status":{"result":"OK","message":"","code":200},"response":[{"tokenID":"a"},""";

    [Theory]
    [InlineData(Start + """{"tokenName":"x"^}]}""", "$.response[1].tokenID")]
    [InlineData(Start + """{"tokenID":^5}]}""", "$.response[1].tokenID")]
    [InlineData(Start + """{"tokenID":^null}]}""", "$.response[1].tokenID")]
    [InlineData(Start + """{"tokenID":"b","lastUsed":^5.5}]}""", "$.response[1].lastUsed")]
    [InlineData(Start + """{"tokenID":"b","lastUsed":^99999999999999999999}]}""", "$.response[1].lastUsed")]
    [InlineData(Start + "^7]}", "$.response[1]")]
    [InlineData("""{"status":{"result":"OK","code":200},"response":^{}}""", "$.response")]
    [InlineData("""{"response":[]^}""", "$.status")]
    [InlineData("""{"status":{"code":200^},"response":[]}""", "$.status.result")]
    [InlineData("^[]", "$")]
    [InlineData("{}\n ^{}", "$")]
    [InlineData("{\n\"status\":\nn^il}", "$.status")]
    [InlineData("""{"a.b":[{"c":1},{"c":^}]}""", "$['a.b'][1].c")]
    public async Task The_exception_names_path_and_byte(string marked, string path)
    {
        int bytePosition = marked.IndexOf('^', StringComparison.Ordinal);
        string body = marked.Remove(bytePosition, 1);
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, body);
        using ApiTokenClient client = Strict(server);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(path, error.Path);
        Assert.Equal(bytePosition, error.BytePosition);
        Assert.Equal(ApiErrorKind.UnexpectedBody, error.Kind);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Equal(200, (int)error.StatusCode!);
    }

    [Fact]
    public void Every_missing_member_is_named()
    {
        JsonException error = Assert.ThrowsAny<System.Text.Json.JsonException>(() => Problem.Json.Parse("{}"u8));

        Assert.Contains("\"title\", \"status\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_truncated_at_any_byte_is_never_complete()
    {
        const string Body = """{"status":{"result":"OK","message":"é\u00e9","code":200},"response":[{"tokenID":"a","x":[1,{"y":null}]}]}""";
        byte[] bytes = Encoding.UTF8.GetBytes(Body);
        int length = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(bytes.AsMemory(0, length));
        });
        using ApiTokenClient client = new(server.Address);

        for (length = 0; length < bytes.Length; length++)
        {
            ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));
            Assert.InRange(error.BytePosition, 0, length);
        }

        Assert.Single(await client.ListAsync("sa::ci"));
    }

    [Theory]
    [InlineData("""{"status":{"result":"OK","code":200}}""")]
    [InlineData("""{"status":{"result":"OK","code":200},"response":null}""")]
    public async Task A_success_without_the_promised_payload_is_unexpected(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, body);
        using ApiTokenClient client = Strict(server);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));
        Assert.Equal("$.response", error.Path);
        Assert.True(error.Status!.IsSuccess);

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> whole = await client.WithResponse.ListAsync("sa::ci");
        Assert.True(whole.IsSuccess);
        Assert.False(whole.Body!.HasResponse);
    }

    [Theory]
    [InlineData("text/html", "<html></html>")]
    [InlineData("text/plain", """{"status":{"result":"OK","code":200},"response":[]}""")]
    public async Task Another_media_type_is_unexpected(string contentType, string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, contentType, body);
        using ApiTokenClient client = Strict(server);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));

        Assert.Contains(contentType, error.Message, StringComparison.Ordinal);
        Assert.Equal(body, error.Body);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    public async Task An_empty_body_is_unexpected(int status)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(status, "");
        using ApiTokenClient client = Strict(server);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));

        Assert.Equal("$", error.Path);
    }

    [Fact]
    public async Task An_unknown_charset_is_unexpected()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json; charset=klingon", "{}");
        using ApiTokenClient client = new(server.Address);

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task More_bytes_than_allowed_are_not_read()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            byte[] part = Encoding.ASCII.GetBytes(new string(' ', 1000));
            // The body is endless, so only the client can end the call.
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(part, context.RequestAborted);
            }
        });
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, MaxResponseBytes = 10_000 });

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));

        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
        Assert.True(error.IsBodyTruncated);
    }

    [Fact]
    public async Task A_body_as_long_as_allowed_is_read()
    {
        const string Body = """{"status":{"result":"OK","code":200},"response":[]}""";
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, Body);
        using ApiTokenClient exact = new(new ApiClientOptions { BaseAddress = server.Address, MaxResponseBytes = Body.Length });
        using ApiTokenClient less = new(new ApiClientOptions { BaseAddress = server.Address, MaxResponseBytes = Body.Length - 1 });

        Assert.Empty(await exact.ListAsync("sa::ci"));
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => less.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task A_decompression_bomb_stops_at_the_limit()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await using GZipStream zip = new(context.Response.Body, CompressionLevel.Fastest);
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++)
            {
                await zip.WriteAsync(zeros);
            }
        });
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, MaxResponseBytes = 100_000 });

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task A_body_that_cannot_be_decompressed_is_an_unexpected_body()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "this is no gzip", ("Content-Encoding", "gzip"));
        using ApiTokenClient client = new(server.Address);

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));
    }

    private static ApiTokenClient Strict(ScriptedServer server) =>
        new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });
}
