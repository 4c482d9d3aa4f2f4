using System.Globalization;
using TokenGen.Costs.Processes;

namespace TokenGen.Costs.Report;

/// <summary>Prints the figures beside their targets, and writes all of them as tab-separated rows.</summary>
internal sealed class CostReport(TextWriter console, TextWriter? table)
{
    /// <summary>The number of missed targets.</summary>
    public int Short { get; private set; }

    public void Begin(string part)
    {
        console.WriteLine($"\n{part}");
        table?.WriteLine("# part\tdocument\twhat\tmedian\tleast\tmost\trounds\tunit");
    }

    public void Cost(string part, string document, string what, IReadOnlyList<ProcessCost> costs)
    {
        Measured(part, document, what + ", CPU", Figure.Of(costs, static cost => cost.ProcessorSeconds), "s");
        Measured(part, document, what + ", peak", Figure.Of(costs, static cost => cost.PeakMegabytes), "MB");
    }

    public void Measured(string part, string document, string what, Figure figure, string unit)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"      {document,-12}{what,-52}{figure.Median,12:0.###} {unit,-3} ({figure.Least:0.###} to {figure.Most:0.###})"));
        table?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{part}\t{document}\t{what}\t{figure.Median:0.####}\t{figure.Least:0.####}\t{figure.Most:0.####}\t{figure.Values.Count}\t{unit}"));
        table?.Flush();
    }

    /// <summary>Reports a figure that must not exceed its target.</summary>
    public void Judge(string part, string document, string what, double figure, double must, double? aim, string unit = "")
    {
        bool isKept = figure <= must;
        Short += isKept ? 0 : 1;
        string wish = aim is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"; aim {value:0.##} {(figure <= value ? "reached" : "not reached")}")
            : "";
        string line = string.Create(CultureInfo.InvariantCulture, $"{figure:0.##}{unit}, at most {must:0.##}{unit}{wish}");
        console.WriteLine($"{(isKept ? "ok" : "short"),-6}{document,-12}{what}: {line}");
        table?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{part}\t{document}\t{what}\t{figure:0.####}\t\t\t1\t{(isKept ? "ok" : "short")}"));
        table?.Flush();
    }
}
