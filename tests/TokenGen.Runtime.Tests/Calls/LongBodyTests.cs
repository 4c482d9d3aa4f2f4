using System.Globalization;
using System.IO.Compression;
using System.Text;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Lists of several megabytes, whose elements are read while the body arrives.</summary>
public sealed class LongBodyTests
{
    private const int Count = 100_000;
    private const string Status = """ "status":{"result":"OK","message":"","code":200} """;

    private static readonly string s_tokens = string.Join(',', Enumerable.Range(0, Count).Select(Token));

    [Theory]
    [InlineData("{" + Status + ""","response":[*]}""", false)]
    [InlineData("""{"response":[*],""" + Status + "}", false)]
    [InlineData("{" + Status + ""","response":[*]}""", true)]
    public async Task Every_element_is_read_in_order(string pattern, bool isCompressed)
    {
        byte[] body = Encoding.UTF8.GetBytes(pattern.Replace("*", s_tokens, StringComparison.Ordinal));
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            if (isCompressed)
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await using GZipStream zip = new(context.Response.Body, CompressionLevel.Fastest);
                await zip.WriteAsync(body);
            }
            else
            {
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body);
            }
        });
        using ApiTokenClient client = new(server.Address);

        IReadOnlyList<UserApiToken> tokens = await client.ListAsync("sa::ci");

        Assert.Equal(Enumerable.Range(0, Count).Select(number => $"token-{number}"), tokens.Select(static token => token.TokenID));
        Assert.Equal(Enumerable.Range(0, Count).Select(number => (long?)number), tokens.Select(static token => token.LastUsed));
    }

    [Fact]
    public async Task An_element_that_differs_is_reported_with_its_path_and_byte()
    {
        string marked = "{" + Status + ",\"response\":[" + s_tokens.Replace("\"token-90000\"", "^5", StringComparison.Ordinal) + "]}";
        int bytePosition = marked.IndexOf('^', StringComparison.Ordinal);
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, marked.Remove(bytePosition, 1));
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.ListAsync("sa::ci"));

        Assert.Equal("$.response[90000].tokenID", error.Path);
        Assert.Equal(bytePosition, error.BytePosition);

        // The text of earlier elements was discarded.
        Assert.True(error.IsBodyTruncated);
        Assert.DoesNotContain("token-", error.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_after_the_list_is_thrown()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(
            200, "{\"response\":[" + s_tokens + """],"status":{"result":"ERROR","message":"half of them are lost","code":500}}""");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(ApiErrorKind.Envelope, error.Kind);
        Assert.Contains("half of them are lost", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discarded_bytes_count_towards_the_limit()
    {
        string body = "{" + Status + ",\"response\":[" + s_tokens + "]}";
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, body);
        using ApiTokenClient exact = new(new ApiClientOptions { BaseAddress = server.Address, MaxResponseBytes = body.Length });
        using ApiTokenClient less = new(new ApiClientOptions { BaseAddress = server.Address, MaxResponseBytes = body.Length - 1 });

        Assert.Equal(Count, (await exact.ListAsync("sa::ci")).Count);
        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => less.ListAsync("sa::ci"));
        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
    }

    private static string Token(int number) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"tokenID":"token-{{number}}","account":"sa::ci","lastUsed":{{number}}}""");
}
