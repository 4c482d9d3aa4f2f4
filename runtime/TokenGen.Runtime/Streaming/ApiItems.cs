using System.ComponentModel;
using System.Runtime.CompilerServices;
using TokenGen.Streaming;

namespace TokenGen.Http;

/// <summary>Calls that return items. The request is sent when enumeration starts; each enumeration sends its own request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiItems
{
    /// <summary>The items of a response.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="request">Creates the request.</param>
    /// <param name="responses">How to read the responses.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async IAsyncEnumerable<T> Of<T>(
        Func<ApiRequest> request, ApiResponses<ResponseItems<T>> responses, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ApiRequest call = request();
        if (call.Settings.Reconnection is { } reconnection && call.Method == HttpMethod.Get && responses.AreEvents)
        {
            await foreach (T item in EventConnections.GoAsync(call, request, responses, reconnection, cancellationToken)
                .ConfigureAwait(false))
            {
                yield return item;
            }

            yield break;
        }

        ResponseItems<T>? items = await call.SendAsync(responses, cancellationToken).ConfigureAwait(false);

        // A response without a body, such as 204, has no items.
        if (items is null)
        {
            yield break;
        }

        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    /// <summary>The data of the events of a response.</summary>
    /// <typeparam name="T">The type of an event's data.</typeparam>
    /// <inheritdoc cref="Of{T}"/>
    public static async IAsyncEnumerable<T> DataOf<T>(
        Func<ApiRequest> request, ApiResponses<ResponseItems<ServerSentEvent<T>>> responses, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ServerSentEvent<T> item in Of(request, responses, cancellationToken).ConfigureAwait(false))
        {
            yield return item.Data;
        }
    }
}
