using System.Text;
using Parts;

namespace TokenGen.Requests.Tests;

/// <summary>Multipart bodies, byte by byte.</summary>
public sealed class MultipartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static FilePart File(string text) => new(Encoding.UTF8.GetBytes(text), text + ".bin");

    [Fact]
    public async Task A_choice_of_a_file_and_null_is_a_file()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using PartsClient client = new(server.Address);

        await client.Albums.AddAlbumAsync(
            cover: File("c"), back: File("b"), pages: [File("p"), File("q")], scans: [File("s")], cancellationToken: Token);

        Assert.Equal(
            [
                "cover c.bin application/octet-stream c",
                "back b.bin application/octet-stream b",
                "pages p.bin application/octet-stream p",
                "pages q.bin application/octet-stream q",
                "scans s.bin application/octet-stream s",
            ],
            PartsOf(server.Last));
    }

    [Fact]
    public async Task A_described_reference_to_a_file_is_a_file()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using PartsClient client = new(server.Address);

        await client.Albums.SetCoverAsync(new FilePart(new byte[] { 65 }, "a.png", "image/png"), Token);

        Assert.Equal(["image a.png image/png A"], PartsOf(server.Last));
    }

    [Fact]
    public async Task A_required_part_that_may_be_null_can_be_left_out()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using PartsClient client = new(server.Address);

        await client.Albums.AddSongAsync("n", cancellationToken: Token);

        Assert.Equal(["name  text/plain; charset=utf-8 n"], PartsOf(server.Last));
    }

    [Fact]
    public async Task A_part_without_a_type_is_a_file_unless_its_encoding_is_JSON()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using PartsClient client = new(server.Address);

        await client.Albums.AddScansAsync(File("f"), [File("m")], System.Text.Json.JsonSerializer.SerializeToElement(new[] { 1 }), Token);

        Assert.Equal(
            ["front f.bin image/png f", "more m.bin application/octet-stream m", "notes  application/json 1"],
            PartsOf(server.Last));
    }

    [Fact]
    public async Task The_body_begins_with_its_delimiter_and_has_one_boundary()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using PartsClient client = new(server.Address);

        await client.Albums.SendCardAsync("t", Token);

        string type = server.Last["Content-Type"]!;
        string boundary = type["multipart/form-data; boundary=".Length..];
        Assert.Equal("multipart/form-data; boundary=" + boundary, type);
        Assert.DoesNotContain(";", boundary, StringComparison.Ordinal);
        Assert.StartsWith($"--{boundary}\r\n", server.Last.Body, StringComparison.Ordinal);
        Assert.EndsWith($"\r\nt\r\n--{boundary}--\r\n", server.Last.Body, StringComparison.Ordinal);
        Assert.Equal(server.Last.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), server.Last["Content-Length"]);
    }

    [Fact]
    public async Task A_required_part_is_required_as_soon_as_another_part_is_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using PartsClient client = new(server.Address);

        ArgumentException missing = await Assert.ThrowsAsync<ArgumentException>(
            () => client.Albums.AddNoteAsync(text: "t", cancellationToken: Token));
        Assert.Equal("title", missing.ParamName);
        Assert.Equal(0, server.Count);

        await client.Albums.AddNoteAsync(cancellationToken: Token);
        Assert.Null(server.Last["Content-Type"]);
        await client.Albums.AddNoteAsync("n", "t", Token);
        Assert.Equal(2, PartsOf(server.Last).Length);
    }

    [Fact]
    public async Task A_required_body_without_parts_is_sent_empty()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using PartsClient client = new(server.Address);

        await client.Albums.SendFormAsync(cancellationToken: Token);

        Assert.StartsWith("multipart/form-data; boundary=", server.Last["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("--" + server.Last["Content-Type"]!["multipart/form-data; boundary=".Length..] + "--\r\n", server.Last.Body);
    }

    [Fact]
    public async Task A_list_is_one_JSON_part_if_the_document_declares_it()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using PartsClient client = new(server.Address);

        await client.Albums.SendFormAsync(labels: ["a", "b"], marks: ["c", "d"], cancellationToken: Token);

        Assert.Equal(
            ["labels  application/json [\"a\",\"b\"]", "marks  application/json \"c\"", "marks  application/json \"d\""],
            PartsOf(server.Last));
    }

    [Fact]
    public async Task A_list_with_a_JSON_encoding_is_one_part_if_the_project_declares_it()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using JsonParts.JsonPartsClient client = new(server.Address);

        await client.Marks.SendMarksAsync(
            [new JsonParts.Mark { At = 1 }, new JsonParts.Mark { At = 2 }], ["x", "y"], cancellationToken: Token);

        Assert.Equal(
            ["marks  application/json [{\"at\":1},{\"at\":2}]", "words  text/plain; charset=utf-8 x", "words  text/plain; charset=utf-8 y"],
            PartsOf(server.Last));
    }

    /// <summary>Name, file name, media type and content of each part.</summary>
    private static string[] PartsOf(ReceivedRequest request)
    {
        string boundary = request["Content-Type"]!["multipart/form-data; boundary=".Length..];
        string[] parts = request.Body.Split("--" + boundary);
        return [.. parts[1..^1].Select(static part =>
        {
            int end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            string head = part[..end];
            return $"{Between(head, " name=\"", "\"")} {Between(head, "filename=\"", "\"")} {Between(head, "Content-Type: ", "\r\n")} {part[(end + 4)..^2]}";
        })];
    }

    private static string Between(string text, string before, string after)
    {
        int start = text.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += before.Length;
        int end = text.IndexOf(after, start, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }
}
