namespace TokenGen.Corpus.Counter;

/// <summary>The number of parts of a document.</summary>
/// <param name="Operations">Operations of its paths; webhooks and callbacks are not calls of a client.</param>
/// <param name="Parameters">The path, query, header and cookie parameters of these operations, including those of the path item.</param>
/// <param name="Schemas">Named schemas.</param>
internal readonly record struct Counts(int Operations, int Parameters, int Schemas);
