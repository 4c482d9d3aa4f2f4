using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Projects;

/// <summary>
/// The values that MSBuild passes to the generator: properties of the project, and the metadata of each <see cref="ProjectDocument"/>.
/// </summary>
/// <param name="values">The values of the whole project, by their keys: <c>build_property.RootNamespace</c>, which is Consumer unless it is set here.</param>
public sealed class ProjectOptions(params (string Key, string Value)[] values) : AnalyzerConfigOptionsProvider
{
    private const string ProjectFile = "Consumer.csproj";

    private static readonly Values s_none = new([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([("build_property.RootNamespace", "Consumer"), .. values]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        if (textFile is not ProjectDocument document)
        {
            return s_none;
        }

        string item = $"build_metadata.OpenApi{document.Kind}.";
        return new Values(
        [
            .. document.Metadata.Select(pair => (item + pair.Key, pair.Value)),
            (item + "Identity", document.Path),
            (item + "TokenGenProject", ProjectFile),
        ]);
    }

    private sealed class Values : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values;

        /// <summary>Of two values with the same key, the last one counts.</summary>
        public Values(IEnumerable<(string Key, string Value)> values)
        {
            ImmutableDictionary<string, string>.Builder builder = ImmutableDictionary.CreateBuilder<string, string>(KeyComparer);
            foreach ((string key, string value) in values)
            {
                builder[key] = value;
            }

            _values = builder.ToImmutable();
        }

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
