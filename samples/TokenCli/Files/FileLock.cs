namespace TokenCli.Files;

/// <summary>
/// Prevents a second process from using a file at the same time. The lock is released when its process ends, even after a crash.
/// </summary>
/// <remarks>
/// The lock is a separate file, because the real file is replaced at each step. The lock file is never deleted: otherwise two later
/// processes could hold locks on two files of the same name.
/// </remarks>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <exception cref="CliException">Another process holds the lock, or the file cannot be created.</exception>
    public static FileLock Take(string path)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(directory)) throw CliException.File($"The directory {directory} does not exist.");

        try
        {
            return new FileLock(new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw CliException.File($"Another process is using {path}.");
        }
    }

    public void Dispose() => _stream.Dispose();
}
