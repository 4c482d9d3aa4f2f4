namespace TokenGen.Corpus.Jobs;

/// <summary>What a process may take before it is ended.</summary>
internal sealed record ProcessBounds(TimeSpan Time, int Megabytes);
