namespace TokenGen.Corpus.Counter;

/// <summary>How much there is in a document.</summary>
/// <param name="Operations">Operations of its paths; webhooks and callbacks are no calls of a client.</param>
/// <param name="Parameters">What these operations take in path, query, header and cookie, inherited from the path item or their own.</param>
/// <param name="Schemas">Named schemas.</param>
internal readonly record struct Counts(int Operations, int Parameters, int Schemas);
