using System.ComponentModel;
using System.Runtime.CompilerServices;
using TokenGen.Streaming;

namespace TokenGen.Http;

/// <summary>Calls whose answer is items. The request is sent when somebody begins to go through them, and anew for each who does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiItems
{
    /// <summary>The items of an answer.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="request">Puts the call together.</param>
    /// <param name="responses">What the answers mean.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async IAsyncEnumerable<T> Of<T>(
        Func<ApiRequest> request, ApiResponses<ResponseItems<T>> responses, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = request();
        if (call.Connection.Reconnection is { } reconnection && call.Method == HttpMethod.Get && responses.AreEvents)
        {
            await foreach (var item in EventConnections.GoAsync(call, request, responses, reconnection, cancellationToken).ConfigureAwait(false)) yield return item;
            yield break;
        }

        var items = await call.SendAsync(responses, cancellationToken).ConfigureAwait(false);

        // An answer without a body, such as 204, has no items.
        if (items is null) yield break;
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return item;
    }

    /// <summary>What the events of an answer carry.</summary>
    /// <typeparam name="T">The type of an event's data.</typeparam>
    /// <inheritdoc cref="Of{T}"/>
    public static async IAsyncEnumerable<T> DataOf<T>(
        Func<ApiRequest> request, ApiResponses<ResponseItems<ServerSentEvent<T>>> responses, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in Of(request, responses, cancellationToken).ConfigureAwait(false)) yield return item.Data;
    }
}
