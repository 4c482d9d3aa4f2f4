namespace TokenGen;

/// <summary>
/// The items of an answer (JSON Lines, server-sent events and their kin), read while the answer comes. They come once. Going through
/// them ends the call, also when one leaves early; whoever does not go through them disposes the stream.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <remarks>
/// Nothing is held but the item that comes next. An item longer than <see cref="ApiClientOptions.MaxResponseBytes"/>, or one that is
/// not what the document says, is an <see cref="ApiResponseFormatException"/>; a connection that breaks off, an
/// <see cref="ApiConnectionException"/>. <see cref="ApiClientOptions.Timeout"/> ends with the headers: how long to wait for an item
/// is the caller's affair, by the token.
/// </remarks>
public sealed class ResponseItems<T> : IAsyncEnumerable<T>, IAsyncDisposable
{
    private readonly IAsyncEnumerable<T> _items;

    /// <summary>Makes a stream; the runtime does, and tests of callers may.</summary>
    /// <param name="items">The items; disposed with the stream where they can be.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public ResponseItems(IAsyncEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items;
    }

    internal Streaming.EventPosition? Position => (_items as Streaming.ItemPump<T>)?.Position;

    /// <summary>Goes through the items.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidOperationException">Somebody has gone through them.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => _items.GetAsyncEnumerator(cancellationToken);

    /// <summary>Ends the call, if it has not ended.</summary>
    public ValueTask DisposeAsync() => _items is IAsyncDisposable items ? items.DisposeAsync() : default;
}
