namespace TokenCli.Files;

/// <summary>Writes files that only their owner may read, so that a reader, or the next run, finds the old content or the new one.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Replaces the content of a file; when this returns, it survives a power cut.</summary>
    /// <remarks>
    /// The new content goes to a file beside it, to the disk, and only then takes the name: at no moment is there half a file,
    /// and at no moment is one readable by others.
    /// </remarks>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        path = Path.GetFullPath(path);
        var draft = $"{path}.new";
        File.Delete(draft); // of a run that was killed; and its mode may not be ours
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
        // On Windows a file has the permissions of its directory, which in a user's profile are as strict.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
