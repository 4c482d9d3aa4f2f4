using Microsoft.CodeAnalysis;
using TokenGen.Corpus.Compilation;
using TokenGen.Corpus.Counters;
using TokenGen.Corpus.Documents;
using TokenGen.Corpus.Jobs;
using TokenGen.Corpus.Report;

namespace TokenGen.Corpus.Tests;

public sealed class VerdictTests
{
    private static readonly CorpusDocument s_sound = CorpusDocument.Plain("sound.yaml", "/sound.yaml");
    private static readonly CorpusDocument s_broken = s_sound with { IsBroken = true, FaultLines = [7] };
    private static readonly DocumentCounts s_counts = new("text", "3.1.0", Operations: 2, Parameters: 3, Schemas: 4);

    private static readonly Measurement s_clean = new()
    {
        Operations = 2,
        Types = 5,
        Files = 6,
        Bytes = 7,
        GeneratorMilliseconds = 8,
        CompileMilliseconds = 9,
        ProcessorMilliseconds = 10,
        PeakMegabytes = 11,
        Diagnostics = [],
        CompilerFindings = [],
    };

    [Fact]
    public void A_complete_client_without_diagnostics_passes() => Assert.Empty(Reasons(s_sound, s_clean));

    [Fact]
    public void Warnings_of_the_generator_are_not_a_failure() =>
        Assert.Empty(Reasons(s_sound, s_clean with { Diagnostics = [At(3, DiagnosticSeverity.Warning)] }));

    [Fact]
    public void A_missing_operation_fails() => Assert.Equal(["1 of 2 operations"], Reasons(s_sound, s_clean with { Operations = 1 }));

    [Fact]
    public void Each_error_of_the_generator_fails() =>
        Assert.Equal(["error X1"], Reasons(s_sound, s_clean with { Diagnostics = [At(3, DiagnosticSeverity.Error)] }));

    [Fact]
    public void Compiler_diagnostics_fail_the_document() => Assert.Equal(
        ["1 compiler errors", "2 compiler warnings"],
        Reasons(s_sound, s_clean with
        {
            CompilerFindings = [At(1, DiagnosticSeverity.Warning), At(2, DiagnosticSeverity.Error), At(3, DiagnosticSeverity.Warning)],
        }));

    [Fact]
    public void An_exception_fails_whatever_the_document() =>
        Assert.Contains("the generator threw Oops", Reasons(s_broken, s_clean with { GeneratorException = "Oops\n  at Somewhere" }));

    [Fact]
    public void A_document_that_could_not_be_counted_fails() =>
        Assert.Equal(["not counted: gone"], Verdict.Of(s_sound, DocumentCounts.Unknown("gone"), new Outcome(s_clean, null, 1)).Reasons);

    [Fact]
    public void A_killed_process_fails() =>
        Assert.Equal(["ended after 5 s"], Verdict.Of(s_sound, s_counts, new Outcome(null, "ended after 5 s", 1)).Reasons);

    [Theory]
    [InlineData(7, DiagnosticSeverity.Error, 0)]
    [InlineData(7, DiagnosticSeverity.Warning, 0)]
    [InlineData(7, DiagnosticSeverity.Info, 2)]
    [InlineData(8, DiagnosticSeverity.Error, 1)]
    [InlineData(1, DiagnosticSeverity.Error, 2)]
    public void A_broken_document_passes_when_its_errors_are_reported_at_their_lines(int line, DiagnosticSeverity severity, int reasons) =>
        Assert.Equal(reasons, Reasons(s_broken, s_clean with { Operations = 0, Diagnostics = [At(line, severity)] }).Count);

    private static IReadOnlyList<string> Reasons(CorpusDocument document, Measurement measurement) =>
        Verdict.Of(document, s_counts, new Outcome(measurement, null, 1)).Reasons;

    private static Finding At(int line, DiagnosticSeverity severity) => new("X1", severity, "message", "file", line, 1, "");
}
