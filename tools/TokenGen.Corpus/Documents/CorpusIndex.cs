using System.Text.RegularExpressions;

namespace TokenGen.Corpus.Documents;

/// <summary>The table INDEX.tsv of a folder: lists the documents among its files, and those that are broken on purpose.</summary>
internal sealed partial class CorpusIndex
{
    private const string FileName = "INDEX.tsv";

    private readonly string _folder;
    private readonly List<CorpusDocument> _documents;

    private CorpusIndex(string folder)
    {
        _folder = folder;
        List<string[]> rows = [.. File.ReadLines(Path.Combine(folder, FileName)).Where(static line => line.Length > 0)
            .Select(static line => line.Split('\t'))];
        int note = Array.IndexOf(rows[0], "note");
        _documents = [.. rows.Skip(1).Select(row => Document(row[0], note >= 0 && note < row.Length ? row[note] : ""))];
    }

    public IReadOnlyList<CorpusDocument> Documents => _documents;

    /// <summary>The index of a folder, or null if it has none.</summary>
    public static CorpusIndex? Of(string folder) => File.Exists(Path.Combine(folder, FileName)) ? new CorpusIndex(folder) : null;

    /// <summary>Finds the entry of a file in the index of its folder or of a folder above.</summary>
    public static CorpusDocument? Find(string path)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Of(folder) is { } index)
            {
                return index._documents.Find(document => document.Path == path);
            }
        }

        return null;
    }

    private CorpusDocument Document(string name, string note)
    {
        string path = Path.GetFullPath(Path.Combine(_folder, name));
        bool isBroken = note.Contains("INTENTIONALLY BROKEN", StringComparison.Ordinal);
        int[] lines = isBroken ? [.. FaultLine().Matches(note).Select(static match => int.Parse(match.Groups[1].ValueSpan))] : [];
        return new CorpusDocument(name, path, OthersOf(name, path), isBroken, lines);
    }

    /// <summary>A document in its own folder includes every document file of that folder.</summary>
    private string[] OthersOf(string name, string path)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? []
            : [.. DocumentFile.In(Path.Combine(_folder, name[..slash]), SearchOption.AllDirectories).Where(file => file != path)];
    }

    [GeneratedRegex(@"\bline (\d+)")]
    private static partial Regex FaultLine();
}
