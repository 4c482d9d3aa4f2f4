using System.Collections.Immutable;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Hosting.Sharing;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Everything that one client is made from. <see cref="Others"/> are the documents that it may refer to. <see cref="Overlays"/> are the
/// changes to them.
/// </summary>
internal sealed record ClientInput(
    ClientSource Source,
    DocumentFile? Document,
    EquatableArray<DocumentFile> Others,
    EquatableArray<DocumentFile> Overlays,
    ClientSettings Settings,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The diagnostics of the overlays' files. The client is made without these overlays.</summary>
    public EquatableArray<DiagnosticInfo> OverlayDiagnostics { get; init; } = [];

    /// <summary>The files whose types the client shares with others.</summary>
    public EquatableArray<SharedFileName> SharedFiles { get; init; } = [];

    /// <summary>
    /// The diagnostics of the setting <c>SharedTypes</c>. The client generates its own types instead of the types that they concern.
    /// </summary>
    public EquatableArray<DiagnosticInfo> SharedDiagnostics { get; init; } = [];

    /// <summary>The types of the shared files.</summary>
    public EquatableArray<SharedTypes> SharedTypes { get; init; } = [];

    /// <summary>Set for a shared file, whose types are bound like a client.</summary>
    public SharedFileSource? SharedSource { get; init; }

    /// <summary>The client with the types that it shares.</summary>
    public ClientInput With(EquatableArray<SharedTypes> types) => SharedFiles.IsEmpty
        ? this
        : this with { SharedTypes = SharedFiles.SelectMany(file => types.Where(table => table.Path == file.Path)).ToEquatableArray() };

    /// <summary>The accepted state of the API.</summary>
    public BaselineInput? Baseline { get; init; }

    public static ClientInput Create(
        HostedDocument document, ImmutableArray<HostedDocument> all, string defaultNamespace, string? product, BaselineUse use)
    {
        ClientSource source = new(document.Path, document.Item.ProjectFile);
        List<DiagnosticInfo> diagnostics = [];
        if (document.File is null)
        {
            diagnostics.Add(DiagnosticInfo.Create(HostingDescriptors.UnreadableDocument, source.DocumentSpan, source.DocumentName));
        }

        ClientSettings settings = SettingValues.Apply(
            document.Item, new() { Namespace = defaultNamespace, Product = product }, source, diagnostics);
        (EquatableArray<DocumentFile> overlays, EquatableArray<DiagnosticInfo> overlayDiagnostics) =
            ClientOverlays.Of(source, settings, all);
        (EquatableArray<SharedFileName> shared, EquatableArray<DiagnosticInfo> sharedDiagnostics) =
            ClientSharedFiles.Of(source, settings, all);
        return new ClientInput(
            source,
            document.File,
            document.File is null ? [] : ReferencedDocuments.Of(document.File, overlays, all),
            overlays,
            settings,
            diagnostics.ToEquatableArray())
        {
            OverlayDiagnostics = overlayDiagnostics,
            Baseline = ClientBaseline.Of(document, settings, all, use),
            SharedFiles = shared,
            SharedDiagnostics = sharedDiagnostics,
        };
    }
}
