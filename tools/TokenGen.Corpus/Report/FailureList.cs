using TokenGen.Corpus.Compilation;

namespace TokenGen.Corpus.Report;

/// <summary>Lists why documents failed: the reasons, and the first diagnostics of each kind with their lines.</summary>
internal static class FailureList
{
    private const int MaximumLength = 400;

    public static void Write(TextWriter output, IEnumerable<ReportRow> rows, int findings)
    {
        foreach (ReportRow row in rows.Where(static row => !row.Verdict.Passed))
        {
            output.WriteLine();
            output.WriteLine($"{row.Document.Name}: {string.Join(", ", row.Verdict.Reasons)}");
            foreach (Finding finding in Telling(row, findings))
            {
                Line(output, $"  {finding.Id} {Path.GetFileName(finding.File)}({finding.Line},{finding.Column}): {finding.Message}");
                if (finding.Text.Length > 0)
                {
                    Line(output, $"      {finding.Text}");
                }
            }
        }

        output.WriteLine();
    }

    /// <summary>The generator's errors before the compiler's, and one of each id before a second of any id.</summary>
    private static IEnumerable<Finding> Telling(ReportRow row, int count) =>
        row.Measurement is null ? [] : row.Measurement.Diagnostics.Where(static finding => finding.IsError)
            .Concat(row.Errors)
            .Concat(row.Warnings)
            .GroupBy(static finding => finding.Id)
            .SelectMany(static group => group.Select(static (finding, index) => (Finding: finding, Index: index)))
            .OrderBy(static pair => pair.Index)
            .Select(static pair => pair.Finding)
            .Take(count);

    private static void Line(TextWriter output, string text) =>
        output.WriteLine(text.Length > MaximumLength ? text[..(MaximumLength - 1)] + "…" : text);
}
