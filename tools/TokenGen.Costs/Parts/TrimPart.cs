using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>A program with one call to a large API, trimmed: with the whole client, and with a client of that operation alone.</summary>
internal sealed class TrimPart : CostPart
{
    private const double Allowed = 1.10;
    private const string Document = "github";
    private const string Operation = "rate-limit/get";

    private const string Program = """
        using Api;
        using TokenGen;

        using ApiClient client = new(new ApiClientOptions { Credential = Credential.Bearer("secret") });
        RateLimitOverview limits = await client.RateLimit.GetAsync();
        Console.WriteLine(limits.Rate.Remaining);
        """;

    public override string Name => "trim";

    public override string Title => "One call to GitHub, trimmed: with the whole client, and with a client of one operation";

    public override void Run(Measuring measuring)
    {
        string document = measuring.Documents.Json(Document);
        string whole = MeasuredProject.WithClient(Path.Combine(measuring.Folder, "trim-whole"), document, Program).PublishTrimmed();
        string one = MeasuredProject.WithClient(Path.Combine(measuring.Folder, "trim-one"), document, Program, Operation).PublishTrimmed();
        double[] assemblies = [.. new[] { whole, one }.Select(
            static folder => new FileInfo(Path.Combine(folder, "Project.dll")).Length / 1e3)];
        double[] programs = [.. new[] { whole, one }.Select(static folder => new DirectoryInfo(folder).EnumerateFiles()
            .Where(static file => file.Extension != ".pdb").Sum(static file => file.Length) / 1e6)];
        CostReport report = measuring.Report;
        report.Measured(Name, Document, "the whole client, assembly", new Figure([assemblies[0]]), "kB");
        report.Measured(Name, Document, "one operation, assembly", new Figure([assemblies[1]]), "kB");
        report.Measured(Name, Document, "the whole client, program", new Figure([programs[0]]), "MB");
        report.Measured(Name, Document, "one operation, program", new Figure([programs[1]]), "MB");
        report.Judge(Name, Document, "program to that of one operation", programs[0] / programs[1], Allowed, aim: null);
    }
}
