namespace TokenGen.Tasks;

/// <summary>Puts files in place in one step each, after all of them are on the disk: a build next door never reads half of one.</summary>
internal static class FileReplacement
{
    public static void Write(IReadOnlyDictionary<string, byte[]> contents)
    {
        List<(string Temporary, string Path)> written = [];
        try
        {
            foreach (KeyValuePair<string, byte[]> content in contents)
            {
                string temporary = $"{content.Key}.{Guid.NewGuid():N}.tmp";
                Directory.CreateDirectory(Path.GetDirectoryName(content.Key)!);
                written.Add((temporary, content.Key));
                File.WriteAllBytes(temporary, content.Value);
            }

            foreach ((string temporary, string path) in written)
            {
                if (File.Exists(path))
                {
                    File.Replace(temporary, path, destinationBackupFileName: null);
                }
                else
                {
                    File.Move(temporary, path);
                }
            }
        }
        finally
        {
            foreach ((string temporary, _) in written)
            {
                File.Delete(temporary);
            }
        }
    }
}
