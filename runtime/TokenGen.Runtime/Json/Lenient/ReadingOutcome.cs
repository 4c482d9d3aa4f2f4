namespace TokenGen.Json;

/// <summary>The result of reading one part of a response.</summary>
/// <param name="Differences">The number of differences from the document.</param>
/// <param name="Dropped">The number of elements left out.</param>
/// <param name="Notes">The recorded differences.</param>
internal readonly record struct ReadingOutcome(int Differences, int Dropped, JsonNote[] Notes);
