using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

public sealed class SuccessTests
{
    private const string Body =
        """{"status":{"result":"OK","message":"","code":200},"response":[{"tokenID":"id-1","tokenName":"ci é","accountType":"CSP_USER_ACCOUNT"}],"debugInfo":["x"]}""";

    [Fact]
    public async Task The_payload_is_unwrapped_from_its_envelope()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, Body);
        using ApiTokenClient client = new(server.Address);

        UserApiToken token = Assert.Single(await client.ListAsync("sa::ci"));

        Assert.Equal("id-1", token.TokenID);
        Assert.Equal("ci é", token.TokenName);
        Assert.Equal(new AccountType("CSP_USER_ACCOUNT"), token.AccountType);
    }

    [Fact]
    public async Task The_complete_response_contains_status_headers_and_envelope()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, Body, ("X-Rate", "9"));
        using ApiTokenClient client = new(server.Address);

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> response = await client.WithResponse.ListAsync("sa::ci");

        Assert.True(response.IsSuccess);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("9", response.Headers["x-rate"]);
        Assert.Equal("application/json", response.Headers["Content-Type"]);
        Assert.True(response.EnsureSuccess().Status.IsSuccess);
        Assert.True(response.Body!.AdditionalProperties.TryGetValue("debugInfo", out JsonElement debugInfo));
        Assert.Equal("x", debugInfo[0].GetString());
    }

    [Fact]
    public async Task The_complete_response_of_an_error_does_not_throw()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(
            404, """{"status":{"result":"ERROR","message":"gone","code":404}}""");
        using ApiTokenClient client = new(server.Address);

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> response = await client.WithResponse.ListAsync("sa::ci");

        Assert.False(response.IsSuccess);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("gone", response.Error!.ErrorMessage);
        Assert.Same(response.Error, Assert.Throws<ApiException>(() => response.EnsureSuccess()));
    }

    [Fact]
    public async Task A_response_that_differs_from_the_document_does_not_throw()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "{");
        using ApiTokenClient client = new(server.Address);

        ApiResponse<ResponseContainer<IReadOnlyList<UserApiToken>>> response = await client.WithResponse.ListAsync("sa::ci");

        Assert.IsType<ApiResponseFormatException>(response.Error);
        Assert.Null(response.Body);
    }

    [Fact]
    public async Task An_undeclared_success_status_is_read_like_the_declared_one()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(201, Body);
        using ApiTokenClient client = new(server.Address);

        Assert.Single(await client.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "\uFEFF" + Body);
        using ApiTokenClient client = new(server.Address);

        Assert.Single(await client.ListAsync("sa::ci"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("UTF-8")]
    [InlineData("\"utf-8\"")]
    public async Task Other_charsets_are_read(string charset)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json; charset=" + charset;
            await context.Response.Body.WriteAsync(Encoding.GetEncoding(charset.Trim('"')).GetBytes(Body));
        });
        using ApiTokenClient client = new(server.Address);

        Assert.Equal("ci é", Assert.Single(await client.ListAsync("sa::ci")).TokenName);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Compressed_bodies_are_read(string encoding)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream compressed = encoding switch
            {
                "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
                "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
                _ => new ZLibStream(context.Response.Body, CompressionLevel.Fastest),
            };
            await compressed.WriteAsync(Encoding.UTF8.GetBytes(Body));
        });
        using ApiTokenClient client = new(server.Address);

        Assert.Single(await client.ListAsync("sa::ci"));
    }

    [Fact]
    public async Task A_long_body_of_unknown_length_is_read_completely()
    {
        string name = new('n', 100_000);
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"status":{"result":"OK","code":200},"response":[""");
            for (int i = 0; i < 30; i++)
            {
                if (i > 0)
                {
                    await context.Response.WriteAsync(",");
                }

                await context.Response.WriteAsync($$"""{"tokenID":"{{i}}","tokenName":"{{name}}"}""");
            }

            await context.Response.WriteAsync("]}");
        });
        using ApiTokenClient client = new(server.Address);

        IReadOnlyList<UserApiToken> tokens = await client.ListAsync("sa::ci");

        Assert.Equal(30, tokens.Count);
        Assert.All(tokens, token => Assert.Equal(name, token.TokenName));
    }

    [Fact]
    public async Task No_content_is_a_success_without_a_body()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(204, null, "");
        using ApiTokenClient client = new(server.Address);

        await client.PingAsync();
    }

    [Fact]
    public async Task Text_and_streams_are_returned_unchanged()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "text/plain; charset=utf-8", "plain é");
        using ApiTokenClient client = new(server.Address);

        Assert.Equal("plain é", await client.DownloadTextAsync());
        await using Stream stream = await client.DownloadStreamAsync();
        using StreamReader reader = new(stream);
        Assert.Equal("plain é", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_stream_is_returned_before_the_body_has_ended()
    {
        TaskCompletionSource goOn = new();
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("first");
            await context.Response.Body.FlushAsync();
            await goOn.Task;
            await context.Response.WriteAsync("second");
        });
        using ApiTokenClient client = new(server.Address);

        await using Stream stream = await client.DownloadStreamAsync();
        byte[] start = new byte[5];
        await stream.ReadExactlyAsync(start);
        goOn.SetResult();
        using StreamReader reader = new(stream);

        Assert.Equal("first", Encoding.ASCII.GetString(start));
        Assert.Equal("second", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task An_error_of_a_streamed_operation_is_an_exception()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(500, """{"message":"broken"}""");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.DownloadStreamAsync());

        Assert.Equal("broken", error.ErrorMessage);
    }

    [Fact]
    public async Task An_error_status_throws_if_only_a_default_response_is_declared()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(500, "text/plain", "broken");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(
            () => client.Request("/x").SendAsync(TokenGen.Http.ApiResponses.Stream("default"), CancellationToken.None));

        Assert.Equal("broken", error.ErrorMessage);
    }

    [Fact]
    public async Task Concurrent_calls_do_not_mix_their_responses()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            using StreamReader reader = new(context.Request.Body);
            string sent = await reader.ReadToEndAsync();
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(
                $$"""{"status":{"result":"OK","code":200},"response":[{"tokenID":"t","tokenName":"{{context.Request.Path}}"},{{sent}}]}""");
        });
        using ApiTokenClient client = new(server.Address);

        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, stop) =>
        {
            IReadOnlyList<UserApiToken> tokens = await client.CreateAsync($"sa{i}", new UserApiToken { TokenID = $"id{i}" }, stop);
            Assert.EndsWith($"/sa{i}", tokens[0].TokenName, StringComparison.Ordinal);
            Assert.Equal($"id{i}", tokens[1].TokenID);
        });
    }

    [Fact]
    public async Task Http_2_works_too()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            async context =>
            {
                using StreamReader reader = new(context.Request.Body);
                string sent = await reader.ReadToEndAsync();
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync($$"""{"status":{"result":"OK","code":200},"response":[{{sent}}]}""");
            },
            HttpProtocols.Http2);
        using HttpClient http = new(new ForceHttp2 { InnerHandler = new SocketsHttpHandler() });
        using ApiTokenClient client = new(http, new ApiClientOptions { BaseAddress = server.Address });

        UserApiToken token = Assert.Single(await client.CreateAsync("x", new UserApiToken { TokenID = new string('t', 200_000) }));

        Assert.Equal(200_000, token.TokenID.Length);
    }

    private sealed class ForceHttp2 : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
