using System.Runtime.InteropServices;

namespace TokenCli.Files;

/// <summary>Makes a rename durable: the name of a file is stored in its directory.</summary>
internal static partial class DirectorySync
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a directory, as far as the system supports it.</summary>
    public static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows()) return; // NTFS keeps a journal of names

        var descriptor = Open(directory, ReadOnly);
        if (descriptor < 0) return;

        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
