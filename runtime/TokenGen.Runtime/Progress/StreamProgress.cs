using TokenGen.Progress;

namespace TokenGen;

/// <summary>Reports the progress of streams that are sent or received.</summary>
public static class StreamProgress
{
    /// <summary>Wraps a stream and reports how many bytes have been read from it, for a request or a response body.</summary>
    /// <param name="stream">The stream. It is disposed with the returned stream.</param>
    /// <param name="progress">Receives the number of bytes so far, after each read.</param>
    /// <returns>
    /// A stream to read from. It can seek if <paramref name="stream"/> can; after a seek, it counts from the new position.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Stream WithProgress(this Stream stream, IProgress<long> progress)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(progress);
        return new ProgressStream(stream, progress);
    }
}
