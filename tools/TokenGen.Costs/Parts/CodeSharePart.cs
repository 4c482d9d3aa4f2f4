using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;
using TokenGen.Costs.Workers;

namespace TokenGen.Costs.Parts;

/// <summary>What records, their JSON and the clients cost the compiler and the assembly, each for itself.</summary>
internal sealed class CodeSharePart : CostPart
{
    private static readonly string[] s_shares = [CodeShares.Classes, CodeShares.Types, CodeShares.Json, CodeShares.All];

    public override string Name => "code";

    public override string Title => "The emitted code by shares: types, types as classes, their JSON, clients; compiled in a process of its own";

    public override void Run(Measuring measuring)
    {
        foreach (string name in measuring.Names)
        {
            string folder = Path.Combine(measuring.Folder, name + ".shares");
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            MeasuredProcess.Work("generate", measuring.Documents.Json(name), "1", folder);
            IReadOnlyList<IReadOnlyList<ProcessCost>> costs = Interleave(
                measuring.Rounds, [.. s_shares.Select(share => new Func<ProcessCost>(() => MeasuredProcess.Work("code", folder, share)))]);
            double types = costs[0][0].Figure("types");
            Tell(measuring, name, "types as classes, without JSON", costs[0], null, types);
            Tell(measuring, name, "records and enums, without JSON", costs[1], null, types);
            Tell(measuring, name, "their JSON", costs[2], costs[1], types);
            Tell(measuring, name, "clients", costs[3], costs[2], types: null);
            Tell(measuring, name, "all of it", costs[3], null, types: null);
        }
    }

    private void Tell(Measuring measuring, string name, string what, IReadOnlyList<ProcessCost> costs, IReadOnlyList<ProcessCost>? without, double? types)
    {
        Figure time = Difference(costs, without, static cost => cost.Figure("compile"));
        Figure size = Difference(costs, without, static cost => cost.Figure("assembly"));
        measuring.Report.Measured(Name, name, what + ", CPU to compile", time, "s");
        measuring.Report.Measured(Name, name, what + ", assembly", new Figure([.. size.Values.Select(static value => value / 1e6)]), "MB");
        if (types is { } count)
        {
            measuring.Report.Measured(Name, name, what + ", CPU for each type", new Figure([.. time.Values.Select(value => 1000 * value / count)]), "ms");
            measuring.Report.Measured(Name, name, what + ", assembly for each type", new Figure([.. size.Values.Select(value => value / count)]), "B");
        }
    }

    private static Figure Difference(IReadOnlyList<ProcessCost> costs, IReadOnlyList<ProcessCost>? without, Func<ProcessCost, double> figure) =>
        without is null ? Figure.Of(costs, figure) : Figure.Of(costs.Zip(without), pair => figure(pair.First) - figure(pair.Second));
}
