using TokenGen.Http;
using TokenGen.Json;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Operations that declare several responses.</summary>
public sealed class ResponseTableTests
{
    [Theory]
    [InlineData(200, "text/plain")]
    [InlineData(201, "text/csv")]
    public async Task Text_is_read_under_several_response_keys(int status, string mediaType)
    {
        await using var server = await ScriptedServer.StartAsync(status, mediaType, "a,b");
        using var client = new ApiTokenClient(server.Address);

        var text = await client.Request("/x").SendAsync(ApiResponses.Text("200").OrText("201", "text/csv"), CancellationToken.None);

        Assert.Equal("a,b", text);
    }

    [Theory]
    [InlineData(200, "image/png")]
    [InlineData(206, "application/octet-stream")]
    public async Task Bytes_and_streams_are_read_under_several_response_keys(int status, string mediaType)
    {
        await using var server = await ScriptedServer.StartAsync(status, mediaType, "raw");
        using var client = new ApiTokenClient(server.Address);

        var bytes = await client.Request("/x").SendAsync(
            ApiResponses.Bytes("200", "image/*").OrBytes("206", "application/octet-stream"), CancellationToken.None);
        await using var stream = await client.Request("/x").SendAsync(
            ApiResponses.Stream("200", "image/*").OrStream("206", "application/octet-stream"), CancellationToken.None);
        using var reader = new StreamReader(stream);

        Assert.Equal("raw"u8.ToArray(), bytes);
        Assert.Equal("raw", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Json_may_have_a_media_type_of_its_own()
    {
        await using var server = await ScriptedServer.StartAsync(200, "application/vnd.numbers", "[1]");
        using var client = new ApiTokenClient(server.Address);

        var numbers = await client.Request("/x").SendAsync(
            ApiResponses.Json("200", JsonCodecs.Int32.List(), "application/vnd.numbers"), CancellationToken.None);

        Assert.Equal([1], numbers);
    }

    [Fact]
    public void The_name_of_a_member_is_given_as_text()
    {
        var reader = new JsonReader("""{"a\u00e9":1}"""u8);
        reader.ReadStartObject();

        Assert.True(reader.ReadName(out var name));
        Assert.Equal("aé", reader.GetNameText(name));
    }
}
