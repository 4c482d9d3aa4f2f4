namespace TokenGen.Drift.Clients;

/// <summary>Records the differences that the client reports to its observer.</summary>
internal sealed class ToldDifferences : ApiCallObserver
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public override void OnCompleted(in ApiCallResult result)
    {
    }

    public override void OnDrift(in ApiDrift drift) => _all.Add(drift.ToString());
}
