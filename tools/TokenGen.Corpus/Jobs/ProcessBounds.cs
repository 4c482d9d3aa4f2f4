namespace TokenGen.Corpus.Jobs;

/// <summary>The limits above which a process is stopped.</summary>
internal sealed record ProcessBounds(TimeSpan Time, int Megabytes);
