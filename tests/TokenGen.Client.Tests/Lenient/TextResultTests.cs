namespace TokenGen.Client.Tests.Lenient;

/// <summary>Other JSON where the document declares a string as the whole result.</summary>
public sealed class TextResultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"result":"Rectified"}""", "application/json", "an object")]
    [InlineData("""{"result":"Rectified"}""", "text/plain", "an object")]
    [InlineData("""{"result":"Rectified"}""", null, "an object")]
    [InlineData("""[1, {"a" : "\u00fc" }]""", "application/json", "an array")]
    [InlineData("[]", "application/problem+json", "an array")]
    public async Task An_object_or_array_is_its_json_text(string body, string? contentType, string actual)
    {
        await using JsonHost host = await JsonHost.StartAsync($"\n{body} ", contentType);

        Assert.Equal(body, await host.Client.House.GetTitleAsync(Token));
        Assert.Equal(body, await host.Client.House.FindTitleAsync(Token));

        Assert.Single(host.Drifts, drift => drift is { OperationId: "getTitle", Path: "", Expected: "a string" } && drift.Actual == actual);
        Assert.Single(
            host.Drifts, drift => drift is { OperationId: "findTitle", Path: "", Expected: "a string" } && drift.Actual == actual);
    }

    [Theory]
    [InlineData("7.10", "a number")]
    [InlineData("true", "a boolean")]
    public async Task A_number_or_boolean_in_place_of_a_string_is_its_text(string body, string actual)
    {
        await using JsonHost host = await JsonHost.StartAsync(body);

        Assert.Equal(body, await host.Client.House.GetTitleAsync(Token));
        Assert.Equal(body, await host.Client.House.FindTitleAsync(Token));

        Assert.All(host.Drifts, drift => Assert.Equal(actual, drift.Actual));
        Assert.Equal(2, host.Drifts.Count);
    }

    [Fact]
    public async Task Null_is_null_only_where_the_document_allows_it()
    {
        await using JsonHost host = await JsonHost.StartAsync("null");

        Assert.Null(await host.Client.House.FindTitleAsync(Token));
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => host.Client.House.GetTitleAsync(Token));

        Assert.Empty(host.Drifts);
    }

    [Fact]
    public async Task A_payload_and_an_item_of_a_stream_are_results_too()
    {
        await using JsonHost wrapped = await JsonHost.StartAsync("""{"ok":true,"title":{"en":"Attic"}}""");
        Assert.Equal("""{"en":"Attic"}""", await wrapped.Client.House.GetWrappedTitleAsync(Token));
        Assert.Single(wrapped.Drifts, static drift => drift is { Path: "/title", Expected: "a string", Actual: "an object" });

        await using JsonHost items = await JsonHost.StartAsync("""["a",{"en":"b"},[]]""");
        List<string> labels = [];
        await foreach (string label in items.Client.House.ListLabelsStreamingAsync(Token))
        {
            labels.Add(label);
        }

        Assert.Equal(["a", """{"en":"b"}""", "[]"], labels);
        Assert.Equal(["an object", "an array"], items.Drifts.Select(static drift => drift.Actual));
        Assert.All(items.Drifts, static drift => Assert.Equal("/*", drift.Path));
    }

    [Theory]
    [InlineData("""{"result":"Rectified"}""")]
    [InlineData("[]")]
    public async Task Strict_reading_throws_and_keeps_the_body(string body)
    {
        await using JsonHost host = await JsonHost.StartAsync(body, reading: ResponseReading.Strict);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => host.Client.House.GetTitleAsync(Token));
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => host.Client.House.FindTitleAsync(Token));

        Assert.Equal(body, error.Body);
        Assert.Contains("Expected a string", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"result":"Rect""")]
    [InlineData("""{"result":"\ud800"}""")]
    [InlineData("""[1,]""")]
    public async Task Invalid_json_and_invalid_unicode_are_rejected(string body)
    {
        await using JsonHost host = await JsonHost.StartAsync(body);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => host.Client.House.GetTitleAsync(Token));

        Assert.Equal(body, error.Body);
    }
}
