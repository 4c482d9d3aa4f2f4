using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Metadata of items that are not settings. MSBuild passes on only known names, so build/TokenGen.Generator.targets finds the others.
/// </summary>
internal static class UnknownSettings
{
    /// <summary>Metadata for the target FetchApi (build/TokenGen.Generator.targets), which the generator does not read.</summary>
    private static readonly string[] s_ofFetching = ["Source", "SourceHeaders", "FetchReferences"];

    public static string Read(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.TokenGenUnknownSettings", out string? value) ? value.Trim() : "";

    public static EquatableArray<DiagnosticInfo> Check(string names, ImmutableArray<ClientInput> clients)
    {
        string[] all = names.Split([','], StringSplitOptions.RemoveEmptyEntries);
        if (all.Length == 0 || clients.IsEmpty)
        {
            return [];
        }

        string known = string.Join(", ", SettingTable.All.Select(static setting => setting.Name).Concat(s_ofFetching));
        string project = clients[0].Source.ProjectFile;
        return all
            .Select(name => DiagnosticInfo.Create(
                HostingDescriptors.UnknownSetting,
                project.Length == 0 ? null : SourceSpan.StartOf(project) with { Setting = new SettingPlace("", name, "") },
                name,
                known))
            .ToEquatableArray();
    }
}
