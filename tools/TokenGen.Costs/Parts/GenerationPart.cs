using TokenGen.Costs.Peers;
using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>
/// Generates in a fresh process, and compares with NSwag, Kiota, and the time that Microsoft.OpenApi needs to read the file.
/// </summary>
internal sealed class GenerationPart : CostPart
{
    private const int WarmRounds = 6;

    public override string Name => "generate";

    public override string Title => "Generation alone, whole processes, JSON documents";

    public override void Run(Measuring measuring)
    {
        KiotaGenerator kiota = KiotaGenerator.InstalledIn(measuring.Folder);
        foreach (string name in measuring.Names)
        {
            string document = measuring.Documents.Json(name);
            string output = Path.Combine(measuring.Folder, name + ".nswag.cs");
            IReadOnlyList<IReadOnlyList<ProcessCost>> costs = Interleave(
                measuring.Rounds,
                () => MeasuredProcess.Work("generate", document, "1"),
                () => MeasuredProcess.Work("nswag", document, output),
                () => MeasuredProcess.Work("read", document),
                () => kiota.Generate(document, Path.Combine(measuring.Folder, name + ".kiota")));
            ProcessCost warm = MeasuredProcess.Work("generate", document, $"{WarmRounds}");

            CostReport report = measuring.Report;
            report.Cost(Name, name, "TokenGen", costs[0]);
            report.Cost(Name, name, "NSwag 14.8", costs[1]);
            report.Cost(Name, name, KiotaGenerator.Name, costs[3]);
            report.Cost(Name, name, "Microsoft.OpenApi 3.11 reads the file", costs[2]);
            foreach (string figure in new[] { "files", "bytes", "operations" })
            {
                report.Measured(Name, name, "emitted " + figure, new Figure([warm.Figure(figure)]), "");
            }

            report.Measured(Name, name, "NSwag's output", new Figure([new FileInfo(output).Length]), "B");
            report.Measured(
                Name, name, "of a cold process, compiling the generator", Figure.Of(costs[0], static cost => cost.Figure("jit")), "s");
            report.Measured(
                Name, name, "of a cold process, the generator's run", Figure.Of(costs[0], static cost => cost.Figure("cold")), "s");
            Figure own = Cpu(costs[0]);
            report.Judge(Name, name, "CPU of a cold process to NSwag's", own.RatioTo(Cpu(costs[1])).Median, 0.30, null);
            report.Judge(
                Name, name, "CPU of a cold process to reading with Microsoft.OpenApi", own.RatioTo(Cpu(costs[2])).Median, 1.6, null);
            report.Judge(Name, name, "CPU of a warm generation", warm.Figure("warm"), 1.5, null, " s");
        }
    }

    private static Figure Cpu(IReadOnlyList<ProcessCost> costs) => Figure.Of(costs, static cost => cost.ProcessorSeconds);
}
