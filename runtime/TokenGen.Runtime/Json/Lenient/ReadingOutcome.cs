namespace TokenGen.Json;

/// <summary>What a part of a reading came to.</summary>
/// <param name="Differences">The number of differences from the document.</param>
/// <param name="Dropped">The number of elements left out.</param>
/// <param name="Notes">The differences that were noted for whoever listens.</param>
internal readonly record struct ReadingOutcome(int Differences, int Dropped, JsonNote[] Notes);
