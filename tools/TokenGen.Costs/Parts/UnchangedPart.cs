using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>An incremental build without changes, of a project with a client and of one without TokenGen.</summary>
internal sealed class UnchangedPart : CostPart
{
    private const double Allowed = 50;

    public override string Name => "unchanged";

    public override string Title => "A build whose document did not change, beside one of a project without TokenGen";

    public override void Run(Measuring measuring)
    {
        MeasuredProject with = MeasuredProject.WithClient(
            Path.Combine(measuring.Folder, "unchanged-with"), measuring.Documents.Json(measuring.Names[0]));
        MeasuredProject without = MeasuredProject.WithSource(
            Path.Combine(measuring.Folder, "unchanged-without"), "namespace Api; internal static class Nothing;");
        with.Restore();
        without.Restore();
        with.Build();
        without.Build();
        IReadOnlyList<IReadOnlyList<ProcessCost>> costs = Interleave(measuring.Rounds * 4, with.Build, without.Build);
        measuring.Report.Cost(Name, measuring.Names[0], "with a client", costs[0]);
        measuring.Report.Cost(Name, measuring.Names[0], "without TokenGen", costs[1]);
        double difference = Figure.Of(
            costs[0].Zip(costs[1]), static pair => 1000 * (pair.First.ProcessorSeconds - pair.Second.ProcessorSeconds)).Median;
        measuring.Report.Judge(
            Name, measuring.Names[0], "CPU of a build with nothing to do, above a project without", difference, Allowed, null, " ms");
    }
}
