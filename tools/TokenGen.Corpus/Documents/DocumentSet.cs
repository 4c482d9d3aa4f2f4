namespace TokenGen.Corpus.Documents;

/// <summary>Finds the documents in files and folders.</summary>
internal static class DocumentSet
{
    public static IReadOnlyList<CorpusDocument> Find(IEnumerable<string> paths, string? only = null) =>
    [
        .. paths.SelectMany(static path => Of(Path.GetFullPath(path)))
            .DistinctBy(static document => document.Path)
            .Where(document => only is null || document.Name.Contains(only, StringComparison.OrdinalIgnoreCase)),
    ];

    private static IEnumerable<CorpusDocument> Of(string path)
    {
        if (Directory.Exists(path))
        {
            return CorpusIndex.Of(path)?.Documents
                ?? DocumentFile.In(path, SearchOption.TopDirectoryOnly)
                    .Select(static file => CorpusDocument.Plain(Path.GetFileName(file), file));
        }

        return File.Exists(path)
            ? [CorpusIndex.Find(path) ?? CorpusDocument.Plain(Path.GetFileName(path), path)]
            : throw new FileNotFoundException($"'{path}' does not exist.", path);
    }
}
