using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Bodies;

/// <summary>
/// A compressed body is complete or an error, for each way to read it: .NET's decompressors stop silently where their input ends.
/// </summary>
public sealed class CompressedBodyTests
{
    private static readonly string s_text = string.Concat(Enumerable.Range(0, 40).Select(static i => $"{{\"a\":{i * 7919}}}\n"));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_truncated_body_is_an_error_for_every_way_of_reading(string coding)
    {
        byte[] whole = Compress(coding, Encoding.UTF8.GetBytes(s_text));
        int length = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => AnswerAsync(context, coding, whole[..length]));
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        for (length = 1; length < whole.Length; length++)
        {
            await Assert.ThrowsAsync<ApiResponseFormatException>(() => Request(connection).SendAsync(ApiResponses.Text("200"), default));
            await Assert.ThrowsAsync<ApiResponseFormatException>(() => LinesAsync(connection));
            await using Stream stream = await Request(connection).SendAsync(ApiResponses.Stream("200"), default);
            await Assert.ThrowsAsync<IOException>(() => stream.CopyToAsync(Stream.Null));
        }

        length = whole.Length;
        Assert.Equal(s_text, await Request(connection).SendAsync(ApiResponses.Text("200"), default));
        Assert.Equal(40, await LinesAsync(connection));
        await using Stream all = await Request(connection).SendAsync(ApiResponses.Stream("200"), default);
        using StreamReader reader = new(all);
        Assert.Equal(s_text, await reader.ReadToEndAsync());
        Assert.Equal(-1, reader.Read());
    }

    [Fact]
    public async Task Several_gzip_members_padding_and_an_empty_body_are_complete()
    {
        byte[] one = Compress("gzip", "one"u8.ToArray());
        foreach ((byte[]? body, string? expected) in new[]
        {
            ((byte[])[.. one, .. Compress("gzip", "two"u8.ToArray())], "onetwo"),
            ([.. one, .. new byte[512]], "one"),
            (Compress("gzip", []), ""),
            ([], ""),
        })
        {
            await using ScriptedServer server = await ScriptedServer.StartAsync(context => AnswerAsync(context, "gzip", body));
            using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });

            Assert.Equal(expected, await Request(connection).SendAsync(ApiResponses.Text("200"), default));
        }
    }

    [Fact]
    public async Task Too_many_content_codings_are_rejected_immediately()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "text/plain", "{}", ("Content-Encoding", string.Join(",", Enumerable.Repeat("gzip", 5000))));
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => Request(connection).SendAsync(ApiResponses.Text("200"), default));

        Assert.Contains("too many content codings", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_codings_on_several_lines_are_all_decoded()
    {
        byte[] body = Compress("br", Compress("gzip", Encoding.UTF8.GetBytes(s_text)));
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            context.Response.Headers.Append("Content-Encoding", "gzip");
            return AnswerAsync(context, "br", body);
        });
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });

        Assert.Equal(s_text, await Request(connection).SendAsync(ApiResponses.Text("200"), default));
    }

    [Fact]
    public async Task An_error_status_is_reported_even_if_its_body_cannot_be_decompressed()
    {
        foreach (string coding in new[] { "br", "gzip", "deflate", "zip" })
        {
            await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
            {
                context.Response.StatusCode = 503;
                return AnswerAsync(context, coding, [0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4]);
            });
            using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });

            ApiException error = await Assert.ThrowsAsync<ApiException>(
                () => Request(connection).SendAsync(ApiResponses.Text("200"), default));

            Assert.Equal((System.Net.HttpStatusCode.ServiceUnavailable, true), (error.StatusCode, error.IsTransient));
        }
    }

    private static ApiRequest Request(ApiConnection connection) =>
        connection.CreateRequest(new ApiOperation("get", HttpMethod.Get, "/body"));

    private static async Task<int> LinesAsync(ApiConnection connection)
    {
        int count = 0;
        ResponseItems<JsonElement> items = await Request(connection)
            .SendAsync(ApiResponses.JsonLines("200", JsonCodecs.Element, "*/*"), default);
        await foreach (JsonElement _ in items)
        {
            count++;
        }

        return count;
    }

    private static async Task AnswerAsync(HttpContext context, string coding, byte[] body)
    {
        context.Response.ContentType = "text/plain";
        context.Response.Headers.Append("Content-Encoding", coding);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private static byte[] Compress(string coding, byte[] body)
    {
        using MemoryStream compressed = new();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(compressed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(compressed, CompressionLevel.Optimal),
            _ => new BrotliStream(compressed, CompressionLevel.Optimal),
        })
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }
}
