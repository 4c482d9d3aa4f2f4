using TokenGen.Corpus.Compilation;

namespace TokenGen.Corpus.Jobs;

/// <summary>The outcome of a job: a measurement, or the reason why there is no measurement.</summary>
internal sealed record Outcome(Measurement? Measurement, string? Failure, int PeakMegabytes);
