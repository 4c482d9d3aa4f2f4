using System.Globalization;

namespace TokenGen.Corpus.Report;

/// <summary>Writes the rows as tab-separated values, for other programs.</summary>
internal static class TsvFile
{
    private static readonly (string Head, Func<ReportRow, object?> Value)[] s_columns =
    [
        ("document", static row => row.Document.Name),
        ("framework", static row => row.Framework),
        ("version", static row => row.Counts.Version),
        ("counted by", static row => row.Counts.Source),
        ("operations", static row => row.Counts.Operations),
        ("parameters", static row => row.Counts.Parameters),
        ("schemas", static row => row.Counts.Schemas),
        ("operations generated", static row => row.Measurement?.Operations),
        ("types", static row => row.Measurement?.Types),
        ("diagnostics", static row => row.Diagnostics),
        ("errors", static row => row.Errors.Count),
        ("warnings", static row => row.Warnings.Count),
        ("errors by id", static row => ReportRow.ById(row.Errors)),
        ("warnings by id", static row => ReportRow.ById(row.Warnings)),
        ("generator ms", static row => row.Measurement?.GeneratorMilliseconds),
        ("compile ms", static row => row.Measurement?.CompileMilliseconds),
        ("processor ms", static row => row.Measurement?.ProcessorMilliseconds),
        ("peak MB", static row => row.Outcome.PeakMegabytes),
        ("bytes", static row => row.Measurement?.Bytes),
        ("files", static row => row.Measurement?.Files),
        ("result", static row => row.Verdict.Passed ? "passed" : "failed"),
        ("reasons", static row => string.Join("; ", row.Verdict.Reasons)),
    ];

    public static void Write(string path, IEnumerable<ReportRow> rows)
    {
        IEnumerable<string> lines = rows.Select(static row => string.Join('\t', s_columns.Select(column => Cell(column.Value(row)))));
        File.WriteAllLines(path, [string.Join('\t', s_columns.Select(static column => column.Head)), .. lines]);
    }

    private static string Cell(object? value) =>
        (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Replace('\t', ' ').ReplaceLineEndings(" ");
}
