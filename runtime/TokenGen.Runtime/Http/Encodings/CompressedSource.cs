namespace TokenGen.Http;

/// <summary>The input of a decompressor, which detects whether the decompressor needed more bytes at the end of the input.</summary>
/// <remarks>
/// The decompressors of .NET stop silently at the end of their input, even if data is missing. One that reached the end of its format reads
/// no more. gzip does read more, because another member may follow, so it gets one byte that cannot start a member. At the end of a member
/// it leaves that byte unread; within a member it consumes the byte, and reads again or fails.
/// </remarks>
internal sealed class CompressedSource(Stream body, bool readsBehindEnd) : ReadOnlyStream
{
    private bool _hasBegun;

    /// <summary>Whether the input ended before the compressed data did.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether the extra byte was returned. Output after it does not come from the server.</summary>
    public bool IsPastEnd { get; private set; }

    /// <summary>The exception from reading the body.</summary>
    public Exception? Failure { get; private set; }

#if NET8_0_OR_GREATER
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Count(IsPastEnd ? 0 : body.Read(buffer), buffer);
        }
        catch (Exception exception)
        {
            Failure = exception;
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Count(IsPastEnd ? 0 : await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Span);
        }
        catch (Exception exception)
        {
            Failure = exception;
            throw;
        }
    }
#else
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Count(IsPastEnd ? 0 : body.Read(buffer, offset, count), buffer.AsSpan(offset, count));
        }
        catch (Exception exception)
        {
            Failure = exception;
            throw;
        }
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            return Count(IsPastEnd ? 0 : await body.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false), buffer.AsSpan(offset, count));
        }
        catch (Exception exception)
        {
            Failure = exception;
            throw;
        }
    }
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read, Span<byte> buffer)
    {
        if (read > 0)
        {
            _hasBegun = true;
            return read;
        }

        // An empty body is valid, whatever its headers declare.
        if (buffer.IsEmpty || !_hasBegun)
        {
            return 0;
        }

        if (!readsBehindEnd || IsPastEnd)
        {
            IsCutOff = true;
            return 0;
        }

        IsPastEnd = true;
        buffer[0] = 0;
        return 1;
    }
}
