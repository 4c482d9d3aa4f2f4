using System.Buffers;
using System.Net;
using System.Runtime.CompilerServices;
using TokenGen.Errors;
using TokenGen.Http;

namespace TokenGen.Streaming;

/// <summary>Reads a body piece by piece, and returns its items as soon as they are complete.</summary>
internal sealed class ItemPump<T>(ResponseContext response, ItemFormat<T> format) : IAsyncEnumerable<T>, IAsyncDisposable
{
    // Small, because events and lines mostly arrive one by one, and many streams may wait at the same time.
    private const int WaitingBytes = 16 * 1024;

    // The elements of an array arrive as fast as they are read, so a long read costs little more than a short one.
    private const int BusyBytes = 64 * 1024;

    private int _isTaken;

    /// <summary>The position in a stream of events; <see langword="null"/> for other kinds of items, and before the first read.</summary>
    public EventPosition? Position { get; private set; }

    private int MaxItemBytes => response.Request.Settings.Limits.MaxResponseBytes;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _isTaken, 1) == 0
            ? ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken)
            : throw new InvalidOperationException(
                $"The items of a response of {response.Request.Operation.Label} can be enumerated only once. Make the call again.");

    public ValueTask DisposeAsync()
    {
        // Even if nothing was read, the connection is not needed any more.
        _isTaken = 1;
        response.Received.Stream!.Dispose();
        response.Received.Message.Dispose();
        return default;
    }

    private async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ItemDecoder<T> decoder = format.Start(MaxItemBytes);
        decoder.Reading = new ItemReading(response);
        Position = decoder.Position;

        // With this status a server reports that there are no more events, whether the document declares it or not (WHATWG HTML, section
        // 9.2.3).
        if (Position is not null && response.Received.Status == (int)HttpStatusCode.NoContent)
        {
            Position.IsEnded = true;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(format.IsJson ? BusyBytes : WaitingBytes);
        (int start, int end, bool isEnd) = (0, 0, false);
        try
        {
            while (true)
            {
                ItemRead read = Decode(decoder, buffer.AsSpan(start, end - start), isEnd, out int consumed, out T? item);
                start += consumed;
                if (read == ItemRead.Item)
                {
                    yield return item;
                    continue;
                }

                if (read == ItemRead.Fault)
                {
                    throw Failure.UnexpectedItem(response, decoder.Fault.Text, decoder.Fault.Problem);
                }

                if (read == ItemRead.Error)
                {
                    throw Failure.OfEnvelope(response, decoder.Status!);
                }

                if (read == ItemRead.End || isEnd)
                {
                    yield break;
                }

                if (end - start >= MaxItemBytes)
                {
                    throw Failure.TooLongItem(response, buffer.AsSpan(start, end - start).ToArray());
                }

                MakeRoom(ref buffer, ref start, ref end);
                int length = await FillAsync(buffer, end, cancellationToken).ConfigureAwait(false);
                isEnd = length == 0;
                end += length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    private ItemRead Decode(ItemDecoder<T> decoder, ReadOnlySpan<byte> bytes, bool isEnd, out int consumed, out T item)
    {
        try
        {
            return decoder.Read(bytes, isEnd, out consumed, out item);
        }
        catch (Exception exception) when (Unforeseen.IsExplained(exception))
        {
            throw Failure.Unreadable(response, exception);
        }
    }

    /// <summary>
    /// Moves the remaining bytes to the start once they are past the middle, so that every read is large enough. Doubles the buffer when
    /// one item fills it, and when the server fills it faster than it is read.
    /// </summary>
    private static void MakeRoom(ref byte[] buffer, ref int start, ref int end)
    {
        int length = end - start;
        bool isFull = end == buffer.Length;
        if (!isFull && start <= buffer.Length / 2)
        {
            return;
        }

        bool isLarger = length > buffer.Length / 2 || (isFull && buffer.Length < BusyBytes);
        byte[] target = isLarger ? ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * buffer.Length, 0x7FFFFFC7)) : buffer;
        buffer.AsSpan(start, length).CopyTo(target);
        if (target != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        buffer = target;
        (start, end) = (0, length);
    }

    private async ValueTask<int> FillAsync(byte[] buffer, int end, CancellationToken cancellationToken)
    {
        try
        {
#if !NET8_0_OR_GREATER
            // Some streams ignore the token while they read; disposing the message ends the read.
            using CancellationTokenRegistration closing = cancellationToken.Register(static message => ((HttpResponseMessage)message!).Dispose(), response.Received.Message);
#endif
            return await response.Received.Stream!.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{response.Request.Operation.Label} was cancelled by its caller.", cancellationToken);
        }
        catch (Exception exception)
        {
            Interruption interruption = new(response.Request, response.Received.Message, exception, CallStage.Reading, IsDeadlineCancelled: false, TimeSpan.Zero, cancellationToken);
            if (NoResponse.Explain(interruption) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }
}
