namespace TokenGen.Corpus.Documents;

/// <summary>A document of the corpus.</summary>
/// <param name="Name">The name in reports: the path in the corpus.</param>
/// <param name="Path">Its root file.</param>
/// <param name="Others">The other files of the document.</param>
/// <param name="IsBroken">Whether it is broken on purpose, so that diagnostics are expected.</param>
/// <param name="FaultLines">The lines of its errors, if its index names them.</param>
internal sealed record CorpusDocument(
    string Name, string Path, IReadOnlyList<string> Others, bool IsBroken, IReadOnlyList<int> FaultLines)
{
    public static CorpusDocument Plain(string name, string path) => new(name, path, [], false, []);
}
