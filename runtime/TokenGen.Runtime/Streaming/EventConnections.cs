using System.Diagnostics;
using System.Runtime.CompilerServices;
using TokenGen.Errors;
using TokenGen.Http;

namespace TokenGen.Streaming;

/// <summary>Events over one connection after the other, as if they came over one.</summary>
internal static class EventConnections
{
    /// <summary>The header by which a server learns where to go on (WHATWG HTML, section 9.2.4).</summary>
    public const string LastEventId = "Last-Event-ID";

    /// <summary>No server takes a longer header, and each call would fail for it.</summary>
    private const int MaxIdLength = 4096;

    /// <summary>A connection that was open for as long as this has served its purpose, event or not: proxies close those that are quiet.</summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(30);

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
            TimeSpan? asked = null;
            try
            {
                items = await call.SendAsync(responses, cancellationToken).ConfigureAwait(false);

                // An answer without events, such as 204, says that there are no more.
                if (items is null) yield break;
            }
            catch (ApiException failure) when (failure.IsTransient && failures++ < rule.MaxFailures)
            {
                // The next attempt tells whether it has passed.
                asked = failure.RetryAfter;
            }

            if (items is not null)
            {
                var (hasEvent, hasFailed) = (false, false);
                var opened = Stopwatch.GetTimestamp();
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
                            hasFailed = true;
                            break;
                        }

                        failures = 0;
                        hasEvent = true;
                        yield return enumerator.Current;
                    }
                }

                if (items.Position is { } reached)
                {
                    if (reached.IsEnded) yield break;
                    if (reached.LastId.Length > 0) position.LastId = reached.LastId;
                    position.Retry = reached.Retry ?? position.Retry;
                }

                // A server that only opens and closes connections would be asked for ever.
                if (!hasEvent && !hasFailed && !IsLong(opened) && failures++ >= rule.MaxFailures) throw NoEvents(call.Operation, failures);
            }

            await Task.Delay(ServerPause.Of(asked ?? position.Retry, rule.Delay), cancellationToken).ConfigureAwait(false);
            call = request();
            if (!CanSend(position.LastId, call.Connection)) continue;

            // The document may have it as a parameter, by which the caller has said where to begin.
            call.Headers.Remove(LastEventId);
            call.Headers.TryAddWithoutValidation(LastEventId, position.LastId);
        }
    }

    private static bool IsLong(long opened) => (Stopwatch.GetTimestamp() - opened) / (double)Stopwatch.Frequency >= s_quiet.TotalSeconds;

    /// <summary>Whether an id can stand in a header. An id that cannot is left out: the server then begins where it likes.</summary>
    private static bool CanSend(string id, ApiConnection connection)
    {
        if (id.Length is 0 or > MaxIdLength) return false;
        foreach (var character in id)
        {
            if (char.IsControl(character)) return false;
#if NET8_0_OR_GREATER
            // As UTF-8, which a handler that was not made here would refuse to send.
            if (character > '~' && !connection.OwnsClient) return false;
#else
            if (character > '~') return false;
#endif
        }

        return true;
    }

    private static ApiConnectionException NoEvents(ApiOperation operation, int count) =>
        new($"{operation.Label} failed: {count} connections in a row ended without an event.")
        {
            OperationId = operation.Id,
            Method = operation.Method.Method,
            UrlTemplate = operation.UrlTemplate,
            Kind = ApiErrorKind.Connection,
            IsTransient = true,
        };
}
