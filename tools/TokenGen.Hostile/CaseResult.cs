namespace TokenGen.Hostile;

/// <summary>What came of a document.</summary>
/// <param name="Cases">How many cases it stood for.</param>
/// <param name="Failure">What is wrong; null where nothing is.</param>
/// <param name="Document">The document, to look at and to try again.</param>
internal sealed record CaseResult(int Cases, string? Failure, string Document);
