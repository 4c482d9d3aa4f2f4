using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>Whether the build writes the baselines anew, which the target AcceptApi asks for.</summary>
internal static class AcceptedApi
{
    public static bool IsWanted(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.TokenGenAcceptApi", out string? value) && value.Trim() == "true";
}
