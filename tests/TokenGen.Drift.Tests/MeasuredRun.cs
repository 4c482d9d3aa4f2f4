using TokenGen.Drift.Cases;
using TokenGen.Drift.Clients;
using TokenGen.Drift.Report;

[assembly: AssemblyFixture(typeof(TokenGen.Drift.Tests.MeasuredRun))]

namespace TokenGen.Drift.Tests;

/// <summary>
/// One run of all cases for TokenGen and the peers that are packages. <c>TOKENGEN_DRIFT_PEERS=All</c> adds Kiota, whose command line is
/// installed from a registry; <c>None</c> leaves out all peers.
/// </summary>
public sealed class MeasuredRun : IAsyncLifetime
{
    internal static PeerChoice Peers { get; } = Enum.TryParse(Environment.GetEnvironmentVariable("TOKENGEN_DRIFT_PEERS"), ignoreCase: true, out PeerChoice choice) ? choice : PeerChoice.Packages;

    internal IReadOnlyList<DriftCase> Cases { get; } = DriftCases.All;

    internal IReadOnlyList<ClientColumn> Columns { get; private set; } = [];

    internal ClientColumn Product => Columns.Single(static column => column.Client == "TokenGen");

    public async ValueTask InitializeAsync()
    {
        IReadOnlyList<IMeasuredClient> clients = await MeasuredClients.CreateAsync(Peers, CancellationToken.None);
        Columns = await DriftRun.OfAsync(clients, Cases, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
