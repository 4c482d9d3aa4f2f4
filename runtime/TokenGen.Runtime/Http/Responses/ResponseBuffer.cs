using System.Buffers;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads a body into one pooled array. The elements of a long body that is mostly a list are read while they arrive.</summary>
internal static class ResponseBuffer
{
    // A larger Content-Length is not trusted; the buffer grows when more bytes arrive.
    private const int MaxTrustedLength = 1024 * 1024;
    private const int UnknownLength = 4096;

    /// <summary>Reads a body.</summary>
    /// <param name="message">The response.</param>
    /// <param name="plan">Knows the expected body; <see langword="null"/> if other code reads it.</param>
    /// <param name="reading">How the body is read.</param>
    /// <param name="limit">The maximum number of bytes to read.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The body; truncated if it is longer than the limit.</returns>
    /// <exception cref="IOException">The connection was interrupted.</exception>
    /// <exception cref="InvalidDataException">The body of a success cannot be decompressed.</exception>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public static async ValueTask<ReceivedResponse> ReadAsync(
        HttpResponseMessage message, IResponsePlan? plan, JsonReading? reading, int limit, CancellationToken cancellationToken)
    {
        long? declared = message.Content?.Headers.ContentLength;
        if (message.Content is not { } content || declared == 0)
        {
            return new ReceivedResponse(message, [], 0, isTruncated: false);
        }

        // One byte more than declared, because the read that finds the end needs room, too.
        int capacity = declared is { } bytes && !ContentCoding.IsApplied(content)
            ? (int)Math.Min(Math.Min(bytes, limit), MaxTrustedLength) + 1
            : UnknownLength;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(capacity);
        int length = 0;
        GatheredElements? gathered = null;
        ArraySearch? search = null;
        Stream? stream = null;
        try
        {
            stream = ContentCoding.Undo(content, await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
            while (true)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return new ReceivedResponse(message, buffer, length, isTruncated: false, gathered);
                }

                length += read;
                long excess = length + (gathered?.TakenBytes ?? 0) - limit;
                if (excess > 0)
                {
                    return new ReceivedResponse(message, buffer, (int)Math.Max(0, length - excess), isTruncated: true, gathered);
                }

                if (length < buffer.Length)
                {
                    continue;
                }

                if (length >= MaxTrustedLength && plan is not null)
                {
                    gathered ??= plan.Gather(message, reading, buffer, search ??= new ArraySearch());
                }

                if (gathered is { IsClosed: false })
                {
                    length = gathered.Take(buffer.AsSpan(0, length));
                }

                if (length == buffer.Length)
                {
                    Grow(ref buffer, length);
                }
            }
        }
        catch (InvalidDataException) when (!message.IsSuccessStatusCode)
        {
            // The status already reports the error, so a body that cannot be decompressed is only truncated.
            return new ReceivedResponse(message, buffer, length, isTruncated: true);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
        finally
        {
            // Decompressors hold memory outside of the managed heap.
            stream?.Dispose();
        }
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * buffer.Length, 0x7FFFFFC7));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
