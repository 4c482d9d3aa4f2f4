namespace TokenGen.Corpus.Counters;

/// <summary>What is in a document, counted by somebody else.</summary>
/// <param name="Source">Who counted: a library, or a walk over the text.</param>
/// <param name="Version">The version that the document names.</param>
/// <param name="Operations">Its operations.</param>
/// <param name="Parameters">What they take in path, query, header and cookie.</param>
/// <param name="Schemas">Its named schemas.</param>
internal sealed record DocumentCounts(string Source, string Version, int Operations, int Parameters, int Schemas)
{
    /// <summary>Nobody could count: the document cannot be read, or reading it ended the counter.</summary>
    public static DocumentCounts Unknown(string reason) => new(reason, "", 0, 0, 0);

    public bool IsKnown => Version.Length > 0;
}
