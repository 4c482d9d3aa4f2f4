using System.Globalization;
using System.IO.Compression;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

/// <summary>A real document of <c>tests/corpus</c>, or a larger one beside the repository if available.</summary>
public sealed record CorpusEntry(string Folder, string Path, int Operations, bool IsBroken)
{
    private const string Compressed = ".gz";

    private static readonly string[] s_folders =
    [
        System.IO.Path.Combine(Repository.Root, "tests", "corpus"),
        System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.Root, "..", "shared", "corpus")),
    ];

    public static IReadOnlyList<CorpusEntry> All { get; } =
    [
        .. s_folders.Where(static folder => File.Exists(IndexOf(folder)))
            .SelectMany(Entries)
            .DistinctBy(static entry => PlainName(entry.Path)),
    ];

    internal DocumentFile Document => Load(System.IO.Path.Combine(Folder, Path));

    /// <summary>A document in its own folder includes every file of that folder.</summary>
    internal EquatableArray<DocumentFile> Others
    {
        get
        {
            if (!Path.Contains('/', StringComparison.Ordinal))
            {
                return [];
            }

            string root = System.IO.Path.Combine(Folder, Path[..Path.IndexOf('/', StringComparison.Ordinal)]);
            return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(file => System.IO.Path.GetExtension(file) is ".json" or ".yml" or ".yaml")
                .Where(file => file != System.IO.Path.Combine(Folder, Path))
                .Order(StringComparer.Ordinal)
                .Select(Load)
                .ToEquatableArray();
        }
    }

    public override string ToString() => Path;

    private static IEnumerable<CorpusEntry> Entries(string folder) =>
        File.ReadLines(IndexOf(folder)).Skip(1)
            .Select(static line => line.Split('\t'))
            .Select(row => new CorpusEntry(
                folder,
                row[0],
                int.Parse(row[6], CultureInfo.InvariantCulture),
                row.Length > 10 && row[10].Contains("INTENTIONALLY BROKEN", StringComparison.Ordinal)));

    private static string IndexOf(string folder) => System.IO.Path.Combine(folder, "INDEX.tsv");

    private static string PlainName(string path) =>
        path.EndsWith(Compressed, StringComparison.Ordinal) ? path[..^Compressed.Length] : path;

    private static DocumentFile Load(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(Compressed, StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader text = new(content);
        return new DocumentFile(PlainName(path), text.ReadToEnd());
    }
}
