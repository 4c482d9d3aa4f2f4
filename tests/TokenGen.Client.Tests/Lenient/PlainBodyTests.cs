using House;

namespace TokenGen.Client.Tests.Lenient;

/// <summary>Text without quotes where the document declares JSON, and JSON where it declares text.</summary>
public sealed class PlainBodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("All is well.", "text/plain", "All is well.")]
    [InlineData("[INFO] All is well.", "text/plain; charset=utf-8", "[INFO] All is well.")]
    [InlineData("\"All is well.\"", "text/plain", "All is well.")]
    [InlineData("", "text/plain", "")]
    [InlineData("All is well.", "application/json", "All is well.")]
    [InlineData("All is well.", null, "All is well.")]
    [InlineData("7.10", "text/plain", "7.10")]
    public async Task Lenient_reading_accepts_a_text_without_quotes(string body, string? contentType, string meant)
    {
        await using JsonHost host = await JsonHost.StartAsync(body, contentType);

        Assert.Equal(meant, await host.Client.House.GetTitleAsync(Token));

        Assert.NotEmpty(host.Drifts);
    }

    [Theory]
    [InlineData("\"All is we", "application/json")]
    [InlineData("{\"a\":", "application/json")]
    [InlineData("<html><title>Log in</title></html>", "text/html")]
    [InlineData("<html><title>Log in</title></html>", "application/json")]
    [InlineData("a\u0000b", "text/plain")]
    [InlineData("", "application/json")]
    public async Task Possibly_truncated_JSON_pages_and_invalid_text_are_rejected(string body, string contentType)
    {
        await using JsonHost host = await JsonHost.StartAsync(body, contentType);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => host.Client.House.GetTitleAsync(Token));

        Assert.Equal(200, (int)error.StatusCode!);
    }

    [Fact]
    public async Task Strict_reading_rejects_a_text_without_quotes()
    {
        await using JsonHost host = await JsonHost.StartAsync("All is well.", reading: ResponseReading.Strict);

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => host.Client.House.GetTitleAsync(Token));
    }

    [Fact]
    public async Task A_date_and_a_listed_value_are_read_without_quotes()
    {
        await using JsonHost date = await JsonHost.StartAsync("2030-01-02\n", "text/plain");
        Assert.Equal(new DateOnly(2030, 1, 2), await date.Client.House.GetBuiltAsync(Token));

        await using JsonHost kind = await JsonHost.StartAsync("hall", "text/plain");
        Assert.Equal("hall", (await kind.Client.House.GetKindAsync(Token)).Value);
    }

    [Theory]
    [InlineData("7", "text/plain", false)]
    [InlineData("7", "application/json", true)]
    [InlineData("\"7\"", "application/json", true)]
    [InlineData("\"7\"", "text/plain", true)]
    [InlineData("7", "application/octet-stream", true)]
    [InlineData("7", null, false)]
    public async Task A_number_that_is_documented_as_text_may_come_as_json(string body, string? contentType, bool isDrift)
    {
        await using JsonHost host = await JsonHost.StartAsync(body, contentType);

        Assert.Equal(7, await host.Client.House.GetLevelAsync(Token));

        Assert.Equal(isDrift, host.Drifts.Count > 0);
    }

    [Fact]
    public async Task A_date_in_plain_text_may_have_another_spelling()
    {
        await using JsonHost host = await JsonHost.StartAsync("2030-01-02T03:04:05+0000", "text/plain");

        Assert.Equal(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero), await host.Client.House.GetOpenedAsync(Token));

        Assert.Equal("a date with time (RFC 3339)", Assert.Single(host.Drifts).Expected);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("image/png")]
    [InlineData("application/vnd.acme")]
    public async Task An_object_is_read_under_any_media_type(string contentType)
    {
        await using JsonHost host = await JsonHost.StartAsync("""{"a":1.5}""", contentType);

        Assert.Equal(1.5, (await host.Client.House.GetPricesAsync(Token))["a"]);

        Assert.Equal($"\"{contentType}\"", Assert.Single(host.Drifts).Actual);
    }

    [Fact]
    public async Task A_null_line_is_left_out_and_reported()
    {
        await using JsonHost host = await JsonHost.StartAsync("null\n{\"name\":\"Attic\"}\nnull\n", "application/x-ndjson");
        List<string> names = [];

        await foreach (Room room in host.Client.House.ListLinesAsync(Token))
        {
            names.Add(room.Name);
        }

        Assert.Equal(["Attic"], names);
        Assert.Single(host.Drifts, static drift => drift is { Path: "/*", Actual: "null" });
    }
}
