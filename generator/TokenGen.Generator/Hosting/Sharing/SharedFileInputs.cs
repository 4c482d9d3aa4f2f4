using System.Collections.Immutable;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting.Sharing;

/// <summary>Makes an input of each file that clients share, with one set of settings for all of them.</summary>
internal static class SharedFileInputs
{
    public static ImmutableArray<ClientInput> Of(
        ImmutableArray<ClientInput> clients, ImmutableArray<HostedDocument> documents, string defaultNamespace, EquatableArray<ReferencedTypes> referenced)
    {
        List<SharedFileName> files = [.. clients.SelectMany(static client => client.SharedFiles).GroupBy(static file => file.Path)
            .Select(static same => same.First())];
        return files
            .Select(file => Of(
                documents.First(hosted => hosted.Item.IsDocument && DocumentPath.Normalize(hosted.Path) == file.Path),
                [
                    // The order of the clients decides between different settings, so it must not depend on the host.
                    .. clients.Where(client => client.SharedFiles.Any(shared => shared.Path == file.Path))
                        .OrderBy(static client => client.Source.DocumentPath, StringComparer.Ordinal),
                ],
                files.Where(other => other != file).ToEquatableArray(),
                documents,
                defaultNamespace,
                referenced))
            .ToImmutableArray();
    }

    private static ClientInput Of(
        HostedDocument document,
        List<ClientInput> clients,
        EquatableArray<SharedFileName> others,
        ImmutableArray<HostedDocument> documents,
        string defaultNamespace,
        EquatableArray<ReferencedTypes> referenced)
    {
        ClientSource source = new(document.Path, document.Item.ProjectFile);
        List<DiagnosticInfo> diagnostics = [];
        string name = Identifier.Pascal(DocumentPath.StemOf(document.Path), "Shared");
        ClientSettings own = SettingValues.Apply(
            document.Item, new ClientSettings { Namespace = $"{defaultNamespace}.{name}", ClientName = name }, source, diagnostics);
        List<DiagnosticInfo> notes = [];
        string ownNamespace = SettingValues.Of(document.Item, "Namespace");
        List<ReferencedTypes> found =
        [
            .. referenced.Where(types => string.Equals(types.FileName, source.DocumentName, StringComparison.OrdinalIgnoreCase)
                && (ownNamespace.Length == 0 || ownNamespace == types.Namespace)),
        ];
        if (found.Count > 1)
        {
            notes.Add(DiagnosticInfo.Create(
                HostingDescriptors.SeveralAssemblies, clients[0].Source.SettingSpan("SharedTypes"), source.DocumentName, found[0].Assembly, found[1].Assembly));
        }

        ClientSettings settings = found.Count > 0
            ? SharedSettings.Read(found[0], own)
            : SharedSettings.Agree(own, document.Item, source.DocumentName, clients, notes);
        EquatableArray<DocumentFile> reached = ReferencedDocuments.Of(document.File!, [], documents);
        return new ClientInput(source, document.File, reached, [], settings, diagnostics.ToEquatableArray())
        {
            SharedDiagnostics = notes.ToEquatableArray(),
            SharedSource = new SharedFileSource(
                DocumentPath.Normalize(document.Path), others, clients[0].Source, SharedSettings.Write(settings), found.FirstOrDefault())
            {
                WritesBaselines = clients.Exists(static client => client.Baseline is { Use: not BaselineUse.Compare }),
            },
        };
    }
}
