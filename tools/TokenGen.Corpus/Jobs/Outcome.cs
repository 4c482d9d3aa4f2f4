using TokenGen.Corpus.Compilation;

namespace TokenGen.Corpus.Jobs;

/// <summary>What came of a job: a measurement, or the reason that there is none.</summary>
internal sealed record Outcome(Measurement? Measurement, string? Failure, int PeakMegabytes);
