namespace TokenGen.Corpus.Counters;

/// <summary>The number of parts of a document, counted independently of the generator.</summary>
/// <param name="Source">What counted: a library, or a walk through the text.</param>
/// <param name="Version">The version of the document.</param>
/// <param name="Operations">Its operations.</param>
/// <param name="Parameters">Their path, query, header and cookie parameters.</param>
/// <param name="Schemas">Its named schemas.</param>
internal sealed record DocumentCounts(string Source, string Version, int Operations, int Parameters, int Schemas)
{
    /// <summary>The result if the document cannot be read, or if reading it ended the counter.</summary>
    public static DocumentCounts Unknown(string reason) => new(reason, "", 0, 0, 0);

    public bool IsKnown => Version.Length > 0;
}
