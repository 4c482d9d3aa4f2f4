using System.Collections.Immutable;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Structure;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting.Sharing;

/// <summary>Finds the files of a client's setting <c>SharedTypes</c> among the documents of the project.</summary>
internal static class ClientSharedFiles
{
    public static (EquatableArray<SharedFileName> Files, EquatableArray<DiagnosticInfo> DiagnosticBag) Of(
        ClientSource source, ClientSettings settings, ImmutableArray<HostedDocument> all)
    {
        List<SharedFileName> files = [];
        List<DiagnosticInfo> diagnostics = [];
        foreach (string name in settings.SharedTypes)
        {
            SourceSpan span = source.SettingSpan("SharedTypes", name);
            HostedDocument? hosted = all.FirstOrDefault(hosted => hosted.Item.IsDocument && IsNamed(hosted, name, source.ProjectFile));
            if (hosted?.File is null)
            {
                List<string> known = [.. all.Where(static one => one.Item is { IsDocument: true, IsClient: false })
                    .Select(static one => System.IO.Path.GetFileName(one.Path)).Distinct()];
                string advice = SimilarName.Of(name, known) is { } meant ? $"did you mean '{meant}'" : "correct the path";
                diagnostics.Add(DiagnosticInfo.Create(HostingDescriptors.MissingSharedFile, span, name, source.DocumentName, advice));
            }
            else if (hosted.Item.IsClient)
            {
                diagnostics.Add(DiagnosticInfo.Create(
                    HostingDescriptors.NotSharable, span, name, "it has an OpenApiClient item; move the shared schemas to a file of their own"));
            }
            else if (files.Exists(file => file.Path == DocumentPath.Normalize(hosted.Path)))
            {
                diagnostics.Add(
                    DiagnosticInfo.Create(HostingDescriptors.UnusedSharedFile, span, name, source.DocumentName, "it is named twice"));
            }
            else
            {
                files.Add(new SharedFileName(name, DocumentPath.Normalize(hosted.Path)));
            }
        }

        return (files.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static bool IsNamed(HostedDocument hosted, string name, string projectFile)
    {
        string path = DocumentPath.Normalize(hosted.Path);
        return projectFile.Length == 0
            ? path == DocumentPath.Normalize(name) || path.EndsWith("/" + DocumentPath.Normalize(name), StringComparison.Ordinal)
            : path == DocumentPath.Resolve(projectFile, name);
    }
}
