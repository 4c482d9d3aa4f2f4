using HandWritten;

namespace TokenGen.Requests.Tests;

/// <summary>Requests and responses with hand-written members.</summary>
public sealed class HandWrittenTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hand_written_property_is_read_and_written_as_the_JSON_member()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", """{"name":"lamp","display_price":"9,50","more":1}""");
        using HandWrittenClient client = new(new ApiClientOptions { BaseAddress = server.Address });

        Article article = await client.Articles.PutArticleAsync(new Article { Name = "  Lamp ", DisplayPrice = "9,50" }, Token);

        Assert.Equal("""{"name":"lamp","display_price":"9,50"}""", server.Last.Body);
        Assert.Equal(("lamp", "9.50", 9.50m), (article.Name, article.DisplayPrice, article.Price));
        Assert.Empty(article.Tags!);
        Assert.Equal("more", Assert.Single(article.AdditionalProperties).Key);
    }

    [Fact]
    public async Task A_hand_written_property_of_a_required_member_reports_a_response_without_it()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", """{"display_price":"1"}""");
        using HandWrittenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Lenient });

        Article article = await client.Articles.PutArticleAsync(new Article { Name = "lamp" }, Token);

        Assert.Contains(
            "the server did not send it", Assert.Throws<ApiResponseFormatException>(() => article.Name).Message, StringComparison.Ordinal);
        Assert.Equal("table", (article with { Name = "table" }).Name);
    }

    [Fact]
    public async Task Hand_written_parameters_and_enum_values_are_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "[]");
        using HandWrittenClient client = new(new ApiClientOptions { BaseAddress = server.Address });

        await client.ListArticlesAsync(new ListArticlesOptions { State = State.Open }, Token);

        Assert.Equal("/articles?limit=50&state=OPEN", server.Last.Target);
    }

    [Fact]
    public void Hand_written_equality_is_the_equality_of_the_record() =>
        Assert.Equal(new Article { Name = "lamp", DisplayPrice = "1" }, new Article { Name = "lamp" });
}
