using TokenGen.Corpus.Compilation;
using TokenGen.Corpus.Counters;
using TokenGen.Corpus.Documents;
using TokenGen.Corpus.Jobs;

namespace TokenGen.Corpus.Report;

/// <summary>All results of a document.</summary>
internal sealed record ReportRow(CorpusDocument Document, string Framework, DocumentCounts Counts, Outcome Outcome)
{
    public Measurement? Measurement => Outcome.Measurement;

    public Verdict Verdict { get; } = Verdict.Of(Document, Counts, Outcome);

    /// <summary>The generator's diagnostics, such as <c>TKG0210:3 TKG0250:1</c>.</summary>
    public string Diagnostics => ById(Measurement?.Diagnostics ?? []);

    public IReadOnlyList<Finding> Errors => [.. (Measurement?.CompilerFindings ?? []).Where(static finding => finding.IsError)];

    public IReadOnlyList<Finding> Warnings => [.. (Measurement?.CompilerFindings ?? []).Where(static finding => !finding.IsError)];

    public static string ById(IEnumerable<Finding> findings) => string.Join(
        ' ',
        findings.CountBy(static finding => finding.Id)
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => $"{pair.Key}:{pair.Value}"));
}
