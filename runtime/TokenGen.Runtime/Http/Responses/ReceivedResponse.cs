using System.Buffers;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>An answer whose body has been read, or is left to be read as a stream.</summary>
internal readonly struct ReceivedResponse : IDisposable
{
    private readonly byte[]? _buffer;
    private readonly int _length;

    /// <summary>An answer whose body is in a pooled buffer, or empty.</summary>
    public ReceivedResponse(HttpResponseMessage message, byte[] buffer, int length, bool isTruncated, GatheredElements? gathered = null)
    {
        Message = message;
        _buffer = buffer;
        _length = length;
        IsTruncated = isTruncated;
        Gathered = gathered;
    }

    /// <summary>An answer whose body has not been read.</summary>
    public ReceivedResponse(HttpResponseMessage message, Stream stream)
    {
        Message = message;
        Stream = stream;
    }

    /// <summary>Status and headers.</summary>
    public HttpResponseMessage Message { get; }

    /// <summary>The body, when it has not been read.</summary>
    public Stream? Stream { get; }

    public int Status => (int)Message.StatusCode;

    public bool IsSuccess => Message.IsSuccessStatusCode;

    /// <summary>The elements of the body that have been read, and are no part of <see cref="Body"/> any more; mostly none.</summary>
    public GatheredElements? Gathered { get; }

    /// <summary>The body as it came, decompressed.</summary>
    public ReadOnlySpan<byte> Body => _buffer.AsSpan(0, _length);

    /// <summary>The number of bytes of the body that came, those of <see cref="Gathered"/> included.</summary>
    public long ReceivedBytes => _length + (Gathered?.TakenBytes ?? 0);

    /// <summary>Whether the body goes on beyond what was read.</summary>
    public bool IsTruncated { get; }

    public MediaType MediaType => MediaType.Of(Message);

    /// <summary>Gives the buffer back and lets the connection go.</summary>
    public void Dispose()
    {
        // A body that is handed out as a stream takes the message along.
        if (Stream is not null) return;
        if (_buffer is { Length: > 0 }) ArrayPool<byte>.Shared.Return(_buffer);
        Message.Dispose();
    }
}
