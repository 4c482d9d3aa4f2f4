using System.Buffers;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>A response whose body was read, or is available as a stream.</summary>
internal readonly struct ReceivedResponse : IDisposable
{
    private readonly byte[]? _buffer;
    private readonly int _length;

    /// <summary>A response whose body is in a pooled buffer, or empty.</summary>
    public ReceivedResponse(HttpResponseMessage message, byte[] buffer, int length, bool isTruncated, GatheredElements? gathered = null)
    {
        Message = message;
        _buffer = buffer;
        _length = length;
        IsTruncated = isTruncated;
        Gathered = gathered;
    }

    /// <summary>A response whose body was not read.</summary>
    public ReceivedResponse(HttpResponseMessage message, Stream stream)
    {
        Message = message;
        Stream = stream;
    }

    /// <summary>Status and headers.</summary>
    public HttpResponseMessage Message { get; }

    /// <summary>The body, if it was not read.</summary>
    public Stream? Stream { get; }

    public int Status => (int)Message.StatusCode;

    public bool IsSuccess => Message.IsSuccessStatusCode;

    /// <summary>The elements that were read while the body arrived and are not in <see cref="Body"/>; null in most responses.</summary>
    public GatheredElements? Gathered { get; }

    /// <summary>The decompressed body.</summary>
    public ReadOnlySpan<byte> Body => _buffer.AsSpan(0, _length);

    /// <summary>The number of bytes of the body that were received, including those of <see cref="Gathered"/>.</summary>
    public long ReceivedBytes => _length + (Gathered?.TakenBytes ?? 0);

    /// <summary>Whether the body is longer than the part that was read.</summary>
    public bool IsTruncated { get; }

    public MediaType MediaType => MediaType.Of(Message);

    /// <summary>Returns the buffer to the pool and releases the connection.</summary>
    public void Dispose()
    {
        // The stream that the caller got owns the message.
        if (Stream is not null)
        {
            return;
        }

        if (_buffer is { Length: > 0 })
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        Message.Dispose();
    }
}
