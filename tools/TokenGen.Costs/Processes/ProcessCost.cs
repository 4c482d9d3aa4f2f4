namespace TokenGen.Costs.Processes;

/// <summary>The resources that a process used, including all processes that it started.</summary>
/// <param name="ProcessorSeconds">User and system time on all processors; other load on the machine changes it little.</param>
/// <param name="PeakMegabytes">The largest resident set of a single process.</param>
/// <param name="WallSeconds">From start to end.</param>
/// <param name="Output">The standard output.</param>
internal sealed record ProcessCost(double ProcessorSeconds, double PeakMegabytes, double WallSeconds, string Output)
{
    /// <summary>A figure that a worker printed as <c>name=value</c>.</summary>
    /// <exception cref="InvalidDataException">The output has no such figure.</exception>
    public double Figure(string name) => Output.Split('\n')
        .Where(line => line.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(line => double.Parse(line[(name.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture))
        .Cast<double?>()
        .LastOrDefault() ?? throw new InvalidDataException($"The worker printed no {name}: {Output}");
}
