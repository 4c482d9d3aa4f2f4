using System.Runtime.CompilerServices;
using TokenGen.Http;

namespace TokenGen.Streaming;

/// <summary>Events over one connection after the other, as if they came over one.</summary>
internal static class EventConnections
{
    /// <summary>The header by which a server learns where to go on (WHATWG HTML, section 9.2.4).</summary>
    private const string LastEventId = "Last-Event-ID";

    /// <summary>Makes the call, and makes it again when its events end, until the server has no more or fails too often.</summary>
    /// <param name="call">The first call.</param>
    /// <param name="request">Puts the next ones together.</param>
    /// <param name="responses">What the answers mean.</param>
    /// <param name="rule">When to go on, and when to give up.</param>
    /// <param name="cancellationToken">Ends the call and the waiting.</param>
    /// <exception cref="ApiException">A failure that will not pass, or one too many.</exception>
    public static async IAsyncEnumerable<T> GoAsync<T>(
        ApiRequest call,
        Func<ApiRequest> request,
        ApiResponses<ResponseItems<T>> responses,
        EventReconnection rule,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = new EventPosition();
        for (var failures = 0; ;)
        {
            ResponseItems<T>? items = null;
            try
            {
                items = await call.SendAsync(responses, cancellationToken).ConfigureAwait(false);

                // An answer without events, such as 204, says that there are no more.
                if (items is null) yield break;
            }
            catch (ApiException failure) when (failure.IsTransient && failures++ < rule.MaxFailures)
            {
                // The next attempt tells whether it has passed.
            }

            if (items is not null)
            {
                var enumerator = items.GetAsyncEnumerator(cancellationToken);
                await using (enumerator.ConfigureAwait(false))
                {
                    while (true)
                    {
                        try
                        {
                            if (!await enumerator.MoveNextAsync().ConfigureAwait(false)) break;
                        }
                        catch (ApiException failure) when (failure.IsTransient && failures++ < rule.MaxFailures)
                        {
                            break;
                        }

                        failures = 0;
                        yield return enumerator.Current;
                    }
                }

                if (items.Position is { } reached)
                {
                    if (reached.IsEnded) yield break;
                    if (reached.LastId.Length > 0) position.LastId = reached.LastId;
                    position.Retry = reached.Retry ?? position.Retry;
                }
            }

            await Task.Delay(position.Retry ?? rule.Delay, cancellationToken).ConfigureAwait(false);
            call = request();
            if (position.LastId.Length == 0) continue;

            // The document may have it as a parameter, by which the caller has said where to begin.
            call.Headers.Remove(LastEventId);
            call.Header(LastEventId, position.LastId);
        }
    }
}
