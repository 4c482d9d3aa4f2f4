using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>Where a client comes from, for findings that are not about a place within the document.</summary>
internal sealed record ClientSource(string DocumentPath, string ProjectFile)
{
    public string DocumentName => Path.GetFileName(DocumentPath);

    public SourceSpan DocumentSpan => SourceSpan.StartOf(DocumentPath);

    /// <summary>The project file that names the document; the document where a host does not tell.</summary>
    public SourceSpan ProjectSpan => SourceSpan.StartOf(ProjectFile.Length > 0 ? ProjectFile : DocumentPath);
}
