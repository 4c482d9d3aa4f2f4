using System.ComponentModel;
using TokenGen.Pagination;

namespace TokenGen.Http;

/// <summary>Calls with paged responses. The methods differ in how a page names the next one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPages
{
    /// <summary>Pages that name the next one in the header <c>Link</c> (RFC 8288, relation <c>next</c>).</summary>
    /// <typeparam name="TPage">The type of a page's body.</typeparam>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="request">Creates the request of the first page; the others differ only in their URL.</param>
    /// <param name="responses">How to read the responses.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PagedItems<TPage, T> ByLink<TPage, T>(
        Func<ApiRequest> request, ApiResponses<TPage> responses, Func<TPage, IReadOnlyList<T>?> items, CancellationToken cancellationToken) =>
        Following(request, responses, items, static response => LinkHeader.Next(response.Headers), cancellationToken);

    /// <summary>Pages that name the next one by a URL in their body, absolute or relative.</summary>
    /// <typeparam name="TPage">The type of a page's body.</typeparam>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="request">Creates the request of the first page; the others differ only in their URL.</param>
    /// <param name="responses">How to read the responses.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="next">Returns the URL; <see langword="null"/> or empty on the last page.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PagedItems<TPage, T> ByUrl<TPage, T>(
        Func<ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<TPage, string?> next,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Following(request, responses, items, response => next(response.Body!), cancellationToken);
    }

    /// <summary>Pages that name the next one with a cursor, which is sent as a parameter.</summary>
    /// <typeparam name="TPage">The type of a page's body.</typeparam>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="cursor">Where to start; <see langword="null"/> for the first page.</param>
    /// <param name="request">Creates the request of a page.</param>
    /// <param name="responses">How to read the responses.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="next">Returns the cursor of the next page; <see langword="null"/> or empty on the last page.</param>
    /// <param name="more">Whether another page follows; <see langword="null"/> if only the cursor decides.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentNullException">A required argument is null.</exception>
    public static PagedItems<TPage, T> ByCursor<TPage, T>(
        string? cursor,
        Func<string?, ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<TPage, string?> next,
        Func<TPage, bool?>? more,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(next);
        return new(
            PageWalk.GoAsync(
                cursor,
                request,
                responses,
                (ApiRequest call, ApiResponse<TPage> response, ref string? cursor) =>
                {
                    if (more?.Invoke(response.Body!) == false)
                    {
                        return false;
                    }

                    cursor = next(response.Body!);
                    return cursor is { Length: > 0 };
                },
                cancellationToken),
            items);
    }

    /// <summary>Pages that name the next one with a value that is sent as a parameter, such as the id of the last item.</summary>
    /// <typeparam name="TPage">The type of a page's body.</typeparam>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <typeparam name="TCursor">The type of the value.</typeparam>
    /// <inheritdoc cref="ByCursor{TPage, T}(string, Func{string, ApiRequest}, ApiResponses{TPage}, Func{TPage, IReadOnlyList{T}}, Func{TPage, string}, Func{TPage, bool?}, CancellationToken)"/>
    public static PagedItems<TPage, T> ByCursor<TPage, T, TCursor>(
        TCursor? cursor,
        Func<TCursor?, ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<TPage, TCursor?> next,
        Func<TPage, bool?>? more,
        CancellationToken cancellationToken)
        where TCursor : struct
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(next);
        return new(
            PageWalk.GoAsync(
                cursor,
                request,
                responses,
                (ApiRequest call, ApiResponse<TPage> response, ref TCursor? cursor) =>
                {
                    if (more?.Invoke(response.Body!) == false)
                    {
                        return false;
                    }

                    cursor = next(response.Body!);
                    return cursor is not null;
                },
                cancellationToken),
            items);
    }

    /// <summary>Pages that are requested by the number of items before them. The first page without items is the last one.</summary>
    /// <typeparam name="TPage">The type of a page's body.</typeparam>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="offset">Where to start; <see langword="null"/> for the first item.</param>
    /// <param name="request">Creates the request of a page.</param>
    /// <param name="responses">How to read the responses.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="more">Whether another page follows; <see langword="null"/> if pages do not say so.</param>
    /// <param name="total">The number of all items; <see langword="null"/> if pages do not say so.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentNullException">A required argument is null.</exception>
    public static PagedItems<TPage, T> ByOffset<TPage, T>(
        long? offset,
        Func<long?, ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<TPage, bool?>? more,
        Func<TPage, long?>? total,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(items);
        return ByOffset(offset, long.MaxValue, request, responses, items, more, total, cancellationToken);
    }

    /// <inheritdoc cref="ByOffset{TPage, T}(long?, Func{long?, ApiRequest}, ApiResponses{TPage}, Func{TPage, IReadOnlyList{T}}, Func{TPage, bool?}, Func{TPage, long?}, CancellationToken)"/>
    public static PagedItems<TPage, T> ByOffset<TPage, T>(
        int? offset,
        Func<int?, ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<TPage, bool?>? more,
        Func<TPage, long?>? total,
        CancellationToken cancellationToken) =>
        ByOffset((long?)offset, int.MaxValue, offset => request((int?)offset), responses, items, more, total, cancellationToken);

    /// <summary>Pages that are requested by their number. The first page without items is the last one.</summary>
    /// <typeparam name="TPage">The type of a page's body.</typeparam>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="number">Where to start; <see langword="null"/> for the first page.</param>
    /// <param name="first">The number of the first page, which the server uses if none is sent.</param>
    /// <param name="request">Creates the request of a page.</param>
    /// <param name="responses">How to read the responses.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="more">Whether another page follows; <see langword="null"/> if pages do not say so.</param>
    /// <param name="total">The number of all pages; <see langword="null"/> if pages do not say so.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentNullException">A required argument is null.</exception>
    public static PagedItems<TPage, T> ByNumber<TPage, T>(
        long? number,
        int first,
        Func<long?, ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<TPage, bool?>? more,
        Func<TPage, long?>? total,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(items);
        return ByNumber(number, first, long.MaxValue, request, responses, items, more, total, cancellationToken);
    }

    /// <inheritdoc cref="ByNumber{TPage, T}(long?, int, Func{long?, ApiRequest}, ApiResponses{TPage}, Func{TPage, IReadOnlyList{T}}, Func{TPage, bool?}, Func{TPage, long?}, CancellationToken)"/>
    public static PagedItems<TPage, T> ByNumber<TPage, T>(
        int? number,
        int first,
        Func<int?, ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<TPage, bool?>? more,
        Func<TPage, long?>? total,
        CancellationToken cancellationToken) =>
        ByNumber((long?)number, first, int.MaxValue, number => request((int?)number), responses, items, more, total, cancellationToken);

    /// <summary>The last item, after which the next page starts; <see langword="null"/> if there is none.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    public static T? LastOf<T>(IReadOnlyList<T>? items)
        where T : class => items is { Count: > 0 } ? items[items.Count - 1] : null;

    // The comparison with the total avoids a sum, which could overflow because a server can send any number. A negative total, usually -1,
    // means that the server did not count.
    private static PagedItems<TPage, T> ByOffset<TPage, T>(
        long? offset,
        long last,
        Func<long?, ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<TPage, bool?>? more,
        Func<TPage, long?>? total,
        CancellationToken cancellationToken) => new(
            PageWalk.GoAsync(
                offset, request, responses,
                (ApiRequest call, ApiResponse<TPage> response, ref long? offset) =>
                {
                    TPage page = response.Body!;
                    int count = items(page)?.Count ?? 0;
                    if (count == 0 || more?.Invoke(page) == false)
                    {
                        return false;
                    }

                    long begin = offset.GetValueOrDefault();
                    if (total?.Invoke(page) is >= 0 and var all && (all <= count || all - count <= begin))
                    {
                        return false;
                    }

                    if (begin > last - count)
                    {
                        throw NextPage.TooFar(call, response);
                    }

                    offset = begin + count;
                    return true;
                },
                cancellationToken),
            items);

    private static PagedItems<TPage, T> ByNumber<TPage, T>(
        long? number,
        int first,
        long last,
        Func<long?, ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<TPage, bool?>? more,
        Func<TPage, long?>? total,
        CancellationToken cancellationToken) => new(
            PageWalk.GoAsync(
                number, request, responses,
                (ApiRequest call, ApiResponse<TPage> response, ref long? number) =>
                {
                    TPage page = response.Body!;
                    if (items(page) is not { Count: > 0 } || more?.Invoke(page) == false)
                    {
                        return false;
                    }

                    long here = number ?? first;
                    if (total?.Invoke(page) is >= 0 and var pages && (pages == 0 || here - first >= pages - 1))
                    {
                        return false;
                    }

                    if (here >= last)
                    {
                        throw NextPage.TooFar(call, response);
                    }

                    number = here + 1;
                    return true;
                },
                cancellationToken),
            items);

    private static PagedItems<TPage, T> Following<TPage, T>(
        Func<ApiRequest> request,
        ApiResponses<TPage> responses,
        Func<TPage, IReadOnlyList<T>?> items,
        Func<ApiResponse<TPage>, string?> next,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(
            PageWalk.GoAsync<TPage, Uri?>(
                null, address => address is null ? request() : request().ContinueAt(address), responses,
                (ApiRequest call, ApiResponse<TPage> response, ref Uri? address) =>
                {
                    if (next(response) is not { Length: > 0 } target)
                    {
                        return false;
                    }

                    address = NextPage.Resolve(call, response, target);
                    return true;
                },
                cancellationToken),
            items);
    }
}
