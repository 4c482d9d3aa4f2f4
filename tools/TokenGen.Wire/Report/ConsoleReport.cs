using TokenGen.Wire.Calls;

namespace TokenGen.Wire.Report;

/// <summary>Prints a row per document, and below it the failures.</summary>
internal static class ConsoleReport
{
    private static readonly (string Name, Func<DocumentReport, object> Value)[] s_columns =
    [
        ("operations", static report => report.Operations),
        ("accepted", static report => report.AcceptedOperations),
        ("calls", static report => report.Outcomes.Count),
        ("passed", static report => report.Count(Verdict.Passed)),
        ("no valid value", static report => report.Count(Verdict.NoValidValue)),
        ("bad example", static report => report.Count(Verdict.ExampleBreaksSchema)),
        ("bad answer", static report => report.Count(Verdict.AnswerBreaksSchema)),
        ("beyond .NET", static report => report.Count(Verdict.BeyondPlatform)),
        ("server's fault", static report => report.Count(Verdict.ServerFault)),
        ("refused", static report => report.Count(Verdict.Refused)),
        ("not sent", static report => report.Count(Verdict.NotSent)),
        ("lost", static report => report.Count(Verdict.Lost)),
    ];

    public static string Head => "document".PadRight(24) + string.Concat(s_columns.Select(static column => "  " + column.Name));

    public static string Row(DocumentReport report) =>
        report.Name.PadRight(24) + string.Concat(s_columns.Select(column => "  " + $"{column.Value(report)}".PadLeft(column.Name.Length)));

    /// <summary>The calls that did not pass; each reason once, with the number of its calls.</summary>
    public static IEnumerable<string> Details(DocumentReport report, int most) =>
        report.Outcomes.Where(static outcome => outcome.Verdict != Verdict.Passed)
            .OrderByDescending(static outcome => outcome.IsFault)
            .Select(static outcome => $"  {outcome.Verdict}: {outcome.Operation} ({outcome.What}): {outcome.Detail}")
            .Take(most);
}
