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
        await using ScriptedServer server = await ScriptedServer.StartAsync(status, mediaType, "a,b");
        using ApiTokenClient client = new(server.Address);

        string text = await client.Request("/x").SendAsync(ApiResponses.Text("200").OrText("201", "text/csv"), CancellationToken.None);

        Assert.Equal("a,b", text);
    }

    [Theory]
    [InlineData(200, "image/png")]
    [InlineData(206, "application/octet-stream")]
    public async Task A_stream_is_read_under_several_response_keys(int status, string mediaType)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(status, mediaType, "raw");
        using ApiTokenClient client = new(server.Address);

        await using Stream stream = await client.Request("/x").SendAsync(
            ApiResponses.Stream("200", "image/*").OrStream("206", "application/octet-stream"), CancellationToken.None);
        using StreamReader reader = new(stream);

        Assert.Equal("raw", await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("text/plain;charset=UTF-8", "All is well.", "All is well.")]
    [InlineData("text/html", "<p>a</p>", "<p>a</p>")]
    [InlineData("application/json", "\"a\"", "a")]
    [InlineData("text/plain", "", "")]
    public async Task A_string_of_any_media_type_is_JSON_only_if_the_response_says_so(string mediaType, string body, string expected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, mediaType, body);
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        Assert.Equal(
            expected, await client.Request("/x").SendAsync(ApiResponses.Json("200", JsonCodecs.String, "*/*"), CancellationToken.None));
    }

    [Fact]
    public async Task No_body_without_a_media_type_is_an_empty_text_where_any_media_type_is_declared()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static _ => new ScriptedResponse(200));
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        Assert.Equal("", await client.Request("/x").SendAsync(ApiResponses.Json("200", JsonCodecs.String, "*/*"), CancellationToken.None));
        await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => client.Request("/x").SendAsync(ApiResponses.Json("200", JsonCodecs.String), CancellationToken.None));
    }

    [Fact]
    public async Task Json_may_have_a_media_type_of_its_own()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/vnd.numbers", "[1]");
        using ApiTokenClient client = new(server.Address);

        IReadOnlyList<int> numbers = await client.Request("/x").SendAsync(
            ApiResponses.Json("200", JsonCodecs.Int32.List(), "application/vnd.numbers"), CancellationToken.None);

        Assert.Equal([1], numbers);
    }

    [Fact]
    public void The_name_of_a_member_is_given_as_text()
    {
        JsonReader reader = new("""{"a\u00e9":1}"""u8);
        reader.ReadStartObject();

        Assert.True(reader.ReadName(out ReadOnlySpan<byte> name));
        Assert.Equal("aé", reader.GetNameText(name));
    }
}
