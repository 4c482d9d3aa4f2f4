using System.Globalization;
using System.Text;
using TokenGen.Drift.Cases;
using TokenGen.Drift.Judging;

namespace TokenGen.Drift.Report;

/// <summary>The tables of docs/drift.md.</summary>
internal static class MarkdownTable
{
    private const string Begin = "<!-- Written by tools/TokenGen.Drift. -->";
    private const string End = "<!-- End of what is written by tools/TokenGen.Drift. -->";

    public static string Of(IReadOnlyList<DriftCase> cases, IReadOnlyList<ClientColumn> columns)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{cases.Count} responses:\n\n");
        text.Append("| | Read whole | Read, difference reported | Silently lost or invented | Refused |\n|---|---:|---:|---:|---:|\n");
        foreach (ClientColumn column in columns)
        {
            text.Append(RowOf(column));
        }

        text.Append("\nResponses of which nothing is lost, by the place of the difference:\n\n| Place | Responses |");
        foreach (ClientColumn column in columns)
        {
            text.Append(CultureInfo.InvariantCulture, $" {column.Client} |");
        }

        text.Append("\n|---|---:|").Append(string.Concat(Enumerable.Repeat("---:|", columns.Count))).Append('\n');
        foreach (IGrouping<string, int> place in Enumerable.Range(0, cases.Count).GroupBy(number => cases[number].Place))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {place.Key} | {place.Count()} |");
            foreach (ClientColumn column in columns)
            {
                text.Append(CultureInfo.InvariantCulture, $" {place.Count(number => column.Verdicts[number].Outcome is Outcome.Whole or Outcome.Told)} |");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The figures of one client.</summary>
    public static string RowOf(ClientColumn column) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {column.Client} | {column.Count(Outcome.Whole)} | {column.Count(Outcome.Told)} | {column.Count(Outcome.Lost)} | {column.Count(Outcome.Refused)} |\n");

    /// <summary>Inserts the tables between the markers of a page.</summary>
    /// <exception cref="InvalidDataException">The page has no markers.</exception>
    public static string PutInto(string page, string tables)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidDataException($"The page has no \"{Begin}\" followed by \"{End}\".");
        }

        return $"{page[..(begin + Begin.Length)]}\n\n{tables}\n{page[end..]}";
    }
}
