using System.Collections.Concurrent;
using TokenGen.Corpus.Counters;
using TokenGen.Corpus.Documents;
using TokenGen.Corpus.Jobs;
using TokenGen.Corpus.Report;

namespace TokenGen.Corpus;

/// <summary>One run of the tool: counts the documents, measures each in another process, and reports the results.</summary>
/// <param name="KeepsProcesses">Whether a process measures many documents: faster, but the figures are those of a warm process.</param>
internal sealed record CorpusRun(
    string Framework, ProcessBounds Bounds, int Parallel, bool KeepsProcesses, string? EmitFolder, string? OutputFile, int Findings)
{
    /// <summary>Returns true if every document passed.</summary>
    public bool Execute(IReadOnlyList<CorpusDocument> documents)
    {
        IReadOnlyDictionary<string, DocumentCounts> counts = CounterProcess.Count(documents.Select(static document => document.Path));
        ConsoleTable table = new(Console.Out, documents);
        table.WriteHead();
        ConcurrentDictionary<CorpusDocument, ReportRow> rows = new();
        System.Threading.Tasks.Parallel.ForEach(
            Partitioner.Create(documents, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            () => new ChildProcess(Bounds),
            (document, _, process) =>
            {
                Outcome outcome = process.Run(new DocumentJob(document, Framework, EmitFolder));
                ReportRow row = new(document, Framework, counts[document.Path], outcome);
                rows[document] = row;
                table.Write(row);
                if (!KeepsProcesses)
                {
                    process.Dispose();
                }

                return process;
            },
            static process => process.Dispose());

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
