using House;

namespace TokenGen.Client.Tests.Lenient;

/// <summary>Bodies that are empty, or have another media type.</summary>
public sealed class LenientBodyTests
{
    private const string Whole =
        """{"name":"Attic","floor":3,"window":{"panes":4},"heated":true,"since":"2020-01-02T03:04:05Z","kind":"hall","doors":["north"],"notes":{"a":"b"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task No_body_is_an_empty_list_and_an_empty_map(string body)
    {
        await using JsonHost host = await JsonHost.StartAsync(body);

        Assert.Empty(await host.Client.House.ListRoomsAsync(Token));
        Assert.Empty(await host.Client.House.GetPricesAsync(Token));
        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => host.Client.House.GetRoomAsync(Token));
        Assert.Contains("the server reported success (HTTP 200)", error.Message, StringComparison.Ordinal);
        ApiResponse<Room> response = await host.Client.House.WithResponse.GetRoomAsync(Token);
        Assert.Null(response.Body);
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData("application/javascript")]
    [InlineData("json")]
    [InlineData(null)]
    public async Task Json_is_read_under_any_media_type(string? contentType)
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole, contentType);

        Assert.Equal("Attic", (await host.Client.House.GetRoomAsync(Token)).Name);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_an_error_with_the_page_as_body()
    {
        string page = "<html><title>Sign in</title>" + new string('x', 10_000) + "</html>";
        await using JsonHost host = await JsonHost.StartAsync(page, "text/html");

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => host.Client.House.GetRoomAsync(Token));

        Assert.Equal(page, error.Body);
        Assert.Contains("It is \"text/html\", expected application/json.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_read_from_a_JSON_string_and_bytes_under_any_media_type()
    {
        await using JsonHost text = await JsonHost.StartAsync("\"a\\nb\"", "application/json");
        Assert.Equal("a\nb", await text.Client.House.GetTextAsync(Token));

        await using JsonHost bytes = await JsonHost.StartAsync("PNG", "application/octet-stream");
        using Stream picture = await bytes.Client.House.GetPictureAsync(Token);
        using StreamReader reader = new(picture);
        Assert.Equal("PNG", await reader.ReadToEndAsync(Token));
    }

    [Theory]
    [InlineData("application/jsonl")]
    [InlineData("application/ndjson")]
    [InlineData("application/json-lines")]
    [InlineData("application/stream+json")]
    [InlineData("application/json-seq")]
    public async Task Lines_of_JSON_are_read_under_each_of_their_media_types(string contentType)
    {
        await using JsonHost host = await JsonHost.StartAsync($"{Whole}\n{{\"name\":\"Cellar\"}}\n", contentType);
        List<string> names = [];
        await foreach (Room room in host.Client.House.ListLinesAsync(Token))
        {
            names.Add(room.Name);
        }

        Assert.Equal(["Attic", "Cellar"], names);
        Assert.Contains(host.Drifts, static drift => drift.Path == "/*/floor" && drift.Actual == "nothing");
    }
}
