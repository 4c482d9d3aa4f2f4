using Choices;

namespace TokenGen.Client.Tests;

/// <summary>Operations with too many optional parameters for a readable signature.</summary>
public sealed class OptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_optional_parameters_are_one_record_and_those_that_are_set_are_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "[]");
        using LibraryClient client = new(server.Address);
        ListBooksOptions options = new()
        {
            Limit = 5,
            Since = new DateOnly(2024, 2, 29),
            State = State.Lent,
            Label = ["a b", "c"],
            Filter = new Filter { Author = "Eco", Year = 1980 },
            XReaderCard = "card-7",
            Theme = "dark",
            ToStringValue = false,
        };

        await client.Books.ListBooksAsync("top", Order.Year, options, Token);

        Assert.Equal(
            "/shelves/top/books?order=year&limit=5&since=2024-02-29&state=lent&label=a%20b&label=c&filter%5Bauthor%5D=Eco&filter%5Byear%5D=1980&to-string=false",
            server.Last.Target);
        Assert.Equal("card-7", server.Last["X-Reader-Card"]);
        Assert.Equal("theme=dark", server.Last["Cookie"]);
    }

    [Fact]
    public async Task Without_options_only_required_parameters_are_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "[]");
        using LibraryClient client = new(server.Address);

        await client.Books.ListBooksAsync("top", Order.Title, cancellationToken: Token);
        Assert.Equal("/shelves/top/books?order=title", server.Last.Target);
        await client.Books.ListBooksAsync("top", Order.Title, new ListBooksOptions(), Token);
        Assert.Equal("/shelves/top/books?order=title", server.Last.Target);
        Assert.Null(server.Last["Cookie"]);
    }

    [Fact]
    public void A_secret_among_options_is_not_printed()
    {
        string text = new ListBooksOptions { Limit = 5, XReaderCard = "card-7" }.ToString();

        Assert.Contains("Limit = 5", text, StringComparison.Ordinal);
        Assert.Contains("XReaderCard = ***", text, StringComparison.Ordinal);
        Assert.DoesNotContain("card-7", text, StringComparison.Ordinal);
    }
}
