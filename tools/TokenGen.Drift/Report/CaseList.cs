using TokenGen.Drift.Cases;

namespace TokenGen.Drift.Report;

/// <summary>Prints one line per case with the outcome in each client, to find causes.</summary>
internal static class CaseList
{
    public static void Write(TextWriter output, IReadOnlyList<DriftCase> cases, IReadOnlyList<ClientColumn> columns)
    {
        foreach (ClientColumn column in columns)
        {
            foreach ((int number, DriftCase item) in cases.Index())
            {
                Judging.Verdict verdict = column.Verdicts[number];
                string detail = verdict.Detail.ReplaceLineEndings(" ");
                output.WriteLine(
                    $"{column.Client}\t{item.Id}\t{item.Expected}\t{verdict.Outcome}\t{detail[..Math.Min(300, detail.Length)]}");
            }
        }
    }
}
