using System.Globalization;
using TokenGen.Corpus.Documents;

namespace TokenGen.Corpus.Report;

/// <summary>The table on the console: at most 200 columns wide, with a row as soon as a document is done.</summary>
internal sealed class ConsoleTable
{
    private const int Width = 200;

    private readonly TextWriter _output;
    private readonly IReadOnlyList<Column> _columns;
    private readonly Lock _lock = new();

    public ConsoleTable(TextWriter output, IReadOnlyList<CorpusDocument> documents)
    {
        _output = output;
        int nameWidth = Math.Clamp(documents.Select(static document => document.Name.Length).DefaultIfEmpty().Max(), 8, 50);
        _columns =
        [
            new Column("document", -nameWidth, static row => row.Document.Name),
            new Column("version", -7, static row => row.Counts.Version),
            new Column("params", 6, static row => row.Counts.Parameters),
            new Column("schemas", 7, static row => row.Counts.Schemas),
            new Column("ops", 5, static row => row.Counts.Operations),
            new Column("made", 5, static row => row.Measurement?.Operations),
            new Column("types", 6, static row => row.Measurement?.Types),
            new Column("errors", 6, static row => row.Measurement is null ? null : row.Errors.Count),
            new Column("warn", 5, static row => row.Measurement is null ? null : row.Warnings.Count),
            new Column("gen ms", 6, static row => row.Measurement?.GeneratorMilliseconds),
            new Column("csc ms", 6, static row => row.Measurement?.CompileMilliseconds),
            new Column("cpu ms", 6, static row => row.Measurement?.ProcessorMilliseconds),
            new Column("MB", 5, static row => row.Outcome.PeakMegabytes),
            new Column("kB out", 6, static row => row.Measurement?.Bytes / 1000),
            new Column("files", 5, static row => row.Measurement?.Files),
            new Column("", -6, static row => row.Verdict.Passed ? "passed" : "FAILED"),
            new Column("diagnostics", 0, static row => row.Diagnostics),
        ];
    }

    public void WriteHead() => WriteLine(static column => column.Head);

    public void Write(ReportRow row)
    {
        lock (_lock)
        {
            WriteLine(column => Convert.ToString(column.Value(row), CultureInfo.InvariantCulture) ?? "-");
        }
    }

    private void WriteLine(Func<Column, string> cell)
    {
        string line = string.Join(' ', _columns.Select(column => column.Fit(cell(column)))).TrimEnd();
        _output.WriteLine(line.Length > Width ? line[..(Width - 1)] + "…" : line);
    }

    /// <summary>A column. A negative width aligns to the left; without a width the column takes the rest of the line.</summary>
    private sealed record Column(string Head, int Width, Func<ReportRow, object?> Value)
    {
        public string Fit(string text) => Width switch
        {
            0 => text,
            < 0 => text.Length > -Width ? text[..(-Width - 1)] + "…" : text.PadRight(-Width),
            _ => text.PadLeft(Width),
        };
    }
}
