using System.Diagnostics;
using System.Runtime.CompilerServices;
using TokenGen.Errors;
using TokenGen.Http;

namespace TokenGen.Streaming;

/// <summary>Reads events from one connection after another, as if there were only one.</summary>
internal static class EventConnections
{
    /// <summary>The request header that names the last received event (WHATWG HTML, section 9.2.4).</summary>
    public const string LastEventId = "Last-Event-ID";

    /// <summary>Servers reject longer headers, and each call would fail.</summary>
    private const int MaxIdLength = 4096;

    /// <summary>
    /// A connection that was open this long counts as successful even without an event, because proxies close idle connections.
    /// </summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(30);

    /// <summary>Makes the call, and repeats it when its events end, until the server has no more events or fails too often.</summary>
    /// <param name="call">The first call.</param>
    /// <param name="request">Builds the following calls.</param>
    /// <param name="responses">The expected responses.</param>
    /// <param name="rule">When to reconnect, and when to stop.</param>
    /// <param name="cancellationToken">Cancels the call and the waiting.</param>
    /// <exception cref="ApiException">A permanent failure, or one failure too many.</exception>
    public static async IAsyncEnumerable<T> GoAsync<T>(
        ApiRequest call,
        Func<ApiRequest> request,
        ApiResponses<ResponseItems<T>> responses,
        EventReconnection rule,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        EventPosition position = new();
        for (int failures = 0; ;)
        {
            ResponseItems<T>? items = null;
            TimeSpan? asked = null;
            try
            {
                items = await call.SendAsync(responses, cancellationToken).ConfigureAwait(false);

                // A response without events, such as 204, means that there are no more.
                if (items is null)
                {
                    yield break;
                }
            }
            catch (ApiException failure) when (failure.IsTransient && failures++ < rule.MaxFailures)
            {
                // The next attempt shows whether the failure was temporary.
                asked = failure.RetryAfter;
            }

            if (items is not null)
            {
                (bool hasEvent, bool hasFailed) = (false, false);
                long opened = Stopwatch.GetTimestamp();
                IAsyncEnumerator<T> enumerator = items.GetAsyncEnumerator(cancellationToken);
                await using (enumerator.ConfigureAwait(false))
                {
                    while (true)
                    {
                        try
                        {
                            if (!await enumerator.MoveNextAsync().ConfigureAwait(false))
                            {
                                break;
                            }
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
                    if (reached.IsEnded)
                    {
                        yield break;
                    }

                    if (reached.LastId.Length > 0)
                    {
                        position.LastId = reached.LastId;
                    }

                    position.Retry = reached.Retry ?? position.Retry;
                }

                // Counted as failures, because a server that only opens and closes connections would cause endless calls.
                if (!hasEvent && !hasFailed && !IsLong(opened) && failures++ >= rule.MaxFailures)
                {
                    throw NoEvents(call.Operation, failures);
                }
            }

            await Task.Delay(ServerPause.Of(asked ?? position.Retry, rule.Delay), cancellationToken).ConfigureAwait(false);
            call = request();
            if (!CanSend(position.LastId, call.Connection))
            {
                continue;
            }

            // The document may declare the header as a parameter, with which the caller named the first event.
            call.Headers.Remove(LastEventId);
            call.Headers.TryAddWithoutValidation(LastEventId, position.LastId);
        }
    }

    private static bool IsLong(long opened) => (Stopwatch.GetTimestamp() - opened) / (double)Stopwatch.Frequency >= s_quiet.TotalSeconds;

    /// <summary>Whether an id can be sent in a header. Otherwise it is left out, and the server decides where to start.</summary>
    private static bool CanSend(string id, ApiConnection connection)
    {
        if (id.Length is 0 or > MaxIdLength)
        {
            return false;
        }

        foreach (char character in id)
        {
            if (char.IsControl(character))
            {
                return false;
            }
#if NET8_0_OR_GREATER
            // Such a character needs UTF-8, which a handler from outside would refuse to send.
            if (character > '~' && !connection.Settings.OwnsClient)
            {
                return false;
            }
#else
            if (character > '~')
            {
                return false;
            }
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
