namespace TokenGen.Corpus.Documents;

/// <summary>A document of the corpus.</summary>
/// <param name="Name">What it is called in reports: its path in the corpus.</param>
/// <param name="Path">Its root file.</param>
/// <param name="Others">The other files it is made of.</param>
/// <param name="IsBroken">It is broken on purpose: findings are what is wanted of it.</param>
/// <param name="FaultLines">The lines of its faults, as far as its index names them.</param>
internal sealed record CorpusDocument(
    string Name, string Path, IReadOnlyList<string> Others, bool IsBroken, IReadOnlyList<int> FaultLines)
{
    public static CorpusDocument Plain(string name, string path) => new(name, path, [], false, []);
}
