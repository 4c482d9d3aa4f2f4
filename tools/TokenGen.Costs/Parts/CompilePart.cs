using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>
/// Compiles only the emitted code. Sizes are exact, and allocations repeat within one percent on any machine load; time and memory are
/// those of the SDK's compiler.
/// </summary>
internal sealed class CompilePart : CostPart
{
    /// <summary>The maximum ratios of new code to old code: assembly, source, allocations, peak memory, processor time.</summary>
    private static readonly Dictionary<string, double[]> s_targets = new()
    {
        ["stripe"] = [0.58, 0.62, 0.60, 0.75, 0.62],
        ["github"] = [0.68, 0.77, 0.70, 0.82, 0.78],
        ["openai"] = [0.62, 0.60, 0.65, 0.80, 0.70],
    };

    public override string Name => "compile";

    public override string Title => "The emitted code, compiled without generator and analyzers; csc in a process of its own";

    public override void Run(Measuring measuring)
    {
        foreach (string name in measuring.Names)
        {
            EmittedTree now = measuring.After is { } after
                ? new EmittedTree(Path.Combine(after, name))
                : EmittedTree.Emit(measuring.Documents.Json(name), Path.Combine(measuring.Folder, "emitted", name));
            if (measuring.Before is { } before)
            {
                Compare(measuring, name, new EmittedTree(Path.Combine(before, name)), now);
            }
            else
            {
                Tell(measuring, name, "", now, Interleave(measuring.Rounds, now.Compile)[0]);
            }
        }
    }

    private void Compare(Measuring measuring, string name, EmittedTree before, EmittedTree after)
    {
        IReadOnlyList<IReadOnlyList<ProcessCost>> costs = Interleave(measuring.Rounds, before.Compile, after.Compile);
        double[] was = Tell(measuring, name, "before, ", before, costs[0]);
        double[] @is = Tell(measuring, name, "after, ", after, costs[1]);
        string[] what = ["assembly", "source", "bytes allocated by the compiler, warm", "peak of csc", "CPU of csc"];
        for (int i = 0; i < what.Length; i++)
        {
            double ratio = @is[i] / was[i];
            if (s_targets.TryGetValue(name, out double[]? targets))
            {
                measuring.Report.Judge(Name, name, what[i] + ", of before", ratio, targets[i], aim: null);
            }
            else
            {
                measuring.Report.Measured(Name, name, what[i] + ", of before", new Figure([ratio]), "");
            }
        }
    }

    /// <returns>Assembly, source, allocations, peak memory, processor time.</returns>
    private double[] Tell(Measuring measuring, string name, string prefix, EmittedTree tree, IReadOnlyList<ProcessCost> csc)
    {
        ProcessCost warm = MeasuredProcess.Work("compile", tree.Folder);
        Figure peak = Figure.Of(csc, static cost => cost.PeakMegabytes);
        Figure time = Figure.Of(csc, static cost => cost.ProcessorSeconds);
        CostReport report = measuring.Report;
        report.Measured(Name, name, prefix + "files", new Figure([warm.Figure("files")]), "");
        report.Measured(Name, name, prefix + "source", new Figure([warm.Figure("source")]), "B");
        report.Measured(Name, name, prefix + "assembly", new Figure([warm.Figure("assembly")]), "B");
        report.Measured(Name, name, prefix + "PDB", new Figure([warm.Figure("pdb")]), "B");
        report.Measured(Name, name, prefix + "allocated by the compiler, warm", new Figure([warm.Figure("allocated")]), "B");
        report.Measured(Name, name, prefix + "peak of csc", peak, "MB");
        report.Measured(Name, name, prefix + "CPU of csc", time, "s");
        return [warm.Figure("assembly"), warm.Figure("source"), warm.Figure("allocated"), peak.Median, time.Median];
    }
}
