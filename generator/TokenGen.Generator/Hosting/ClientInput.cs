using System.Collections.Immutable;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Everything that one client is made from. <see cref="Others"/> are the documents that it may refer to, <see cref="Overlays"/> the changes
/// to them.
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
    public EquatableArray<DiagnosticInfo> OverlayFindings { get; init; } = [];

    /// <summary>The accepted state of the API.</summary>
    public BaselineInput? Baseline { get; init; }

    public static ClientInput Create(HostedDocument document, ImmutableArray<HostedDocument> all, string defaultNamespace, string? product, BaselineUse use)
    {
        ClientSource source = new(document.Path, document.Item.ProjectFile);
        List<DiagnosticInfo> diagnostics = [];
        if (document.File is null)
        {
            diagnostics.Add(DiagnosticInfo.Create(HostingDescriptors.UnreadableDocument, source.DocumentSpan, source.DocumentName));
        }

        ClientSettings settings = new() { Namespace = defaultNamespace, Product = product };
        for (int i = 0; i < SettingTable.All.Count; i++)
        {
            string value = document.Item.Settings[i];
            if (value.Length == 0)
            {
                continue;
            }

            Setting setting = SettingTable.All[i];
            if (setting.Apply(settings, value) is { } applied)
            {
                settings = applied;
            }
            else
            {
                diagnostics.Add(DiagnosticInfo.Create(
                    HostingDescriptors.InvalidSetting, source.SettingSpan(setting.Name, value), value, setting.Name, source.DocumentName, setting.Expected));
            }
        }

        (EquatableArray<DocumentFile> overlays, EquatableArray<DiagnosticInfo> overlayFindings) = ClientOverlays.Of(source, settings, all);
        return new ClientInput(
            source,
            document.File,
            document.File is null ? [] : ReferencedDocuments.Of(document.File, overlays, all),
            overlays,
            settings,
            diagnostics.ToEquatableArray())
        {
            OverlayFindings = overlayFindings,
            Baseline = ClientBaseline.Of(document, settings, all, use),
        };
    }
}
