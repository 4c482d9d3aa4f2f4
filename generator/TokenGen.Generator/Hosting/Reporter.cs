using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Who reports what is found in documents: the generator in a build, the analyzer in an editor, where findings are wanted while the
/// document is typed and a code fix needs an analyzer. Never both, since neither host takes two equal findings for one.
/// </summary>
internal static class Reporter
{
    /// <summary>
    /// Set by build/TokenGen.Editor.globalconfig, which the package adds to the builds that editors ask for what to show. Not by a
    /// property: those go through a file that editors and builds share, and each change of it would compile the project again.
    /// </summary>
    private const string Key = "tokengen_reporter";

    public static bool IsAnalyzer(AnalyzerConfigOptions globalOptions) =>
        globalOptions.TryGetValue(Key, out string? value) && value == "analyzer";
}
