using TokenGen.Generator.Binding;
using TokenGen.Generator.Binding.Mapping;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Hosting.Sharing;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>A client after reading and binding, with all its diagnostics.</summary>
internal sealed record BoundClient(ClientSource Source, BoundApi Api)
{
    public static BoundClient Bind(ClientInput input, TargetFramework framework, CancellationToken cancellationToken)
    {
        // An invalid setting could rename every type, so no code is better than code with wrong names.
        if (input.Document is null || !input.Diagnostics.IsEmpty)
        {
            return new BoundClient(input.Source, new BoundApi(null, input.Diagnostics));
        }

        try
        {
            BoundApi api = PatternTimeout.Retry(() =>
            {
                if (input.SharedSource is { } shared)
                {
                    return BoundSharedFile.Bind(input, shared, framework, cancellationToken);
                }

                ReadResult document = DocumentReader.Read(input.Document, input.Others, input.Overlays, cancellationToken);
                return ApiBinder.Bind(document, input.Settings, input.Baseline, input.SharedTypes, framework, cancellationToken);
            });
            return new BoundClient(input.Source, api with { Diagnostics = [.. api.Diagnostics, .. input.OverlayDiagnostics, .. input.SharedDiagnostics, .. SettingDiagnostics(api, input)] });
        }
        catch (Exception exception) when (InternalError.IsOurs(exception))
        {
            return new BoundClient(input.Source, new BoundApi(null, [InternalError.Describe(input.Source, "reading it", exception)]));
        }
    }

    /// <summary>The diagnostics of settings that need the document.</summary>
    private static IEnumerable<DiagnosticInfo> SettingDiagnostics(BoundApi api, ClientInput input)
    {
        foreach (SettingEntry entry in api.UnmatchedEntries)
        {
            yield return DiagnosticInfo.Create(
                HostingDescriptors.UnmatchedEntry, input.Source.SettingSpan(entry.Setting, entry.Entry), entry.Entry, entry.Setting, input.Source.DocumentName,
                entry.Advice ?? (entry.Meant is { } meant ? $"did you mean '{meant}'" : "correct it, or remove it"));
        }

        foreach (MappingProblem problem in api.MappingProblems)
        {
            yield return DiagnosticInfo.Create(
                problem.Descriptor, input.Source.SettingSpan("Types", problem.Entry), [.. problem.Arguments]);
        }

        foreach (SharedFileName file in input.SharedFiles.Where(file => api.UnusedSharedFiles.Contains(file.Path)))
        {
            yield return DiagnosticInfo.Create(
                HostingDescriptors.UnusedSharedFile, input.Source.SettingSpan("SharedTypes", file.Name), file.Name, input.Source.DocumentName, "the document does not refer to it");
        }

        if (api.IsNothingKept)
        {
            string settings = string.Join(", ", input.Settings.Filters.Select(static filter => filter.Name));
            yield return DiagnosticInfo.Create(HostingDescriptors.NothingKept, input.Source.SettingSpan(input.Settings.Filters[0].Name), input.Source.DocumentName, settings);
        }
    }
}
