using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Costs.Parts;

/// <summary>Multiplies a document: the cost per operation must stay the same.</summary>
internal sealed class GrowthPart : CostPart
{
    /// <summary>The maximum cost per operation, relative to the original document.</summary>
    public const double Flat = 1.15;

    public const string TimeRatio = "CPU of an operation to that of the document once";
    public const string BytesRatio = "bytes of an operation to those of the document once";

    private static readonly int[] s_times = [1, 2, 4, 8];

    public override string Name => "growth";

    public override string Title => "Growth: the document once, twice, four and eight times, generated in a fresh process";

    public override void Run(Measuring measuring)
    {
        foreach (string name in measuring.Names)
        {
            Measure(measuring, name, [.. s_times.Where(times => IsWithinLimits(measuring, name, times))]);
        }
    }

    /// <summary>Documents that the generator rejects as too large (TKG0105) are reported and skipped.</summary>
    private static bool IsWithinLimits(Measuring measuring, string name, int times)
    {
        // An upper estimate: each node has a comma or a bracket, and texts contain a few more.
        int nodes = File.ReadAllText(measuring.Documents.Grown(name, times)).Count(static c => c is ',' or '{' or '[');
        if (nodes > DocumentLimits.MaxNodes)
        {
            Console.WriteLine($"      {name} x{times} is left out: about {nodes} nodes, and the generator takes {DocumentLimits.MaxNodes}");
        }

        return nodes <= DocumentLimits.MaxNodes;
    }

    private void Measure(Measuring measuring, string name, int[] sizes)
    {
        IReadOnlyList<IReadOnlyList<ProcessCost>> costs = Interleave(
            measuring.Rounds,
            [.. sizes.Select(
                times => new Func<ProcessCost>(() => MeasuredProcess.Work("generate", measuring.Documents.Grown(name, times), "2")))]);
        Figure[] time = [.. costs.Select(
            static runs => Figure.Of(runs, static cost => 1000 * cost.Figure("warm") / cost.Figure("operations")))];
        Figure[] memory = [.. costs.Select(
            static runs => Figure.Of(runs, static cost => cost.Figure("allocated") / 1024 / cost.Figure("operations")))];
        for (int i = 0; i < sizes.Length; i++)
        {
            string document = $"{name} x{sizes[i]}";
            measuring.Report.Measured(Name, document, "operations", Figure.Of(costs[i], static cost => cost.Figure("operations")), "");
            measuring.Report.Measured(Name, document, "CPU of an operation, second generation", time[i], "ms");
            measuring.Report.Measured(Name, document, "allocated for an operation", memory[i], "kB");
            measuring.Report.Measured(Name, document, "peak of the process", Figure.Of(costs[i], static cost => cost.PeakMegabytes), "MB");
            measuring.Report.Judge(Name, document, TimeRatio, time[i].RatioTo(time[0]).Median, Flat, null);
            measuring.Report.Judge(Name, document, BytesRatio, memory[i].RatioTo(memory[0]).Median, Flat, null);
        }
    }
}
