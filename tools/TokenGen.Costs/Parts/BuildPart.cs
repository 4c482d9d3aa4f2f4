using TokenGen.Costs.Peers;
using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>Builds a project with a document's client, and compares with generating and building NSwag's and Kiota's clients.</summary>
internal sealed class BuildPart : CostPart
{
    public override string Name => "build";

    public override string Title => "dotnet build, clean, no build server, analyzers on; for NSwag and Kiota generating and building";

    public override void Run(Measuring measuring)
    {
        foreach (string name in measuring.Names)
        {
            MeasuredProject own = MeasuredProject.WithClient(
                Path.Combine(measuring.Folder, name + "-tokengen"), measuring.Documents.Json(name));
            own.Restore();
            if (NSwagRepairs.Has(name))
            {
                Compare(measuring, name, own);
            }

            if (KiotaGenerator.Compiles(name))
            {
                CompareWithKiota(measuring, name, own);
            }
        }
    }

    private void Compare(Measuring measuring, string name, MeasuredProject own)
    {
        string document = measuring.Documents.Json(name);
        string output = Path.Combine(measuring.Folder, name + ".nswag.cs");
        MeasuredProcess.Work("nswag", document, output);
        MeasuredProject peer = MeasuredProject.WithSource(
            Path.Combine(measuring.Folder, name + "-nswag"), NSwagRepairs.Repair(name, File.ReadAllText(output)));
        peer.Restore();
        IReadOnlyList<IReadOnlyList<ProcessCost>> costs = Interleave(
            measuring.Rounds, own.CleanBuild, () => MeasuredProcess.Work("nswag", document, output), peer.CleanBuild);

        CostReport report = measuring.Report;
        report.Cost(Name, name, "TokenGen, build", costs[0]);
        report.Cost(Name, name, "NSwag 14.8, generation", costs[1]);
        report.Cost(Name, name, "NSwag 14.8, build", costs[2]);
        report.Measured(Name, name, "TokenGen, assembly", new Figure([own.AssemblySize / 1e6]), "MB");
        report.Measured(Name, name, "NSwag 14.8, assembly", new Figure([peer.AssemblySize / 1e6]), "MB");
        Figure peers = Figure.Of(costs[1].Zip(costs[2]), static pair => pair.First.ProcessorSeconds + pair.Second.ProcessorSeconds);
        report.Judge(Name, name, "CPU of the whole build to NSwag's", Figure.Of(costs[0], static cost => cost.ProcessorSeconds)
            .RatioTo(peers).Median, 0.50, 0.35);
        report.Judge(Name, name, "peak of the compiler to NSwag's", Memory(costs[0]).RatioTo(Memory(costs[2])).Median, 0.60, 0.45);
        report.Judge(Name, name, "size of the assembly to NSwag's", (double)own.AssemblySize / peer.AssemblySize, 0.60, null);
    }

    private void CompareWithKiota(Measuring measuring, string name, MeasuredProject own)
    {
        KiotaGenerator kiota = KiotaGenerator.InstalledIn(measuring.Folder);
        string document = measuring.Documents.Json(name);
        string output = Path.Combine(measuring.Folder, name + ".kiota");
        kiota.Generate(document, output);
        MeasuredProject peer = MeasuredProject.WithSources(
            Path.Combine(measuring.Folder, name + "-kiota"), output, KiotaGenerator.Packages);
        peer.Restore();
        IReadOnlyList<IReadOnlyList<ProcessCost>> costs = Interleave(
            measuring.Rounds, own.CleanBuild, () => kiota.Generate(document, output), peer.CleanBuild);

        CostReport report = measuring.Report;
        report.Cost(Name, name, "TokenGen, build, by turns with Kiota", costs[0]);
        report.Cost(Name, name, KiotaGenerator.Name + ", generation", costs[1]);
        report.Cost(Name, name, KiotaGenerator.Name + ", build", costs[2]);
        report.Measured(Name, name, "TokenGen, assembly", new Figure([own.AssemblySize / 1e6]), "MB");
        report.Measured(Name, name, KiotaGenerator.Name + ", assembly", new Figure([peer.AssemblySize / 1e6]), "MB");
        Figure peers = Figure.Of(costs[1].Zip(costs[2]), static pair => pair.First.ProcessorSeconds + pair.Second.ProcessorSeconds);
        double ratio = Figure.Of(costs[0], static cost => cost.ProcessorSeconds).RatioTo(peers).Median;
        report.Judge(Name, name, "CPU of the whole build to Kiota's", ratio, name == "stripe" ? 0.45 : 0.70, aim: null);
    }

    private static Figure Memory(IReadOnlyList<ProcessCost> costs) => Figure.Of(costs, static cost => cost.PeakMegabytes);
}
