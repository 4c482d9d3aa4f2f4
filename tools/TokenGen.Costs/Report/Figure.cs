namespace TokenGen.Costs.Report;

/// <summary>A value that was measured several times.</summary>
internal sealed record Figure(IReadOnlyList<double> Values)
{
    public double Median
    {
        get
        {
            double[] sorted = [.. Values.Order()];
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    public double Least => Values.Min();

    public double Most => Values.Max();

    public static Figure Of<T>(IEnumerable<T> costs, Func<T, double> figure) => new([.. costs.Select(figure)]);

    /// <summary>The ratio within each round, so that a slow round slows both sides.</summary>
    public Figure RatioTo(Figure other) => new([.. Values.Zip(other.Values, static (own, its) => own / its)]);
}
