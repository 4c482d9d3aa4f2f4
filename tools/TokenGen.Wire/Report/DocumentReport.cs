using TokenGen.Wire.Calls;

namespace TokenGen.Wire.Report;

/// <summary>The results of all calls of a document.</summary>
internal sealed record DocumentReport(string Name, int Operations, IReadOnlyList<CallOutcome> Outcomes)
{
    /// <summary>The number of operations for which every call was accepted.</summary>
    public int AcceptedOperations =>
        Operations - Outcomes.Where(static outcome => !outcome.IsAccepted).Select(static outcome => outcome.Operation).Distinct().Count();

    public int Accepted => Outcomes.Count(static outcome => outcome.IsAccepted);

    public int Faults => Outcomes.Count(static outcome => outcome.IsFault);

    public bool Passed => Faults == 0 && (Outcomes.Count > 0 || Operations == 0);

    public int Count(Verdict verdict) => Outcomes.Count(outcome => outcome.Verdict == verdict);
}
