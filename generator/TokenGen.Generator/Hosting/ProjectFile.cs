using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>A project file with document items. It is an additional file so that diagnostics about settings have a line.</summary>
internal sealed record ProjectFile(string Path, string Text)
{
    private const string Identity = "build_metadata.OpenApiProject.Identity";

    public static bool Is(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(text).TryGetValue(Identity, out string? value) && value.Length > 0;

    public static ProjectFile Load(AdditionalText text, CancellationToken cancellationToken) =>
        new(text.Path, text.GetText(cancellationToken)?.ToString() ?? "");
}
