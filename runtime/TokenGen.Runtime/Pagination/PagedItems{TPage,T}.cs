namespace TokenGen;

/// <summary>
/// The items of a paged response. A page is requested when all items before it have been read. Each enumeration makes its own calls.
/// </summary>
/// <typeparam name="TPage">The type of the body of a page.</typeparam>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class PagedItems<TPage, T> : IAsyncEnumerable<T>
{
    private readonly IAsyncEnumerable<ApiResponse<TPage>> _pages;
    private readonly Func<TPage, IReadOnlyList<T>?> _items;

    /// <summary>Creates items from pages, as generated code does. Use it in tests.</summary>
    /// <param name="pages">The pages, each a success response.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PagedItems(IAsyncEnumerable<ApiResponse<TPage>> pages, Func<TPage, IReadOnlyList<T>?> items)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(items);
        _pages = pages;
        _items = items;
    }

    /// <summary>The same items as complete pages, each with its status and headers.</summary>
    /// <returns>The pages. An error status throws an <see cref="ApiException"/>, as for the items.</returns>
    public IAsyncEnumerable<ApiResponse<TPage>> AsPages() => _pages;

    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => GoThroughAsync(cancellationToken);

    private async IAsyncEnumerator<T> GoThroughAsync(CancellationToken cancellationToken)
    {
        await foreach (ApiResponse<TPage> page in _pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (page.Body is null || _items(page.Body) is not { } items)
            {
                continue;
            }

            for (int index = 0; index < items.Count; index++)
            {
                yield return items[index];
            }
        }
    }
}
