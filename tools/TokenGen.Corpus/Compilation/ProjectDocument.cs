using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Corpus.Documents;

namespace TokenGen.Corpus.Compilation;

/// <summary>A file of a document, as an item of the project.</summary>
internal sealed class ProjectDocument(string path, bool isClient) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(DocumentFile.ReadText(path), Encoding.UTF8);

    public override string Path => DocumentFile.PlainName(path);

    /// <summary>Whether the project makes a client of it; otherwise it is only a target of references.</summary>
    public bool IsClient => isClient;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
