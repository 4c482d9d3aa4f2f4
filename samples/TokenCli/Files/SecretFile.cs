namespace TokenCli.Files;

/// <summary>Writes files that only their owner may read. A reader always finds either the old content or the new content.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Replaces the content of a file; after it returns, the content survives a power failure.</summary>
    /// <remarks>
    /// The new content is written to a second file, flushed to the disk, and then renamed. So the file is never incomplete and never
    /// readable by others.
    /// </remarks>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        path = Path.GetFullPath(path);
        var draft = $"{path}.new";
        File.Delete(draft); // left by a run that was killed; its permissions may be different
        using (var stream = new FileStream(draft, Options()))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(path)!);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        // On Windows a new file has the permissions of its directory, which are as strict within a user's profile.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
