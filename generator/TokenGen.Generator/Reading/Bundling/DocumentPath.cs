namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Works with paths of documents as text, without access to the disk. It accepts both separators and resolves <c>.</c> and <c>..</c>.
/// </summary>
internal static class DocumentPath
{
    /// <summary>The form in which two spellings of one path are equal.</summary>
    public static string Normalize(string path)
    {
        List<string> segments = new();
        string[] parts = path.Replace('\\', '/').Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            if (part == ".." && segments.Count > 0 && segments[segments.Count - 1] is not ("" or ".."))
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || i == 0))
            {
                segments.Add(part);
            }
        }

        return string.Join("/", segments);
    }

    /// <summary>The absolute form of a relative reference in the file at <paramref name="referringPath"/>.</summary>
    public static string Resolve(string referringPath, string reference)
    {
        string slashed = reference.Replace('\\', '/');
        if (slashed.StartsWith("/", StringComparison.Ordinal) || (slashed.Length > 1 && slashed[1] == ':'))
        {
            return Normalize(slashed);
        }

        string folder = referringPath.Replace('\\', '/');
        int lastSeparator = folder.LastIndexOf('/');
        return Normalize(lastSeparator < 0 ? slashed : folder.Substring(0, lastSeparator + 1) + slashed);
    }

    /// <summary>The file's name without folder and extension.</summary>
    public static string StemOf(string path)
    {
        string normal = path.Replace('\\', '/');
        string name = normal.Substring(normal.LastIndexOf('/') + 1);
        int extension = name.IndexOf('.');
        return extension > 0 ? name.Substring(0, extension) : name;
    }

    /// <summary>The path of <paramref name="path"/> relative to the folder of <paramref name="basePath"/>, for people to copy.</summary>
    public static string RelativeTo(string basePath, string path)
    {
        string[] from = Normalize(basePath).Split('/');
        string[] to = path.Split('/');
        int common = 0;
        while (common < from.Length - 1 && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        return string.Join("/", Enumerable.Repeat("..", from.Length - 1 - common).Concat(to.Skip(common)));
    }
}
