namespace TokenGen;

/// <summary>
/// The items of a response (JSON Lines, server-sent events and similar formats), read while the response arrives. They can be enumerated
/// once. The end of the enumeration ends the call, even if it stops early. If you do not enumerate the items, dispose the stream.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <remarks>
/// Only the current item is in memory. An item that is longer than <see cref="ApiClientOptions.MaxResponseBytes"/> or does not match the
/// document throws an <see cref="ApiResponseFormatException"/>; a dropped connection throws an <see cref="ApiConnectionException"/>.
/// <see cref="ApiClientOptions.Timeout"/> applies until the headers arrive. To limit the wait for an item, use the cancellation token.
/// </remarks>
public sealed class ResponseItems<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly IAsyncEnumerable<T> _items;

    /// <summary>Creates a stream, as the runtime does. Use it in tests.</summary>
    /// <param name="items">The items. If they are disposable, they are disposed with the stream.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public ResponseItems(IAsyncEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items;
    }

    internal Streaming.EventPosition? Position => (_items as Streaming.ItemPump<T>)?.Position;

    /// <summary>Enumerates the items.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">The items have already been enumerated.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _items.GetAsyncEnumerator(cancellationToken);

    /// <summary>Ends the call if it has not ended yet.</summary>
    public ValueTask DisposeAsync() => _items is IAsyncDisposable items ? items.DisposeAsync() : default;
}
