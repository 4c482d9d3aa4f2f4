using System.Collections.Concurrent;
using TokenGen.Corpus.Documents;
using TokenGen.Wire.Calls;
using TokenGen.Wire.Clients;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Report;

namespace TokenGen.Wire;

/// <summary>One run of the tool: each document's client against a separate server.</summary>
internal sealed record WireRun(string Prism, int Parallel, int Details, string? Only, bool MakesAnswers)
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
        WireDocument document = WireDocument.Load(source.Path);
        List<DocumentedOperation> operations =
        [
            .. DocumentedOperation.In(document).Where(operation => Only is null || operation.ToString().Contains(Only, StringComparison.Ordinal)),
        ];
        if (operations.Count == 0)
        {
            return new DocumentReport(source.Name, 0, []);
        }

        GeneratedClient client = GeneratedClient.Of(source, cancellationToken);
        using ServedDocument served = MakesAnswers ? ServedDocument.WithoutAnswers(document) : ServedDocument.Of(source.Path, document);
        await using PrismServer server = await PrismServer.StartAsync(Prism, served.Path, cancellationToken);
        using HttpClient http = new(new RecordingHandler(server.Address)) { BaseAddress = RecordingHandler.AddressOf(server.Address), Timeout = TimeSpan.FromMinutes(5) };
        OperationCalls calls = new(document, client, http, MakesAnswers);
        ConcurrentDictionary<DocumentedOperation, IReadOnlyList<CallOutcome>> outcomes = new(ReferenceEqualityComparer.Instance);
        await System.Threading.Tasks.Parallel.ForEachAsync(
            operations,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (operation, _) => outcomes[operation] = await calls.RunAsync(operation));
        return new DocumentReport(source.Name, operations.Count, [.. operations.SelectMany(operation => outcomes[operation])]);
    }
}
