using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>Compiles the same code in fewer and larger files, to see what the number of files costs.</summary>
internal sealed class FileCountPart : CostPart
{
    private static readonly int[] s_perFile = [1, 2, 8, 32, 100_000];

    public override string Name => "files";

    public override string Title => "The emitted code in fewer files, compiled in a process of its own";

    public override void Run(Measuring measuring)
    {
        foreach (string name in measuring.Names)
        {
            string folder = Path.Combine(measuring.Folder, name + ".emitted");
            MeasuredProcess.Work("generate", measuring.Documents.Json(name), "1", folder);
            IReadOnlyList<IReadOnlyList<ProcessCost>> costs = Interleave(
                measuring.Rounds, [.. s_perFile.Select(
                    count => new Func<ProcessCost>(() => MeasuredProcess.Work("files", folder, $"{count}")))]);
            for (int i = 0; i < s_perFile.Length; i++)
            {
                string what = $"{costs[i][0].Figure("files"):0} files";
                measuring.Report.Measured(
                    Name, name, what + ", CPU to compile", Figure.Of(costs[i], static cost => cost.Figure("compile")), "s");
                measuring.Report.Measured(Name, name, what + ", peak", Figure.Of(costs[i], static cost => cost.PeakMegabytes), "MB");
            }
        }
    }
}
