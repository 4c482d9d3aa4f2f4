namespace TokenGen.Http;

/// <summary>What a decompressor reads from: it finds out whether the decompressor still wanted something when there was no more.</summary>
/// <remarks>
/// The decompressors of .NET end in silence where their input ends, be it whole or not. One that has come to the end of its format asks for
/// nothing more. gzip does ask, since another member may follow: it gets one byte that begins none. At its end it leaves that byte alone;
/// in the middle of a member it takes the byte, and asks again or fails.
/// </remarks>
internal sealed class CompressedSource(Stream body, bool readsBehindEnd) : ReadOnlyStream
{
    private bool _hasBegun;

    /// <summary>Whether the input ended before its format did.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether the byte behind the end has been given: what the decompressor makes after it was never sent.</summary>
    public bool IsPastEnd { get; private set; }

    /// <summary>What reading the body failed with.</summary>
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
        if (disposing) body.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int read, Span<byte> buffer)
    {
        if (read > 0)
        {
            _hasBegun = true;
            return read;
        }

        // A body without a byte is an empty one, whatever its headers say of it.
        if (buffer.IsEmpty || !_hasBegun) return 0;
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
