using System.Collections.Concurrent;
using TokenGen.Corpus.Documents;
using TokenGen.Wire.Calls;
using TokenGen.Wire.Clients;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Report;

namespace TokenGen.Wire;

/// <summary>One run of the tool: each document's client against a separate server.</summary>
/// <param name="Prism">The command that runs Prism.</param>
/// <param name="Parallel">The number of operations in parallel.</param>
/// <param name="Details">The number of failed calls to show for each document.</param>
/// <param name="Only">A part of the method and path of the operations to call; null for all.</param>
/// <param name="MakesAnswers">Whether the tool generates the responses.</param>
/// <param name="Bundle">The file in which another tool has put all files of the document; null if the document is one file.</param>
internal sealed record WireRun(string Prism, int Parallel, int Details, string? Only, bool MakesAnswers, string? Bundle)
{
    /// <summary>Returns true if every call of every document passed.</summary>
    public async Task<bool> ExecuteAsync(IReadOnlyList<CorpusDocument> documents, CancellationToken cancellationToken)
    {
        Console.Out.WriteLine(ConsoleReport.Head);
        List<DocumentReport> reports = [];
        foreach (CorpusDocument document in documents)
        {
            DocumentReport report = await RunAsync(document, cancellationToken);
            reports.Add(report);
            Console.Out.WriteLine(ConsoleReport.Row(report));
            foreach (string line in ConsoleReport.Details(report, Details))
            {
                Console.Out.WriteLine(line);
            }
        }

        int failed = reports.Count(static report => !report.Passed);
        Console.Out.WriteLine($"{reports.Count - failed} passed, {failed} failed");
        return failed == 0;
    }

    private async Task<DocumentReport> RunAsync(CorpusDocument source, CancellationToken cancellationToken)
    {
        string path = Bundle ?? source.Path;
        WireDocument document = WireDocument.Load(path);
        List<DocumentedOperation> operations =
        [
            .. DocumentedOperation.In(document)
                .Where(operation => Only is null || operation.ToString().Contains(Only, StringComparison.Ordinal)),
        ];
        if (operations.Count == 0)
        {
            return new DocumentReport(source.Name, 0, []);
        }

        GeneratedClient client = GeneratedClient.Of(source, cancellationToken);
        using ServedDocument served = MakesAnswers ? ServedDocument.WithoutAnswers(document) : ServedDocument.Of(path, document);
        Func<Task<PrismSession>> start = () => PrismSession.StartAsync(Prism, served, document, client, MakesAnswers, cancellationToken);
        return new DocumentReport(source.Name, operations.Count, await CallAsync(operations, start, cancellationToken));
    }

    private async Task<IReadOnlyList<CallOutcome>> CallAsync(
        List<DocumentedOperation> operations, Func<Task<PrismSession>> start, CancellationToken cancellationToken)
    {
        await using PrismSession session = await start();
        ConcurrentDictionary<DocumentedOperation, IReadOnlyList<CallOutcome>> outcomes = new(ReferenceEqualityComparer.Instance);
        await System.Threading.Tasks.Parallel.ForEachAsync(
            operations,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (operation, _) => outcomes[operation] = await session.Calls.RunAsync(operation));
        List<DocumentedOperation> unsent = operations.FindAll(
            operation => outcomes[operation].Any(static outcome => outcome.Verdict == Verdict.NotSent));
        if (unsent.Count > 0
            && await session.IsEndedByAsync(outcomes[unsent[0]].First(static outcome => outcome.Verdict == Verdict.NotSent)))
        {
            await RepeatAsync(unsent, outcomes, start);
        }

        return [.. operations.SelectMany(operation => outcomes[operation])];
    }

    /// <summary>Prism exits on some requests. All that it did not receive are repeated one by one, to find those requests.</summary>
    private static async Task RepeatAsync(
        List<DocumentedOperation> operations, ConcurrentDictionary<DocumentedOperation, IReadOnlyList<CallOutcome>> outcomes, Func<Task<PrismSession>> start)
    {
        PrismSession session = await start();
        foreach (DocumentedOperation operation in operations)
        {
            List<CallOutcome> repeated = [];
            foreach (CallKind kind in OperationCalls.Kinds(operation))
            {
                CallOutcome outcome = await session.Calls.RunAsync(operation, kind);
                if (await session.IsEndedByAsync(outcome))
                {
                    outcome = outcome with { Verdict = Verdict.ServerFault, Detail = PrismFaults.Exits };
                    await session.DisposeAsync();
                    session = await start();
                }

                repeated.Add(outcome);
            }

            outcomes[operation] = repeated;
        }

        await session.DisposeAsync();
    }
}
