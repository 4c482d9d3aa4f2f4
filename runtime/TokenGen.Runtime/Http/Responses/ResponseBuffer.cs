using System.Buffers;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads bodies into one pooled array. Of a long one that is mostly a list, the elements are read as they come.</summary>
internal static class ResponseBuffer
{
    // What a server promises in Content-Length is believed up to here; more room is made when more has come.
    private const int MaxTrustedLength = 1024 * 1024;
    private const int UnknownLength = 4096;

    /// <summary>Reads a body.</summary>
    /// <param name="message">The answer.</param>
    /// <param name="plan">Knows what the body is expected to be; <see langword="null"/> when somebody else reads it.</param>
    /// <param name="reading">How the body is read.</param>
    /// <param name="limit">The number of bytes to read at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The body; truncated when it is longer than the limit.</returns>
    /// <exception cref="IOException">The connection broke off.</exception>
    /// <exception cref="InvalidDataException">The body of a success can not be decompressed.</exception>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public static async ValueTask<ReceivedResponse> ReadAsync(HttpResponseMessage message, IResponsePlan? plan, JsonReading? reading, int limit, CancellationToken cancellationToken)
    {
        var declared = message.Content?.Headers.ContentLength;
        if (message.Content is not { } content || declared == 0) return new ReceivedResponse(message, [], 0, isTruncated: false);

        // One byte more than declared: the read that finds the end needs room, too.
        var capacity = declared is { } bytes && !ContentCoding.IsApplied(content) ? (int)Math.Min(Math.Min(bytes, limit), MaxTrustedLength) + 1 : UnknownLength;
        var buffer = ArrayPool<byte>.Shared.Rent(capacity);
        var length = 0;
        GatheredElements? gathered = null;
        ArraySearch? search = null;
        Stream? stream = null;
        try
        {
            stream = ContentCoding.Undo(content, await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
            while (true)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0) return new ReceivedResponse(message, buffer, length, isTruncated: false, gathered);
                length += read;
                var excess = length + (gathered?.TakenBytes ?? 0) - limit;
                if (excess > 0) return new ReceivedResponse(message, buffer, (int)Math.Max(0, length - excess), isTruncated: true, gathered);
                if (length < buffer.Length) continue;
                if (length >= MaxTrustedLength && plan is not null) gathered ??= plan.Gather(message, reading, buffer, search ??= new ArraySearch());
                if (gathered is { IsClosed: false }) length = gathered.Take(buffer.AsSpan(0, length));
                if (length == buffer.Length) Grow(ref buffer, length);
            }
        }
        catch (InvalidDataException) when (!message.IsSuccessStatusCode)
        {
            // The status tells of the error, whatever its body is worth.
            return new ReceivedResponse(message, buffer, length, isTruncated: true);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
        finally
        {
            // What undoes compression holds memory outside the heap.
            stream?.Dispose();
        }
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * buffer.Length, 0x7FFFFFC7));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
