using TokenGen.Progress;

namespace TokenGen;

/// <summary>Progress of what is sent or received as a stream.</summary>
public static class StreamProgress
{
    /// <summary>The same stream, which tells how many bytes have been read from it: of a body that is sent, or of one that came.</summary>
    /// <param name="stream">The stream; disposed with the one that is returned.</param>
    /// <param name="progress">Told the number of bytes so far, after each piece.</param>
    /// <returns>A stream to read from. It can seek where <paramref name="stream"/> can, and counts anew from where it is put.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Stream WithProgress(this Stream stream, IProgress<long> progress)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(progress);
        return new ProgressStream(stream, progress);
    }
}
