namespace TokenGen.Hostile;

/// <summary>The result of a document.</summary>
/// <param name="Cases">The number of cases in it.</param>
/// <param name="Failure">What is wrong; null if nothing is.</param>
/// <param name="Document">The document, to inspect it and to try it again.</param>
internal sealed record CaseResult(int Cases, string? Failure, string Document);
