using System.Globalization;
using TokenGen.Corpus.Compilation;
using TokenGen.Corpus.Counters;
using TokenGen.Corpus.Documents;
using TokenGen.Corpus.Jobs;
using TokenGen.Corpus.Report;

namespace TokenGen.Corpus.Tests;

/// <summary>Runs the checks of the tool within the test process, so a crash ends the tests.</summary>
public sealed class CommittedCorpusTests(CommittedCorpus corpus) : IClassFixture<CommittedCorpus>
{
    public static TheoryData<string> Names => [.. CommittedCorpus.Documents.Select(static document => document.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_passes(string name)
    {
        CorpusDocument document = CommittedCorpus.Documents.Single(document => document.Name == name);

        Measurement measurement = DocumentCompilation.Measure(new DocumentJob(document, "net10.0"), TestContext.Current.CancellationToken);

        ReportRow row = new(document, "net10.0", corpus.Counts(document), new Outcome(measurement, null, measurement.PeakMegabytes));
        using StringWriter failures = new(CultureInfo.InvariantCulture);
        FailureList.Write(failures, [row], 10);
        Assert.True(row.Verdict.Passed, failures.ToString());
    }

    [Fact]
    public void The_counts_equal_those_of_the_index()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(CommittedCorpus.Folder, "INDEX.tsv")).Skip(1)
            .Select(static line => line.Split('\t'))];

        IEnumerable<string> counted = CommittedCorpus.Documents.Select(document =>
        {
            DocumentCounts counts = corpus.Counts(document);
            return $"{document.Name}: {counts.Operations} operations, {counts.Schemas} schemas";
        });

        Assert.Equal(rows.Select(static row => $"{row[0]}: {row[6]} operations, {row[7]} schemas"), counted);
    }
}
