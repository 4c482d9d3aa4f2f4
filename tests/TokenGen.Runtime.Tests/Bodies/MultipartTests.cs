using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using TokenGen.Http;
using TokenGen.Json;
using TokenGen.Runtime.Tests.Parameters;
using Wavefront;

namespace TokenGen.Runtime.Tests.Bodies;

/// <summary>Bodies of several parts (RFC 7578; OpenAPI 3, "Encoding multipart Media Types").</summary>
public sealed class MultipartTests : IAsyncLifetime
{
    private ScriptedServer _server = null!;
    private ApiTokenClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ScriptedServer.StartAsync(async context =>
        {
            IFormCollection form = await context.Request.ReadFormAsync();
            StringBuilder text = new();
            text.Append(context.Request.ContentType!.Split(';')[0])
                .Append(context.Request.ContentLength is null ? " chunked\n" : " length\n");
            foreach (KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> field in form)
            {
                text.Append(field.Key).Append('=').AppendJoin('|', field.Value.ToArray()).Append('\n');
            }

            foreach (IFormFile file in form.Files)
            {
                using StreamReader reader = new(file.OpenReadStream());
                text.Append($"{file.Name}@{file.FileName}@{file.ContentType}@{file.Length}@{await reader.ReadToEndAsync()}");
                text.Append(
                    file.Headers.TryGetValue("X-Part", out Microsoft.Extensions.Primitives.StringValues header) ? $"@{header}\n" : "\n");
            }

            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(text.ToString());
        });
        _client = new ApiTokenClient(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_reads_fields_and_files()
    {
        ApiRequest request = _client.Request("/m", HttpMethod.Post);
        request.Part("text", "é \r\n--x");
        request.Part("none", (string?)null);
        request.Part("n", (int?)5, JsonCodecs.Int32);
        request.Part("none", (int?)null, JsonCodecs.Int32);
        request.Part("list", ["a", "b"], JsonCodecs.String.List());
        request.Part("none", [], JsonCodecs.String.List());
        request.Part("none", null, JsonCodecs.String.List());
        request.Part("object", Unsent.Json("""{"a":[1]}"""), JsonCodecs.Element);
        request.Part("objects", Unsent.Json("""[{"a":1},{"b":2}]"""), JsonCodecs.Element);
        request.Part("none", (FilePart?)null);
        request.PartHeader("X-Part", "goes nowhere");
        request.Part("file", new FilePart(new MemoryStream("raw"u8.ToArray()), "a.png") { ContentType = "image/png" });
        request.PartHeader("X-Part", "1");
        request.PartHeader("X-Part-None", null);
        request.Part("bytes", new FilePart("more"u8.ToArray()), "image/jpeg, image/*");
        request.Part("note", FilePart.FromText("é", "n.txt"), "image/*");
        request.Parts("many", [new FilePart("1"u8.ToArray(), "1"), new FilePart("2"u8.ToArray(), "2")]);
        request.PartHeader("X-Part", [1, 2], JsonCodecs.Int32.List(), false);
        request.Parts("none", null);

        string expected = """
            multipart/form-data length
            text=é @
            --x
            n=5
            list=a|b
            object={"a":[1]}
            objects={"a":1}|{"b":2}
            file@a.png@image/png@3@raw@1
            bytes@bytes@image/jpeg@4@more
            note@n.txt@text/plain; charset=utf-8@2@é
            many@1@application/octet-stream@1@1@1,2
            many@2@application/octet-stream@1@2@1,2

            """.Replace("@\n--x", "\r\n--x", StringComparison.Ordinal);
        Assert.Equal(expected, await SendAsync(request));
    }

    [Fact]
    public async Task A_stream_is_read_as_it_is_sent_and_left_open()
    {
        MemoryStream seekable = new("skipped|content"u8.ToArray());
        seekable.Position = 8;
        FilePart part = new(seekable, "s");
        for (int i = 0; i < 2; i++)
        {
            ApiRequest request = _client.Request("/m", HttpMethod.Put);
            request.Part("f", part);
            Assert.Equal("multipart/form-data length\nf@s@application/octet-stream@7@content\n", await SendAsync(request));
        }

        Assert.True(seekable.CanRead);
        MemoryStream ours = new("x"u8.ToArray());
        ApiRequest last = _client.Request("/m", HttpMethod.Put);
        last.Part("f", new FilePart(ours) { DisposesContent = true });
        await SendAsync(last);
        Assert.False(ours.CanRead);
    }

    [Fact]
    public async Task An_opened_file_is_sent_with_its_name_but_not_its_folder()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("tokengen-").FullName, "report.txt");
        await File.WriteAllTextAsync(path, "text");
        ApiRequest request = _client.Request("/m", HttpMethod.Put);
        request.Part("f", new FilePart(File.OpenRead(path)) { DisposesContent = true });
        ApiRequest named = _client.Request("/m", HttpMethod.Put);
        named.Part("f", new FilePart(File.OpenRead(path), "other.txt") { DisposesContent = true });
        using FileStream opened = File.OpenRead(path);
        using FileStream unnamed = new(opened.SafeFileHandle, FileAccess.Read);

        Assert.Contains("f@report.txt@", await SendAsync(request), StringComparison.Ordinal);
        Assert.Contains("f@other.txt@", await SendAsync(named), StringComparison.Ordinal);
        Assert.DoesNotContain("Unknown", new FilePart(unnamed).FileName ?? "", StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_never_buffered()
    {
        EndlessUntil stream = new(3_000_000);
        ApiRequest request = _client.Request("/m", HttpMethod.Post);
        request.Part("before", "1");
        request.Part("f", new FilePart(stream, "big"));
        request.Part("after", "2");

        string seen = await SendAsync(request);

        Assert.StartsWith(
            "multipart/form-data chunked\nbefore=1\nafter=2\nf@big@application/octet-stream@3000000@xxx", seen, StringComparison.Ordinal);
        Assert.True(stream.LargestRead <= 128 * 1024, $"{stream.LargestRead} bytes at once");
        Assert.False(stream.IsDisposed);
    }

    [Theory]
    [InlineData("a\"; x=\"y.png", "a%22; x=%22y.png")]
    [InlineData("a\r\nX-Evil: 1.png", "a%0D%0AX-Evil: 1.png")]
    [InlineData("back\\slash\\", "back%5Cslash%5C")]
    [InlineData("\0\u007f", "%00%7F")]
    [InlineData("naïve 文.png", "naïve 文.png")]
    [InlineData("", "")]
    public async Task No_name_leaves_its_quotes(string name, string sent)
    {
        ApiRequest request = Unsent.Request("/m", HttpMethod.Post);
        request.Part("n" + name, new FilePart("x"u8.ToArray(), name));

        string[] lines = (await request.Content!.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal($"Content-Disposition: form-data; name=\"n{sent}\"; filename=\"{sent}\"", lines[1]);
        Assert.Equal("Content-Type: application/octet-stream", lines[2]);
        Assert.Equal("", lines[3]);
        Assert.Equal("x", lines[4]);
    }

    [Fact]
    public async Task A_server_reads_names_beyond_ascii()
    {
        ApiRequest request = _client.Request("/m", HttpMethod.Post);
        request.Part("datei", new FilePart("x"u8.ToArray(), "naïve 文.png"));

        Assert.Equal("multipart/form-data length\ndatei@naïve 文.png@application/octet-stream@1@x\n", await SendAsync(request));
    }

    [Fact]
    public void No_header_can_be_split()
    {
        using ApiRequest request = Unsent.Request("/m", HttpMethod.Post);
        request.Part("a", "b");

        Assert.Throws<ArgumentException>(() => request.Part("f", new FilePart("x"u8.ToArray()) { ContentType = "a/b\r\nX: y" }));
        Assert.Throws<ArgumentException>(() => request.Part("f", new FilePart("x"u8.ToArray()), "a/b\r\nX: y"));
        Assert.Throws<ArgumentException>(() => request.Part("f", "x", JsonCodecs.String, "a/b\r\nX: y"));
        Assert.Throws<ArgumentException>(() => request.PartHeader("X\r\nY", "z"));
        Assert.Throws<ArgumentException>(() => request.PartHeader("X", "y\r\nZ: 1"));
        Assert.Throws<ArgumentException>(() => Unsent.Request("/m").Multipart("multipart/mixed\r\nX: y"));
    }

    [Fact]
    public async Task Each_part_has_the_type_and_headers_that_the_document_declares()
    {
        using ApiRequest request = Unsent.Request("/m", HttpMethod.Post);
        request.Multipart("multipart/mixed");
        request.Part("a", "t", JsonCodecs.String, "application/json");
        request.Part("b", Unsent.Json("""{"x":1}"""), JsonCodecs.Element, "application/vnd.b+json");
        request.Part("c", 1, JsonCodecs.Int32);
        request.PartHeader("Content-Type", "ignored/ignored");
        Assert.Throws<InvalidOperationException>(() => request.Multipart("multipart/related"));

        MediaTypeHeaderValue contentType = request.Content!.Headers.ContentType!;
        string boundary = contentType.Parameters.Single().Value!;
        string text = await request.Content.ReadAsStringAsync();

        Assert.Equal("multipart/mixed", contentType.MediaType);
        Assert.Equal(
            $$"""
            --{{boundary}}
            Content-Disposition: form-data; name="a"
            Content-Type: application/json

            "t"
            --{{boundary}}
            Content-Disposition: form-data; name="b"
            Content-Type: application/vnd.b+json

            {"x":1}
            --{{boundary}}
            Content-Disposition: form-data; name="c"
            Content-Type: text/plain; charset=utf-8

            1
            --{{boundary}}--

            """.ReplaceLineEndings("\r\n"),
            text);
        Assert.Equal(Encoding.UTF8.GetByteCount(text), request.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_sent_once()
    {
        using ApiRequest request = Unsent.Request("/m", HttpMethod.Post);
        request.Part("f", new FilePart(new EndlessUntil(1)));

        await request.Content!.CopyToAsync(Stream.Null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => request.Content.CopyToAsync(Stream.Null));
        Assert.Throws<ArgumentException>("content", () => new FilePart(new WriteOnly()));
        Assert.Throws<ArgumentNullException>("content", () => new FilePart((Stream)null!));
    }

    [Fact]
    public void A_request_without_parts_has_no_body()
    {
        using ApiRequest request = Unsent.Request("/m", HttpMethod.Post);
        request.Part("a", (string?)null);
        request.Part("b", (int?)null, JsonCodecs.Int32);
        request.Parts("c", []);

        Assert.Null(request.Content);
    }

    [Fact]
    public async Task Secret_parts_are_masked_when_the_server_repeats_them()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            400, "text/plain", "bad: first-secret second-secret third-secret name");
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        ApiRequest request = connection.CreateRequest(
            new ApiOperation("create", HttpMethod.Post, "/m") { SecretMembers = ["password", "keys"] });
        request.Part("password", "first-secret");
        request.Part("keys", ["second-secret"], JsonCodecs.String.List());
        request.Part("inner", Unsent.Json("""{"password":"third-secret","x":"name"}"""), JsonCodecs.Element);

        ApiException error = await Assert.ThrowsAsync<ApiException>(
            () => request.SendAsync(ApiResponses.Text("200"), CancellationToken.None));

        Assert.Equal("bad: *** *** *** name", error.Body);
    }

    private static Task<string> SendAsync(ApiRequest request) => request.SendAsync(ApiResponses.Text("200"), CancellationToken.None);

    private sealed class WriteOnly : MemoryStream
    {
        public override bool CanRead => false;
    }
}
