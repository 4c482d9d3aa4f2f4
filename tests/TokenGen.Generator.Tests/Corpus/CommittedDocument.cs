using System.IO.Compression;

namespace TokenGen.Generator.Tests.Corpus;

/// <summary>The real documents in <c>tests/corpus</c> that consist of one file, some of them compressed.</summary>
internal static class CommittedDocument
{
    private static readonly string s_folder = Repository.PathOf("tests/corpus");

    public static IEnumerable<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(s_folder).Select(static path => Path.GetFileName(path))
            .Where(static name => name.EndsWith(".gz", StringComparison.Ordinal) || Path.GetExtension(name) is ".json" or ".yaml" or ".yml")
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string name)
    {
        using Stream file = File.OpenRead(Path.Combine(s_folder, name));
        using Stream content = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content);
        return reader.ReadToEnd();
    }
}
