using TokenGen.Corpus.Documents;

namespace TokenGen.Corpus.Jobs;

/// <summary>What one process is to do: generate a document and compile it for a framework.</summary>
/// <param name="Document">The document.</param>
/// <param name="Framework">The framework of the project it is compiled in.</param>
/// <param name="EmitFolder">Where the emitted files are written to, if they are.</param>
internal sealed record DocumentJob(CorpusDocument Document, string Framework, string? EmitFolder = null);
