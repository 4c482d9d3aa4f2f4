using System.Runtime.CompilerServices;
using TokenGen.Http;

namespace TokenGen.Pagination;

/// <summary>Requests page after page. The ways of paging differ in the position of a page, and in how a page names the next one.</summary>
internal static class PageWalk
{
    /// <summary>Finds the position of the page after one that was read.</summary>
    /// <returns>Whether there is another page.</returns>
    public delegate bool Advance<TPage, TPlace>(ApiRequest call, ApiResponse<TPage> response, ref TPlace place);

    /// <summary>Requests page after page.</summary>
    /// <param name="place">The first position.</param>
    /// <param name="request">Builds the call for the page at a position.</param>
    /// <param name="responses">The expected responses.</param>
    /// <param name="advance">Finds the next page; not called without a body.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ApiException">A call failed, or the pages form a cycle.</exception>
    public static async IAsyncEnumerable<ApiResponse<TPage>> GoAsync<TPage, TPlace>(
        TPlace place,
        Func<TPlace, ApiRequest> request,
        ApiResponses<TPage> responses,
        Advance<TPage, TPlace> advance,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A server that returns to an earlier page would cause endless calls. One position is remembered, and replaced after twice as many
        // pages: this finds any cycle (Brent) and stores nothing else.
        TPlace? remembered = place;
        (int since, int period) = (0, 1);
        (ApiRequest Call, ApiResponse<TPage> Response)? last = null;
        while (true)
        {
            ApiRequest call;
            ApiResponse<TPage> response;
            try
            {
                call = request(place);
                response = await call.SendForResponseAsync(responses, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (last is not null && exception is (ArgumentException or FormatException))
            {
                // From the second page on, the position comes from the server, so no argument of the caller is wrong.
                throw NextPage.Unsendable(last!.Value.Call, last.Value.Response);
            }

            // A call for the raw response has no parsed one.
            if (response is null)
            {
                yield break;
            }

            response.EnsureSuccess();
            yield return response;
            last = (call, response);
            TPlace? here = place;
            if (response.Body is null || !advance(call, response, ref place))
            {
                yield break;
            }

            if (IsSame(place, here) || IsSame(place, remembered))
            {
                throw NextPage.Repeated(call, response);
            }

            if (++since < period)
            {
                continue;
            }

            remembered = place;
            (since, period) = (0, period * 2);
        }
    }

    private static bool IsSame<TPlace>(TPlace one, TPlace other) => EqualityComparer<TPlace>.Default.Equals(one, other);
}
