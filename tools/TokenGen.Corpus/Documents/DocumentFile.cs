using System.IO.Compression;
using TokenGen.Projects;

namespace TokenGen.Corpus.Documents;

/// <summary>Reads the files of documents, compressed or not.</summary>
internal static class DocumentFile
{
    private static readonly string[] s_extensions = [".json", ".yaml", ".yml"];

    public static IEnumerable<string> In(string folder, SearchOption depth) =>
        Directory.EnumerateFiles(folder, "*", depth)
            .Where(static file => s_extensions.Contains(Path.GetExtension(PlainName(file)), StringComparer.OrdinalIgnoreCase))
            .Select(Path.GetFullPath)
            .Order(StringComparer.Ordinal);

    /// <summary>The file name without the extension of the compression.</summary>
    public static string PlainName(string path) => IsCompressed(path) ? path[..^3] : path;

    public static string ReadText(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = IsCompressed(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content);
        return reader.ReadToEnd();
    }

    /// <summary>The file as an item of a project.</summary>
    public static ProjectDocument ToItem(string path, ItemKind kind = ItemKind.Client) =>
        new(PlainName(path), ReadText(path)) { Kind = kind };

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
