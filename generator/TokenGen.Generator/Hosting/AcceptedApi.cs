using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>Whether the build rewrites the baselines, which the target AcceptApi requests.</summary>
internal static class AcceptedApi
{
    public static bool IsWanted(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.TokenGenAcceptApi", out string? value) && value.Trim() == "true";
}
