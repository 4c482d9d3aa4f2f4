using System.Runtime.InteropServices;

namespace TokenCli.Files;

/// <summary>Makes a renaming last: the name of a file is content of its directory.</summary>
internal static partial class DirectorySync
{
    private const int ReadOnly = 0;

    /// <summary>As good as the system allows: where a directory cannot be flushed, the renaming itself has to do.</summary>
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
