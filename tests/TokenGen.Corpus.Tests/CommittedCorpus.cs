using System.Reflection;
using TokenGen.Corpus.Counters;
using TokenGen.Corpus.Documents;

namespace TokenGen.Corpus.Tests;

/// <summary>The documents in this repository, and their counts.</summary>
public sealed class CommittedCorpus
{
    public static string Folder { get; } = typeof(CommittedCorpus).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "Corpus").Value!;

    internal static IReadOnlyList<CorpusDocument> Documents { get; } = DocumentSet.Find([Folder]);

    /// <summary>Counted once, because it starts a process.</summary>
    private readonly IReadOnlyDictionary<string, DocumentCounts> _counts = CounterProcess.Count(
        Documents.Select(static document => document.Path));

    internal DocumentCounts Counts(CorpusDocument document) => _counts[document.Path];
}
