using Microsoft.CodeAnalysis;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Hosting;

/// <summary>An item with its text, which is null if the host could not read it.</summary>
internal sealed record HostedDocument(DocumentItem Item, string Path, DocumentFile? File)
{
    public static HostedDocument Load(DocumentItem item, AdditionalText text, CancellationToken cancellationToken) =>
        new(item, text.Path, text.GetText(cancellationToken) is { } content ? BoundClients.FileOf(text.Path, content) : null);
}
