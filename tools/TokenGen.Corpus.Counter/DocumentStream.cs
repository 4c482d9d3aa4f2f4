using System.IO.Compression;

namespace TokenGen.Corpus.Counter;

/// <summary>Opens a document, which may be compressed.</summary>
internal static class DocumentStream
{
    public static Stream Open(string path)
    {
        Stream file = File.OpenRead(path);
        return IsCompressed(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>The file name without the extension of the compression.</summary>
    public static string PlainName(string path) => IsCompressed(path) ? path[..^3] : path;

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
