using TokenGen.Corpus.Documents;

namespace TokenGen.Corpus.Jobs;

/// <summary>The job of one process: generate the client of a document and compile it for a framework.</summary>
/// <param name="Document">The document.</param>
/// <param name="Framework">The target framework.</param>
/// <param name="EmitFolder">The folder for the emitted files, or null.</param>
internal sealed record DocumentJob(CorpusDocument Document, string Framework, string? EmitFolder = null);
