using TokenGen.Drift.Cases;
using TokenGen.Drift.Clients;
using TokenGen.Drift.Judging;
using TokenGen.Drift.Serving;

namespace TokenGen.Drift.Report;

/// <summary>Runs all clients on all cases.</summary>
internal static class DriftRun
{
    /// <summary>A client that waits forever must not delay the others.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(3);

    public static async Task<IReadOnlyList<ClientColumn>> OfAsync(
        IReadOnlyList<IMeasuredClient> clients, IReadOnlyList<DriftCase> cases, CancellationToken cancellationToken)
    {
        await using CaseServer server = await CaseServer.StartAsync(cases, cancellationToken);
        List<ClientColumn> columns = [];
        foreach (IMeasuredClient client in clients)
        {
            List<Verdict> verdicts = [];
            for (int number = 0; number < cases.Count; number++)
            {
                using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                Task<Verdict> call = Judge.OfAsync(client, cases[number], server.AddressOf(number), timeout.Token);
                verdicts.Add(await call.WaitAsync(s_timeout, cancellationToken));
            }

            columns.Add(new ClientColumn(client.Name, verdicts));
        }

        return columns;
    }
}

/// <summary>The verdicts on one client, in the order of the cases.</summary>
internal sealed record ClientColumn(string Client, IReadOnlyList<Verdict> Verdicts)
{
    public int Count(Outcome outcome) => Verdicts.Count(verdict => verdict.Outcome == outcome);

    /// <summary>The number of responses whose data the caller receives.</summary>
    public int Read => Count(Outcome.Whole) + Count(Outcome.Told);
}
