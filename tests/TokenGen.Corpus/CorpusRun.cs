using System.Collections.Concurrent;
using TokenGen.Corpus.Counters;
using TokenGen.Corpus.Documents;
using TokenGen.Corpus.Jobs;
using TokenGen.Corpus.Report;

namespace TokenGen.Corpus;

/// <summary>One use of the tool: counts the documents, measures each in a process of its own, tells what came of it.</summary>
internal sealed record CorpusRun(string Framework, ProcessBounds Bounds, int Parallel, string? EmitFolder, string? OutputFile, int Findings)
{
    /// <summary>True when every document passed.</summary>
    public bool Execute(IReadOnlyList<CorpusDocument> documents)
    {
        IReadOnlyDictionary<string, DocumentCounts> counts = CounterProcess.Count(documents.Select(static document => document.Path));
        ConsoleTable table = new(Console.Out, documents);
        table.WriteHead();
        ConcurrentDictionary<CorpusDocument, ReportRow> rows = new();
        System.Threading.Tasks.Parallel.ForEach(
            Partitioner.Create(documents, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            document =>
            {
                Outcome outcome = ChildProcess.Run(new DocumentJob(document, Framework, EmitFolder), Bounds);
                ReportRow row = new(document, Framework, counts[document.Path], outcome);
                rows[document] = row;
                table.Write(row);
            });

        List<ReportRow> ordered = [.. documents.Select(document => rows[document])];
        FailureList.Write(Console.Out, ordered, Findings);
        if (OutputFile is not null)
        {
            TsvFile.Write(OutputFile, ordered);
        }

        int failed = ordered.Count(static row => !row.Verdict.Passed);
        Console.Out.WriteLine($"{ordered.Count - failed} passed, {failed} failed");
        return failed == 0;
    }
}
