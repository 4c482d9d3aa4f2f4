using System.Text;
using Microsoft.AspNetCore.Http;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Bodies;

/// <summary>Charsets and media types with parameters, in requests and responses.</summary>
public sealed class CharsetTests
{
    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    [InlineData("")]
    public async Task A_charset_that_is_not_supported_is_a_documented_exception(string charset)
    {
        foreach (int status in new[] { 200, 500 })
        {
            await using ScriptedServer server = await ScriptedServer.StartAsync(
                status, $"application/json; charset=\"{charset}\"", "{\"a\":\"+AOk-\"");
            using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });

            ApiException error = await Assert.ThrowsAnyAsync<ApiException>(
                () => Request(connection).SendAsync(ApiResponses.Json("200", JsonCodecs.Element), default));

            Assert.Equal(status == 200 ? typeof(ApiResponseFormatException) : typeof(ApiException), error.GetType());
        }
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32")]
    public async Task A_lone_surrogate_is_rejected_in_every_encoding(string charset)
    {
        Encoding encoding = Encoding.GetEncoding(charset);
        byte[] text = encoding.GetBytes("{\"a\":\"?\"}");
        byte[] mark = encoding.GetBytes("?");
        byte[] half = charset == "utf-16be" ? new byte[] { 0xD8, 0x00 } : charset == "utf-16le" ? [0x00, 0xD8] : [0x00, 0xD8, 0x00, 0x00];
        half.CopyTo(text, text.AsSpan().IndexOf(mark));
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json; charset=" + charset;
            await context.Response.Body.WriteAsync(text);
        });
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });

        await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => Request(connection).SendAsync(ApiResponses.Json("200", JsonCodecs.Element), default));
    }

    [Theory]
    [InlineData("text/plain", "text/plain; charset=utf-8", "C3A9")]
    [InlineData("text/plain;charset=UTF-8", "text/plain; charset=UTF-8", "C3A9")]
    [InlineData("application/xml; version=1", "application/xml; version=1; charset=utf-8", "C3A9")]
    [InlineData("text/plain; charset=iso-8859-1", "text/plain; charset=iso-8859-1", "E9")]
    [InlineData("text/plain; charset=\"utf-16\"", "text/plain; charset=\"utf-16\"", "E900")]
    public async Task A_text_is_sent_under_its_media_type_and_in_its_charset(string mediaType, string expectedType, string expectedBytes)
    {
        await using ScriptedServer server = await EchoAsync();
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        ApiRequest request = Request(connection, HttpMethod.Put);
        request.TextBody("é", mediaType);

        Assert.Equal($"{expectedType} {expectedBytes}", await request.SendAsync(ApiResponses.Text("200"), default));
    }

    [Fact]
    public async Task A_stream_is_sent_under_a_media_type_with_parameters()
    {
        await using ScriptedServer server = await EchoAsync();
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        ApiRequest request = Request(connection, HttpMethod.Put);
        request.StreamBody(new MemoryStream([1, 2]), "application/x-thing; version=2");

        Assert.Equal("application/x-thing; version=2 0102", await request.SendAsync(ApiResponses.Text("200"), default));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("text/plain\r\nX-Evil: 1")]
    public void An_invalid_media_type_throws_with_the_name_of_the_argument(string contentType)
    {
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = new Uri("https://example.com") });
        using ApiRequest request = Request(connection, HttpMethod.Put);

        Assert.Equal(nameof(contentType), Assert.Throws<ArgumentException>(() => request.TextBody("x", contentType)).ParamName);
        Assert.Equal(nameof(contentType), Assert.Throws<ArgumentException>(() => request.StreamBody(Stream.Null, contentType)).ParamName);
    }

    [Theory]
    [InlineData("text/plain; charset=klingon")]
    [InlineData("text/plain; charset=utf-7")]
    [InlineData("text/plain; charset=us-ascii2")]
    public async Task A_text_with_an_unknown_charset_is_sent_and_labelled_as_utf8(string contentType)
    {
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = new Uri("https://example.com") });
        using ApiRequest request = Request(connection, HttpMethod.Put);

        request.TextBody("é", contentType);

        Assert.Equal("utf-8", request.Content!.Headers.ContentType!.CharSet);
        Assert.Equal("é"u8.ToArray(), await request.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("text/plain; charset=windows-1252", "80E9", "€é")]
    [InlineData("text/plain; charset=CP1252", "96", "–")]
    [InlineData("text/plain; charset=iso-8859-15", "A4", "€")]
    [InlineData("text/plain; charset='utf-8'", "C3A9", "é")]
    [InlineData("text/plain; charset=utf-32", "FFFE0000E9000000", "é")]
    [InlineData("text/plain; charset=klingon", "4F6B", "Ok")]
    public async Task A_text_is_read_in_its_charset(string contentType, string bytes, string expected)
    {
        await using ScriptedServer server = await BytesAsync(contentType, bytes);
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        Assert.Equal(expected, await Request(connection).SendAsync(ApiResponses.Text("200"), default));
    }

    [Theory]
    [InlineData("application/json; charset=windows-1252", "2280E922", "€é")]
    [InlineData("application/json; charset=iso-8859-15", "22A422", "€")]
    public async Task Json_is_read_in_a_western_charset(string contentType, string bytes, string expected)
    {
        await using ScriptedServer server = await BytesAsync(contentType, bytes);
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });

        Assert.Equal(expected, await Request(connection).SendAsync(ApiResponses.Json("200", JsonCodecs.String), default));
    }

    [Theory]
    [InlineData("text/plain; charset=klingon", "E9")]
    [InlineData("text/plain; charset=utf-7", "4F6B")]
    [InlineData("text/plain; charset=shift_jis", "82A0")]
    public async Task A_text_in_an_unknown_charset_is_rejected(string contentType, string bytes)
    {
        await using ScriptedServer server = await BytesAsync(contentType, bytes);
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => Request(connection).SendAsync(ApiResponses.Text("200"), default));
    }

    [Theory]
    [InlineData("text/plain", "4FE9")]
    [InlineData("text/plain; charset=utf-8", "4FC3")]
    public async Task A_text_with_invalid_bytes_is_reported(string contentType, string bytes)
    {
        await using ScriptedServer server = await BytesAsync(contentType, bytes);
        Drifts drifts = new();
        using ApiConnection lenient = new(new ApiClientOptions { BaseAddress = server.Address, Observer = drifts });
        using ApiConnection strict = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        Assert.Equal("O\uFFFD", await Request(lenient).SendAsync(ApiResponses.Text("200"), default));
        Assert.Equal("bytes that are not valid in its charset", Assert.Single(drifts.Told).Actual);
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => Request(strict).SendAsync(ApiResponses.Text("200"), default));
    }

    private static Task<ScriptedServer> BytesAsync(string contentType, string bytes) => ScriptedServer.StartAsync(async context =>
    {
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(Convert.FromHexString(bytes));
    });

    private sealed class Drifts : ApiCallObserver
    {
        public List<ApiDrift> Told { get; } = [];

        public override void OnCompleted(in ApiCallResult result)
        {
        }

        public override void OnDrift(in ApiDrift drift) => Told.Add(drift);
    }

    private static ApiRequest Request(ApiConnection connection, HttpMethod? method = null) =>
        connection.CreateRequest(new ApiOperation("any", method ?? HttpMethod.Get, "/body"));

    private static Task<ScriptedServer> EchoAsync() => ScriptedServer.StartAsync(async context =>
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync($"{context.Request.ContentType} {Convert.ToHexString(body.ToArray())}");
    });
}
