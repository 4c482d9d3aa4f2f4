using TokenGen.Errors;

namespace TokenGen.Http;

/// <summary>
/// The body of a response, read while it arrives. Disposing it ends the call. As in any stream, a failure is an <see cref="IOException"/>,
/// unless the caller caused it.
/// </summary>
internal sealed class ResponseStream(HttpResponseMessage response, Stream body) : ReadOnlyStream
{
    private bool _isDisposed;

    public override bool CanRead => !_isDisposed;

#if NET8_0_OR_GREATER
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return body.Read(buffer);
        }
        catch (Exception exception) when (IsOfBody(exception))
        {
            throw Broken(exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfBody(exception))
        {
            throw Broken(exception);
        }
    }
#else
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return body.Read(buffer, offset, count);
        }
        catch (Exception exception) when (IsOfBody(exception))
        {
            throw Broken(exception);
        }
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfBody(exception))
        {
            throw Broken(exception);
        }
    }
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _isDisposed = true;
            body.Dispose();
            response.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool IsOfBody(Exception exception) =>
        !_isDisposed && exception is not (IOException or OperationCanceledException) && Unforeseen.IsExplained(exception);

    private static IOException Broken(Exception exception) => exception is InvalidDataException
        ? new IOException(exception.Message, exception)
        : new IOException("The body of the response cannot be read.", exception);
}
