namespace TokenCli.Files;

/// <summary>Keeps a second process off a file while this one works on it. The lock dies with its process, however that ends.</summary>
/// <remarks>
/// The lock is a file beside the real one, which is replaced at each step. It stays: deleting it would let two later processes
/// hold locks on two files of the same name.
/// </remarks>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <exception cref="CliException">Another process holds it, or there can be no such file.</exception>
    public static FileLock Take(string path)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(directory)) throw CliException.File($"There is no directory {directory}.");

        try
        {
            return new FileLock(new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw CliException.File($"Another process is at work with {path}.");
        }
    }

    public void Dispose() => _stream.Dispose();
}
