using System.Text;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>A request that the server may have executed is never resent silently.</summary>
public sealed class ResendTests
{
    [Theory]
    [InlineData("POST", false)]
    [InlineData("PUT", false)]
    [InlineData("PATCH", false)]
    [InlineData("POST", true)]
    public async Task A_POST_is_not_resent_when_the_connection_closes_before_the_response(string method, bool hasBody)
    {
        int copies = 0;
        await using RawServer server = new(async (stream, stop) =>
        {
            // The first request gets a response and keeps its connection; later ones, on any connection, get none.
            if (Interlocked.Increment(ref copies) > 1)
            {
                return;
            }

            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok"u8.ToArray(), stop);
            if (await ReadHeadAsync(stream, stop))
            {
                Interlocked.Increment(ref copies);
            }
        });
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        Assert.Equal("ok", await connection.CreateRequest(new ApiOperation("first", HttpMethod.Get, "/"))
            .SendAsync(ApiResponses.Text("200"), CancellationToken.None));

        ApiRequest request = connection.CreateRequest(new ApiOperation("second", new HttpMethod(method), "/"));
        if (hasBody)
        {
            request.JsonBody("x", JsonCodecs.String);
        }

        await Assert.ThrowsAsync<ApiConnectionException>(() => request.SendAsync(ApiResponses.Text("200"), CancellationToken.None));

        Assert.Equal(2, Volatile.Read(ref copies));
    }

    [Fact]
    public async Task An_empty_body_has_a_length_and_no_type()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/plain";
            Microsoft.AspNetCore.Http.HttpRequest request = context.Request;
            await context.Response.Body.WriteAsync(
                Encoding.ASCII.GetBytes($"{request.ContentLength} {request.ContentType} {request.Headers.ContentLanguage}"));
        });
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        ApiRequest post = connection.CreateRequest(new ApiOperation("any", HttpMethod.Post, "/"));
        post.Header("Content-Language", "de");

        Assert.Equal("0  de", await post.SendAsync(ApiResponses.Text("200"), CancellationToken.None));
        Assert.Equal("  ", await connection.CreateRequest(new ApiOperation("any", HttpMethod.Delete, "/"))
            .SendAsync(ApiResponses.Text("200"), CancellationToken.None));
    }

    private static async Task<bool> ReadHeadAsync(Stream stream, CancellationToken stop)
    {
        List<byte> seen = new();
        byte[] one = new byte[1];
        while (seen.Count < 4 || !seen[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, stop) == 0)
            {
                return false;
            }

            seen.Add(one[0]);
        }

        return true;
    }
}
