using System.Buffers;
using System.Net;
using TokenGen.Json;
using TokenGen.Redaction;

namespace TokenGen.Http;

/// <summary>A body of JSON texts, each written when the caller produces it.</summary>
internal sealed class ItemsContent<T> : HttpContent, IHasSentSecrets
{
    private static readonly byte[] s_recordStart = [0x1E];
    private static readonly byte[] s_lineEnd = [(byte)'\n'];

    private readonly IAsyncEnumerable<T> _items;
    private readonly JsonCodec<T> _codec;
    private readonly bool _isSequence;

    /// <param name="items">The items.</param>
    /// <param name="codec">Writes an item.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="isSequence">Whether each item starts with a record separator (RFC 7464); otherwise each item is a line.</param>
    public ItemsContent(IAsyncEnumerable<T> items, JsonCodec<T> codec, string mediaType, bool isSequence)
    {
        _items = items;
        _codec = codec;
        _isSequence = isSequence;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    /// <summary>Remembers the secrets in the items; <see langword="null"/> if the operation has no secrets.</summary>
    public SentSecrets? Sent { get; init; }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        IAsyncEnumerator<T> items = _items.GetAsyncEnumerator(cancellationToken);
        await using (items.ConfigureAwait(false))
        {
            while (true)
            {
                ValueTask<bool> next = items.MoveNextAsync();

                // Flushed, so that the server gets the current items while the next one is produced.
                if (!next.IsCompleted)
                {
                    await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
                }

                if (!await next.ConfigureAwait(false))
                {
                    return;
                }

                await WriteAsync(stream, items.Current, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteAsync(Stream stream, T item, CancellationToken cancellationToken)
    {
        byte[] buffer = _codec.ToPooledBuffer(item, out int length);
        try
        {
            ReplaceLineBreaks(buffer.AsSpan(0, length));
            Sent?.Add(buffer.AsSpan(0, length));
            if (_isSequence)
            {
                await stream.WriteAsync(s_recordStart.AsMemory(), cancellationToken).ConfigureAwait(false);
            }

            await stream.WriteAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(s_lineEnd.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>
    /// Replaces line breaks, which would end the line: a JsonElement keeps those of its source, where they are white space.
    /// </summary>
    private static void ReplaceLineBreaks(Span<byte> json)
    {
        for (int at; (at = json.IndexOfAny((byte)'\n', (byte)'\r')) >= 0;)
        {
            json[at] = (byte)' ';
            json = json[(at + 1)..];
        }
    }
}
