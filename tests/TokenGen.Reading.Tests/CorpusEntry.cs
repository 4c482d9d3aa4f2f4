using System.Globalization;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

/// <summary>Real documents, kept beside the repository because of their size; where they are missing, their tests are skipped.</summary>
public sealed record CorpusEntry(string Path, int Operations, bool IsBroken)
{
    private static readonly string s_folder = System.IO.Path.GetFullPath(
        System.IO.Path.Combine(Repository.Root, "..", "shared", "corpus"));

    public static bool Exists => File.Exists(System.IO.Path.Combine(s_folder, "INDEX.tsv"));

    public static IReadOnlyList<CorpusEntry> All { get; } = !Exists ? [] :
    [
        .. File.ReadLines(System.IO.Path.Combine(s_folder, "INDEX.tsv")).Skip(1)
            .Select(static line => line.Split('\t'))
            .Select(static row => new CorpusEntry(
                row[0],
                int.Parse(row[6], CultureInfo.InvariantCulture),
                row.Length > 10 && row[10].Contains("INTENTIONALLY BROKEN", StringComparison.Ordinal))),
    ];

    internal DocumentFile Document => Load(System.IO.Path.Combine(s_folder, Path));

    /// <summary>A document in a folder of its own comes with every file of that folder.</summary>
    internal EquatableArray<DocumentFile> Others
    {
        get
        {
            if (!Path.Contains('/', StringComparison.Ordinal))
            {
                return [];
            }

            string root = System.IO.Path.Combine(s_folder, Path[..Path.IndexOf('/', StringComparison.Ordinal)]);
            return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(file => System.IO.Path.GetExtension(file) is ".json" or ".yml" or ".yaml")
                .Where(file => file != System.IO.Path.Combine(s_folder, Path))
                .Order(StringComparer.Ordinal)
                .Select(Load)
                .ToEquatableArray();
        }
    }

    public override string ToString() => Path;

    private static DocumentFile Load(string path) => new(path, File.ReadAllText(path));
}
