using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>The whole build of a client of 11,000 operations, which is the size of Microsoft Graph's.</summary>
internal sealed class LargePart : CostPart
{
    private const int Operations = 11_000;
    private const double AllowedGigabytes = 2.8;
    private const string Document = "odata";

    public override string Name => "large";

    public override string Title => "dotnet build of a client with 11,000 operations, clean, no build server, analyzers on";

    public override void Run(Measuring measuring)
    {
        string document = measuring.Documents.OData(Operations);
        MeasuredProject project = MeasuredProject.WithClient(Path.Combine(measuring.Folder, Document), document);
        project.Restore();
        ProcessCost build = project.CleanBuild();
        measuring.Report.Cost(Name, Document, "TokenGen, build", [build]);
        measuring.Report.Measured(Name, Document, "document", new Figure([new FileInfo(document).Length / 1e6]), "MB");
        measuring.Report.Measured(Name, Document, "assembly", new Figure([project.AssemblySize / 1e6]), "MB");
        measuring.Report.Judge(Name, Document, "peak of the compiler", build.PeakMegabytes / 1000, AllowedGigabytes, aim: null, " GB");
    }
}
