using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Corpus.Compilation;

/// <summary>The values that MSBuild passes to a generator: properties of the project, and settings of its clients.</summary>
internal sealed class ProjectOptions(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    private static readonly Values s_none = new([]);

    /// <summary>The metadata of each client.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
        properties.Concat([(Name: "RootNamespace", Value: "Consumer")])
            .DistinctBy(static property => property.Name)
            .ToDictionary(static property => "build_property." + property.Name, static property => property.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        string item = textFile is ProjectDocument { IsClient: true } ? "OpenApiClient" : "OpenApiDocument";
        return new Values(new(Settings.Select(setting => KeyValuePair.Create($"build_metadata.{item}.{setting.Key}", setting.Value)))
        {
            [$"build_metadata.{item}.Identity"] = textFile.Path,
            [$"build_metadata.{item}.TokenGenProject"] = "Consumer.csproj",
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = values.ToImmutableDictionary(KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
