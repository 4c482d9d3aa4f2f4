using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>What the analyzer of calls adds to the diagnostics of the file that is typed in.</summary>
internal sealed class CallsPart : CostPart
{
    public override string Name => "calls";

    public override string Title => "Semantic diagnostics of an edited file with 60 calls, warm process: the compiler's, with an analyzer that does nothing, and with the analyzer of calls";

    public override void Run(Measuring measuring)
    {
        string name = measuring.Names[0];
        ProcessCost cost = MeasuredProcess.Work("calls", measuring.Documents.Json(name));
        Tell("compiler", "the diagnostics of the compiler");
        Tell("nothing", "with an analyzer that does nothing");
        Tell("calls", "with those of the analyzer of calls");

        void Tell(string contender, string what) => measuring.Report.Measured(Name, name, what, new Figure(
            [.. cost.Output.Split('\n').Where(line => line.StartsWith(contender + ".", StringComparison.Ordinal))
                .Select(static line => line.Split('=')[0]).Select(cost.Figure)]), "ms");
    }
}
