using System.Buffers;
using System.Net;

namespace TokenGen.Http;

/// <summary>A body of known length in a pooled buffer.</summary>
/// <remarks>
/// The buffer returns to the pool only when the content is disposed and no send still reads it. Over HTTP/2 a response may arrive before
/// the body was sent completely; a buffer returned too early would send bytes of another call.
/// </remarks>
internal sealed class JsonBodyContent : HttpContent
{
    private readonly byte[] _buffer;
    private readonly int _length;
    private int _holders = 1;
    private int _disposed;

    public JsonBodyContent(byte[] pooledBuffer, int length, string mediaType)
    {
        _buffer = pooledBuffer;
        _length = length;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    /// <summary>The body, readable until the content is disposed.</summary>
    public ReadOnlySpan<byte> Json => _disposed == 0 ? _buffer.AsSpan(0, _length) : default;

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SendAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SendAsync(stream, cancellationToken);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Hold();
        try
        {
            stream.Write(_buffer, 0, _length);
        }
        finally
        {
            Release();
        }
    }
#endif

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Release();
        }

        base.Dispose(disposing);
    }

    private async Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        Hold();
        try
        {
            await stream.WriteAsync(_buffer.AsMemory(0, _length), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Release();
        }
    }

    private void Hold()
    {
        // A plain increment would be wrong, because a count that reached zero must stay zero.
        int holders;
        do
        {
            holders = Volatile.Read(ref _holders);
            ObjectDisposedException.ThrowIf(holders == 0, this);
        }
        while (Interlocked.CompareExchange(ref _holders, holders + 1, holders) != holders);
    }

    private void Release()
    {
        // Cleared, because the next user of the shared pool must not see this call's secrets.
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        }
    }
}
