namespace TokenGen;

/// <summary>
/// The items of an answer that comes in pages. A page is asked for when the items before it have been gone through; each who goes through
/// them makes the calls anew.
/// </summary>
/// <typeparam name="TPage">The type of a page's body.</typeparam>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class PagedItems<TPage, T> : IAsyncEnumerable<T>
{
    private readonly IAsyncEnumerable<ApiResponse<TPage>> _pages;
    private readonly Func<TPage, IReadOnlyList<T>?> _items;

    /// <summary>Makes items out of pages; emitted code does, and tests of callers may.</summary>
    /// <param name="pages">The pages, each of them a success.</param>
    /// <param name="items">Gives the items of a page.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PagedItems(IAsyncEnumerable<ApiResponse<TPage>> pages, Func<TPage, IReadOnlyList<T>?> items)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(items);
        _pages = pages;
        _items = items;
    }

    /// <summary>The same answer page by page, each with its status and headers.</summary>
    /// <returns>The pages. An error status is thrown as an <see cref="ApiException"/>, as it is for the items.</returns>
    public IAsyncEnumerable<ApiResponse<TPage>> AsPages() => _pages;

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => GoThroughAsync(cancellationToken);

    private async IAsyncEnumerator<T> GoThroughAsync(CancellationToken cancellationToken)
    {
        await foreach (var page in _pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (page.Body is null || _items(page.Body) is not { } items) continue;
            for (var index = 0; index < items.Count; index++) yield return items[index];
        }
    }
}
