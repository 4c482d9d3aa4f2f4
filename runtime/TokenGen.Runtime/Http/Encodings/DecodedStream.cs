using TokenGen.Errors;

namespace TokenGen.Http;

/// <summary>A body that is decompressed while it is read. Invalid compressed data throws an <see cref="InvalidDataException"/>.</summary>
internal sealed class DecodedStream : ReadOnlyStream
{
    private readonly CompressedSource _source;
    private readonly Stream _decoder;

    /// <param name="body">The compressed body.</param>
    /// <param name="readsBehindEnd">Whether the decompressor reads on after the end of its format.</param>
    /// <param name="decoder">Creates the decompressor.</param>
    public DecodedStream(Stream body, bool readsBehindEnd, Func<Stream, Stream> decoder)
    {
        _source = new CompressedSource(body, readsBehindEnd);
        _decoder = decoder(_source);
    }

#if NET8_0_OR_GREATER
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            return Checked(_decoder.Read(buffer));
        }
        catch (Exception exception) when (IsOfFormat(exception))
        {
            throw Malformed(exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        // Input that produces no output keeps a decompressor busy without checking the token.
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Checked(await _decoder.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (IsOfFormat(exception))
        {
            throw Malformed(exception);
        }
    }
#else
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (count == 0)
        {
            return 0;
        }

        try
        {
            return Checked(_decoder.Read(buffer, offset, count));
        }
        catch (Exception exception) when (IsOfFormat(exception))
        {
            throw Malformed(exception);
        }
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
        {
            return 0;
        }

        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Checked(await _decoder.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (IsOfFormat(exception))
        {
            throw Malformed(exception);
        }
    }
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Checked(int read)
    {
        if (_source.IsCutOff || (read > 0 && _source.IsPastEnd))
        {
            throw new InvalidDataException("The compressed body ends early.");
        }

        return read;
    }

    /// <summary>Whether the decompressor itself threw, not its input or the caller's token.</summary>
    private bool IsOfFormat(Exception exception) =>
        exception is not OperationCanceledException && !ReferenceEquals(exception, _source.Failure) && Unforeseen.IsExplained(exception);

    private InvalidDataException Malformed(Exception exception) => exception as InvalidDataException
        ?? new InvalidDataException(
            _source.IsPastEnd ? "The compressed body ends early." : "The body is not compressed as its headers declare.", exception);
}
