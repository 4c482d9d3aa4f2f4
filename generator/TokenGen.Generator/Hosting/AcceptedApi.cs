using Microsoft.CodeAnalysis.Diagnostics;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>The request of the targets AcceptApi and FetchApi, which run in a separate build.</summary>
internal static class AcceptedApi
{
    public static BaselineUse Read(AnalyzerConfigOptions options) =>
        !options.TryGetValue("build_property.TokenGenAcceptApi", out string? value) ? BaselineUse.Compare : value.Trim() switch
        {
            "true" => BaselineUse.Accept,
            "summarize" => BaselineUse.Summarize,
            _ => BaselineUse.Compare,
        };
}
