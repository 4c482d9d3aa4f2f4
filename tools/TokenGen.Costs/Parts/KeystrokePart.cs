using TokenGen.Costs.Processes;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>The time of each step that an editor runs after a keystroke.</summary>
internal sealed class KeystrokePart : CostPart
{
    private static readonly string[] s_edits = ["csharp", "comment", "description"];

    public override string Name => "keystroke";

    public override string Title => "A keystroke, warm process, YAML: in C#, a comment in the document, a description in the document";

    public override void Run(Measuring measuring)
    {
        string name = measuring.Names[0];
        ProcessCost cost = MeasuredProcess.Work("keystroke", measuring.Documents.Yaml(name));
        foreach (string edit in s_edits)
        {
            foreach (string figure in cost.Output.Split('\n').Where(line => line.StartsWith(edit + ".", StringComparison.Ordinal))
                .Select(static line => line.Split('=')[0]).Distinct())
            {
                measuring.Report.Measured(
                    Name, name, figure, new Figure([cost.Figure(figure)]), figure.EndsWith(".runs", StringComparison.Ordinal) ? "" : "ms");
            }
        }
    }
}
