using System.Globalization;
using System.Text;
using TokenGen.Costs.Parts;

namespace TokenGen.Costs.Report;

/// <summary>Draws the cost per operation of growing documents, from the rows of <see cref="CostReport"/>.</summary>
internal static class GrowthPlot
{
    private const int Left = 60;
    private const int Top = 40;
    private const int Width = 480;
    private const int Height = 220;
    private const double MostRatio = 1.4;

    private static readonly (string What, string Label, string Colour)[] s_lines =
    [
        (GrowthPart.TimeRatio, "processor time", "#1b7f4b"),
        (GrowthPart.BytesRatio, "bytes allocated", "#2f6fb0"),
    ];

    /// <param name="table">The rows.</param>
    /// <param name="picture">The path of the picture.</param>
    /// <exception cref="InvalidDataException">The table has no rows about growth.</exception>
    public static void Draw(string table, string picture)
    {
        List<string[]> rows = [.. File.ReadLines(table).Select(static line => line.Split('\t')).Where(static row => row[0] == "growth")];
        List<string> sizes = [.. rows.Select(static row => row[1]).Distinct()];
        if (sizes.Count < 2)
        {
            throw new InvalidDataException($"'{table}' has no growth to draw: run the part growth with --out first");
        }

        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + Width + 150}\" height=\"{Top + Height + 50}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"20\" font-weight=\"bold\">Cost of an operation, to that in the document once; the dashed line is the limit</text>\n");
        for (double ratio = 0; ratio <= MostRatio; ratio += 0.2)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Left + Width}\" y1=\"{Y(ratio):F1}\" y2=\"{Y(ratio):F1}\" stroke=\"#e3e7eb\"/>");
            svg.Append(
                CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{Y(ratio) + 4:F1}\" text-anchor=\"end\">{ratio:F1}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Left + Width}\" y1=\"{Y(GrowthPart.Flat):F1}\" y2=\"{Y(GrowthPart.Flat):F1}\" stroke=\"#b3402f\" stroke-dasharray=\"6 4\"/>\n");
        for (int i = 0; i < sizes.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(i):F1}\" y=\"{Top + Height + 20}\" text-anchor=\"middle\">{sizes[i]}</text>\n");
        }

        foreach ((string what, string label, string colour) in s_lines)
        {
            double[] ratios =
            [
                .. sizes.Select(size => double.Parse(rows.Last(row => row[1] == size && row[2] == what)[3], CultureInfo.InvariantCulture)),
            ];
            string points = string.Join(
                ' ', ratios.Select((ratio, i) => string.Create(CultureInfo.InvariantCulture, $"{X(i):F1},{Y(ratio):F1}")));
            svg.Append(
                CultureInfo.InvariantCulture, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
            for (int i = 0; i < ratios.Length; i++)
            {
                svg.Append(
                    CultureInfo.InvariantCulture, $"<circle cx=\"{X(i):F1}\" cy=\"{Y(ratios[i]):F1}\" r=\"3.5\" fill=\"{colour}\"/>");
            }

            svg.Append(CultureInfo.InvariantCulture, $"\n<text x=\"{X(ratios.Length - 1) + 10:F1}\" y=\"{Y(ratios[^1]) + 4:F1}\" fill=\"{colour}\">{label} {ratios[^1]:F2}</text>\n");
        }

        File.WriteAllText(picture, svg.Append("</svg>\n").ToString());

        double X(int index) => Left + 20 + (index * (Width - 40.0) / (sizes.Count - 1));

        static double Y(double ratio) => Top + Height - (Math.Min(ratio, MostRatio) / MostRatio * Height);
    }
}
