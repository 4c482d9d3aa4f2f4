using System.Runtime.CompilerServices;
using TokenGen.Http;

namespace TokenGen.Pagination;

/// <summary>Goes from page to page. What differs between the ways to ask for one is the place, and how a page tells the next.</summary>
internal static class PageWalk
{
    /// <summary>Finds the place of the page after one that has been read.</summary>
    /// <returns>Whether there is another page.</returns>
    public delegate bool Advance<TPage, TPlace>(ApiRequest call, ApiResponse<TPage> response, ref TPlace place);

    /// <summary>Asks for page after page.</summary>
    /// <param name="place">Where to begin.</param>
    /// <param name="request">Puts the call of the page at a place together.</param>
    /// <param name="responses">What the answers mean.</param>
    /// <param name="advance">Finds the next page; not asked where there is no body.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="ApiException">A call failed, or the pages go round in a circle.</exception>
    public static async IAsyncEnumerable<ApiResponse<TPage>> GoAsync<TPage, TPlace>(
        TPlace place,
        Func<TPlace, ApiRequest> request,
        ApiResponses<TPage> responses,
        Advance<TPage, TPlace> advance,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A server that names a page again would be asked for ever. One place is remembered, a later one after twice as many pages:
        // that finds any circle (Brent) and holds nothing else.
        var remembered = place;
        var (since, period) = (0, 1);
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
                // The place is the server's from the second page on: no argument of the caller is wrong.
                throw NextPage.Unsendable(last!.Value.Call, last.Value.Response);
            }

            // Whoever asked for the raw answer has it.
            if (response is null) yield break;
            response.EnsureSuccess();
            yield return response;
            last = (call, response);
            var here = place;
            if (response.Body is null || !advance(call, response, ref place)) yield break;
            if (IsSame(place, here) || IsSame(place, remembered)) throw NextPage.Repeated(call, response);
            if (++since < period) continue;
            remembered = place;
            (since, period) = (0, period * 2);
        }
    }

    private static bool IsSame<TPlace>(TPlace one, TPlace other) => EqualityComparer<TPlace>.Default.Equals(one, other);
}
