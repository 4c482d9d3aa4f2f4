using Parameters;

namespace TokenGen.Requests.Tests;

/// <summary>Parameters with a media type, lists in objects, and cookies.</summary>
public sealed class ParameterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parameters_of_plain_text_have_no_quotes()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ParametersClient client = new(server.Address);

        await client.Search.SearchAsync("a b", "north", new DateOnly(2030, 1, 2), Token);

        Assert.Equal(
            ("/search?words=a%20b", "north", "since=2030-01-02"), (server.Last.Target, server.Last["X-Area"], server.Last["Cookie"]));
    }

    [Fact]
    public async Task A_list_in_an_exploded_object_repeats_its_name()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ParametersClient client = new(server.Address);

        await client.Search.ListBooksAsync(new Paging { Page = 2, Sort = ["title", "-year"] }, Token);

        Assert.Equal("/books?page=2&sort=title&sort=-year", server.Last.Target);
    }

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a,b", "a%2Cb")]
    [InlineData("ü", "%C3%BC")]
    [InlineData("a%20b", "a%2520b")]
    [InlineData("100%", "100%25")]
    [InlineData("a;b", "a%3Bb")]
    public async Task A_cookie_of_style_form_is_percent_encoded(string value, string sent)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ParametersClient client = new(server.Address);

        await client.Search.GetSessionAsync(theme: value, cancellationToken: Token);

        Assert.Equal("theme=" + sent, server.Last["Cookie"]);
    }

    [Fact]
    public async Task A_cookie_of_style_cookie_is_sent_unencoded_or_rejected()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ParametersClient client = new(server.Address);

        await client.Search.GetSessionAsync(
            raw: "a%20/b", at: new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero), n: 7, cancellationToken: Token);
        Assert.Equal("raw=a%20/b; at=2030-01-02T03%3A04%3A05Z; n=7", server.Last["Cookie"]);
        await Assert.ThrowsAsync<ArgumentException>(() => client.Search.GetSessionAsync(raw: "a;b", cancellationToken: Token));
    }
}
