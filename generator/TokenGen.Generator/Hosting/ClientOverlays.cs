using System.Collections.Immutable;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The files of a client's setting <c>Overlays</c>. The targets of the package pass each of them to the compiler with the name that the
/// setting uses.
/// </summary>
internal static class ClientOverlays
{
    public static (EquatableArray<DocumentFile> Files, EquatableArray<DiagnosticInfo> DiagnosticBag) Of(
        ClientSource source, ClientSettings settings, ImmutableArray<HostedDocument> all)
    {
        List<DocumentFile> files = [];
        List<DiagnosticInfo> diagnostics = [];
        foreach (string name in settings.Overlays)
        {
            HostedDocument? overlay = all.FirstOrDefault(hosted => IsNamed(hosted, name, source.ProjectFile));
            if (overlay?.File is { } file)
            {
                files.Add(file);
            }
            else
            {
                diagnostics.Add(DiagnosticInfo.Create(
                    HostingDescriptors.MissingOverlay, source.SettingSpan("Overlays", name), name, source.DocumentName));
            }
        }

        return (files.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static bool IsNamed(HostedDocument hosted, string name, string projectFile)
    {
        if (hosted.Item.OverlayName.Length == 0)
        {
            return false;
        }

        // Two settings may spell the path of one file differently, but the compiler has one name for it.
        string path = DocumentPath.Normalize(name);
        return DocumentPath.Normalize(hosted.Item.OverlayName) == path
            || DocumentPath.Normalize(hosted.Path) == DocumentPath.Resolve(projectFile, name);
    }
}
