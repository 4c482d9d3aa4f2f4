using System.Globalization;
using System.Text;

namespace TokenGen.Benchmarks.Harness;

/// <summary>Draws a table of ratios as bars, one file per task.</summary>
internal static class RatioPlot
{
    private const int LabelWidth = 330;
    private const int BarWidth = 380;
    private const int RowHeight = 18;
    private const double MaxRatio = 2;

    public static void Draw(string table, string folder)
    {
        List<string[]> rows = File.ReadLines(table).Skip(1).Select(static line => line.Split('\t')).ToList();
        foreach (IGrouping<string, string[]> task in rows.GroupBy(static row => row[0]))
        {
            File.WriteAllText(Path.Combine(folder, task.Key.ToLowerInvariant() + ".svg"), Draw(task.Key, [.. task]));
        }
    }

    private static string Draw(string task, List<string[]> rows)
    {
        StringBuilder svg = new();
        int height = ((rows.Count + 2) * RowHeight) + (rows.Select(static row => row[1]).Distinct().Count() * RowHeight / 2);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{LabelWidth + BarWidth + 60}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{RowHeight}\" font-weight=\"bold\">{task}: ratio to the first of each group; the line, from the 10th to the 90th of 100</text>\n");
        int y = RowHeight * 3 / 2;
        string payload = "";
        foreach (string[] row in rows)
        {
            if (row[1] != payload)
            {
                y += RowHeight / 2;
            }

            payload = row[1];
            double ratio = double.Parse(row[7], CultureInfo.InvariantCulture);
            double width = Length(ratio);
            (double low, double high) = (Length(double.Parse(row[6], CultureInfo.InvariantCulture)), Length(
                double.Parse(row[8], CultureInfo.InvariantCulture)));
            string colour = row[2] == "TokenGen" ? "#1b7f4b" : "#9aa5b1";
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{y + 13}\">{row[1]}, {row[2]}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{y + 3}\" width=\"{width:F1}\" height=\"{RowHeight - 5}\" fill=\"{colour}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{LabelWidth + low:F1}\" x2=\"{LabelWidth + high:F1}\" y1=\"{y + 9.5}\" y2=\"{y + 9.5}\" stroke=\"#30363d\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + high + 5:F1}\" y=\"{y + 13}\">{ratio:F2}</text>\n");
            y += RowHeight;
        }

        return svg.Append("</svg>\n").ToString();

        static double Length(double ratio) => Math.Min(ratio, MaxRatio) / MaxRatio * BarWidth;
    }
}
