using System.Text.RegularExpressions;

namespace TokenGen.Tasks;

/// <summary>
/// A file that a document refers to, as a path below the folder of the document. The path comes from a server, so it can lead to no other folder,
/// and to no file but a document.
/// </summary>
internal static class SiblingFile
{
    private static readonly string[] s_extensions = [".json", ".yaml", ".yml"];

    private static readonly Regex s_deviceOfWindows = new(
        @"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Null for a reference into the same file or to the network, which the generator reports.</summary>
    /// <param name="from">The path of the file that has the reference.</param>
    /// <param name="reference">The reference as it is written.</param>
    public static string? Resolve(string from, string reference)
    {
        string written = reference.Split('#')[0];
        if (written.Length == 0
            || (Uri.TryCreate(written, UriKind.Absolute, out Uri? url) && url.Scheme.StartsWith("http", StringComparison.Ordinal)))
        {
            return null;
        }

        // Decoded first: what is checked is what the file system gets.
        string path = Uri.UnescapeDataString(written);
        if (path[0] == '/' || path.IndexOfAny(['\\', ':', '?', '*', '"', '<', '>', '|', '%']) >= 0 || path.Any(char.IsControl))
        {
            throw new FetchException($"'{from}' refers to '{reference}', which is not a relative path of a file");
        }

        List<string> segments = [.. from.Split('/')];
        segments.RemoveAt(segments.Count - 1);
        foreach (string segment in path.Split('/').Where(static segment => segment is not ("." or "")))
        {
            if (segment != "..")
            {
                segments.Add(segment);
            }
            else if (segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else
            {
                throw new FetchException($"'{from}' refers to '{reference}', which is outside of the folder of the document");
            }
        }

        string file = string.Join("/", segments);
        return segments.Count > 0 && segments.All(IsPlain)
            && s_extensions.Any(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            ? file
            : throw new FetchException($"'{from}' refers to '{reference}', and only files with the extension .json, .yaml or .yml are fetched, from folders that are not hidden");
    }

    /// <summary>Whether a segment means the same on each system: it is not hidden, and not a device.</summary>
    private static bool IsPlain(string segment) =>
        segment[0] != '.' && segment[segment.Length - 1] is not ('.' or ' ') && !s_deviceOfWindows.IsMatch(segment);
}
