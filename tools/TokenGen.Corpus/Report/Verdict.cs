using Microsoft.CodeAnalysis;
using TokenGen.Corpus.Compilation;
using TokenGen.Corpus.Counters;
using TokenGen.Corpus.Documents;
using TokenGen.Corpus.Jobs;

namespace TokenGen.Corpus.Report;

/// <summary>Whether a document passed, and if not, why not.</summary>
internal sealed record Verdict(IReadOnlyList<string> Reasons)
{
    public bool Passed => Reasons.Count == 0;

    public static Verdict Of(CorpusDocument document, DocumentCounts counts, Outcome outcome)
    {
        if (outcome.Measurement is not { } measurement)
        {
            return new Verdict([outcome.Failure ?? "no measurement"]);
        }

        IEnumerable<string> crash = measurement.GeneratorException is { } exception ? [$"the generator threw {FirstLine(exception)}"] : [];
        return new Verdict([.. crash, .. document.IsBroken ? BrokenReasons(document, measurement) : SoundReasons(counts, measurement)]);
    }

    private static IEnumerable<string> SoundReasons(DocumentCounts counts, Measurement measurement)
    {
        if (!counts.IsKnown)
        {
            yield return $"not counted: {counts.Source}";
        }
        else if (measurement.Operations != counts.Operations)
        {
            yield return $"{measurement.Operations} of {counts.Operations} operations";
        }

        foreach (string id in measurement.Diagnostics.Where(static finding => finding.IsError).Select(static finding => finding.Id)
            .Distinct())
        {
            yield return $"error {id}";
        }

        int errors = measurement.CompilerFindings.Count(static finding => finding.IsError);
        if (errors > 0)
        {
            yield return $"{errors} compiler errors";
        }

        if (measurement.CompilerFindings.Count > errors)
        {
            yield return $"{measurement.CompilerFindings.Count - errors} compiler warnings";
        }
    }

    /// <summary>A document that is broken on purpose must have diagnostics, at the right lines.</summary>
    private static IEnumerable<string> BrokenReasons(CorpusDocument document, Measurement measurement)
    {
        // A build shows only warnings and errors. A diagnostic at the start of the file is about the whole file, so it does not count as a
        // place.
        List<Finding> shown = [.. measurement.Diagnostics.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning)];
        if (!shown.Exists(static finding => finding is { Line: > 0 } and not { Line: 1, Column: 1 }))
        {
            yield return "no diagnostic at a line";
        }

        foreach (int line in document.FaultLines.Where(line => !shown.Exists(finding => finding.Line == line)))
        {
            yield return $"no diagnostic at line {line}";
        }
    }

    private static string FirstLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[0];
}
