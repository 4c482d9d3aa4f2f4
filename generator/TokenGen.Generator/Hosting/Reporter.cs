using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Decides who reports the diagnostics of documents: the generator in a build, or the analyzer in an editor, which shows them while the
/// document is typed and supports code fixes. Never both, because neither host merges equal diagnostics.
/// </summary>
internal static class Reporter
{
    /// <summary>
    /// Set by build/TokenGen.Editor.globalconfig, which the package adds to design-time builds of editors. A property would not work:
    /// properties pass through a file that editors and builds share, so each change of it would compile the project again.
    /// </summary>
    private const string Key = "tokengen_reporter";

    public static bool IsAnalyzer(AnalyzerConfigOptions globalOptions) =>
        globalOptions.TryGetValue(Key, out string? value) && value == "analyzer";
}
