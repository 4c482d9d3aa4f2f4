using System.Net;
using Pages;

namespace TokenGen.Client.Tests.Pagination;

/// <summary>Paged responses over real HTTP: the case <c>Pages</c> of the snapshots.</summary>
public sealed class PaginationTests
{
    private static readonly string[] s_all = ["b1", "b2", "b3", "b4", "b5", "b6", "b7"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paging_follows_the_Link_header()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

        Assert.Equal(s_all, await IdsAsync(client.Books.ListBooksByLinkAllAsync("Ada", Token)));

        // An address from the server is used unchanged, without the parameters of the first call.
        Assert.Equal(["/links?author=Ada", "/links?from=4&kept=%2F", "/links?from=7&kept=%2F"], server.Asked);
    }

    [Fact]
    public async Task Paging_follows_a_URL_in_the_body()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

        Assert.Equal(s_all, await IdsAsync(client.Books.ListBooksByUrlAllAsync(Token)));
        Assert.Equal(["/urls", "/urls?from=4&kept=%2F", "/urls?from=7&kept=%2F"], server.Asked);
    }

    [Fact]
    public async Task A_cursor_in_an_envelope_is_sent_back_with_the_other_arguments()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

        Assert.Equal(s_all, await IdsAsync(client.Books.ListBooksByCursorAllAsync(limit: 3, cancellationToken: Token)));
        Assert.Equal(["/cursors?limit=3", "/cursors?cursor=c3&limit=3", "/cursors?cursor=c6&limit=3"], server.Asked);
    }

    [Fact]
    public async Task The_last_item_is_the_cursor_and_a_flag_ends_the_pages()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

        Assert.Equal(s_all, await IdsAsync(client.Books.ListBooksByLastAllAsync("top", cancellationToken: Token)));
        Assert.Equal(["/lasts/top", "/lasts/top?starting_after=b3", "/lasts/top?starting_after=b6"], server.Asked);
    }

    [Fact]
    public async Task The_number_of_the_last_item_is_the_cursor_until_a_page_is_empty()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

        Assert.Equal(s_all, await IdsAsync(client.Books.ListBooksSinceAllAsync(0, Token)));
        Assert.Equal(["/numbers?since=0", "/numbers?since=3", "/numbers?since=6", "/numbers?since=7"], server.Asked);
    }

    [Fact]
    public async Task An_offset_counts_the_items_up_to_their_total()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

#pragma warning disable CS0618 // The document calls the operation deprecated.
        Assert.Equal(s_all, await IdsAsync(client.Books.ListBooksByOffsetAllAsync(new ListBooksByOffsetOptions { A = "x" }, Token)));
#pragma warning restore CS0618
        Assert.Equal(["/offsets?a=x", "/offsets?offset=3&a=x", "/offsets?offset=6&a=x"], server.Asked);
    }

    [Fact]
    public async Task Page_numbers_start_at_that_of_the_rule_and_end_at_the_number_of_pages()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

        Assert.Equal(s_all, await IdsAsync(client.Books.SearchBooksAllAsync(cancellationToken: Token)));
        Assert.Equal(["/search", "/search?page=1", "/search?page=2"], server.Asked);
    }

    [Fact]
    public async Task Paging_can_start_at_a_given_position()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

        Assert.Equal(["b7"], await IdsAsync(client.Books.ListBooksByCursorAllAsync("c6", cancellationToken: Token)));
        Assert.Equal(["/cursors?cursor=c6"], server.Asked);
    }

    [Fact]
    public async Task A_page_is_requested_only_when_enumeration_reaches_it()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

        await foreach (Book book in client.Books.ListBooksByCursorAllAsync(cancellationToken: Token))
        {
            if (book.Number == 3)
            {
                break;
            }
        }

        Assert.Equal(["/cursors"], server.Asked);
    }

    [Fact]
    public async Task Whole_pages_have_their_status_and_headers()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);
        List<int> sizes = [];

        await foreach (ApiResponse<IReadOnlyList<Book>> page in client.Books.ListBooksByLinkAllAsync(cancellationToken: Token).AsPages())
        {
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal(sizes.Count < 2, page.Headers.Contains("Link"));
            sizes.Add(page.Body!.Count);
        }

        Assert.Equal([3, 3, 1], sizes);
    }

    [Fact]
    public async Task An_envelope_that_reports_an_error_on_a_later_page_throws_there()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(
            () => IdsAsync(client.Books.ListBooksByCursorAllAsync("c99", cancellationToken: Token)));

        Assert.Equal(ApiErrorKind.Envelope, error.Kind);
    }

    [Fact]
    public async Task A_cycle_of_pages_throws_with_a_reason()
    {
        int turn = 0;
        await using PagedBooks server = await PagedBooks.StartAsync(_ => $"/urls?from={++turn % 3}");
        using PagesClient client = new(server.Address);

        ApiResponseFormatException error = await Assert.ThrowsAnyAsync<ApiResponseFormatException>(
            () => IdsAsync(client.Books.ListBooksByUrlAllAsync(Token)));

        Assert.Contains("the next page is one that was read before", error.Message, StringComparison.Ordinal);
        Assert.InRange(server.Asked.Count, 4, 12);
    }

    [Fact]
    public async Task A_credential_does_not_follow_a_page_to_another_server()
    {
        await using PagedBooks other = await PagedBooks.StartAsync();
        await using PagedBooks server = await PagedBooks.StartAsync(_ => new Uri(other.Address, "/urls?from=7").AbsoluteUri);
        using PagesClient client = new(new ApiClientOptions { BaseAddress = server.Address, Credential = Credential.Bearer("secret") });

        ApiResponseFormatException error = await Assert.ThrowsAnyAsync<ApiResponseFormatException>(
            () => IdsAsync(client.Books.ListBooksByUrlAllAsync(Token)));

        Assert.Contains("ApiClientOptions.TrustedServers", error.Message, StringComparison.Ordinal);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task A_trusted_server_may_have_the_next_page()
    {
        await using PagedBooks other = await PagedBooks.StartAsync();
        await using PagedBooks server = await PagedBooks.StartAsync(_ => new Uri(other.Address, "/urls?from=7").AbsoluteUri);
        using PagesClient client = new(new ApiClientOptions { BaseAddress = server.Address, TrustedServers = { other.Address } });

        Assert.Equal(["b1", "b2", "b3", "b7"], await IdsAsync(client.Books.ListBooksByUrlAllAsync(Token)));
    }

    [Fact]
    public async Task Either_cancellation_token_ends_the_paging()
    {
        await using PagedBooks server = await PagedBooks.StartAsync();
        using PagesClient client = new(server.Address);
        using CancellationTokenSource source = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Book book in client.Books.ListBooksByCursorAllAsync(cancellationToken: Token).WithCancellation(source.Token))
            {
                if (book.Number == 3)
                {
                    await source.CancelAsync();
                }
            }
        });

        Assert.Equal(["/cursors"], server.Asked);
    }

    private static async Task<List<string>> IdsAsync(IAsyncEnumerable<Book> books)
    {
        List<string> ids = [];
        await foreach (Book book in books)
        {
            ids.Add(book.Id);
        }

        return ids;
    }
}
