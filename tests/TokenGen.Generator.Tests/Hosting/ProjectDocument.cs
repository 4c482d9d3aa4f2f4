using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TokenGen.Generator.Tests.Hosting;

/// <summary>A document of the project with the metadata of its item.</summary>
internal sealed class ProjectDocument(string path, string text) : AdditionalText
{
    public override string Path => path;

    public string Text => text;

    public bool IsClient { get; init; } = true;

    public bool IsOverlay { get; init; }

    public bool IsBaseline { get; init; }

    public Dictionary<string, string> Metadata { get; init; } = new(StringComparer.Ordinal);

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);

    public ProjectDocument WithText(string changed) => new(path, changed) { IsClient = IsClient, IsOverlay = IsOverlay, IsBaseline = IsBaseline, Metadata = Metadata };

    public ProjectDocument With(params (string Name, string Value)[] metadata)
    {
        Dictionary<string, string> changed = new(Metadata, StringComparer.Ordinal);
        foreach ((string name, string value) in metadata)
        {
            changed[name] = value;
        }

        return new ProjectDocument(path, text) { IsClient = IsClient, Metadata = changed };
    }
}

/// <summary>The input from MSBuild: the metadata of the items, and the properties of the project.</summary>
internal sealed class ProjectOptions(IReadOnlyList<ProjectDocument> documents) : AnalyzerConfigOptionsProvider
{
    public IReadOnlyList<ProjectDocument> Documents => documents;

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "Consumer"));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        if (documents.FirstOrDefault(document => document.Path == textFile.Path) is not { } document)
        {
            return new Values(ImmutableDictionary<string, string>.Empty);
        }

        if (document.IsOverlay)
        {
            return new Values(ImmutableDictionary<string, string>.Empty.Add("build_metadata.OpenApiOverlay.Identity", document.Path));
        }

        if (document.IsBaseline)
        {
            return new Values(ImmutableDictionary<string, string>.Empty.Add("build_metadata.OpenApiBaseline.Identity", document.Path));
        }

        string item = document.IsClient ? "OpenApiClient" : "OpenApiDocument";
        return new Values(document.Metadata
            .ToImmutableDictionary(pair => $"build_metadata.{item}.{pair.Key}", static pair => pair.Value)
            .Add($"build_metadata.{item}.Identity", document.Path)
            .Add($"build_metadata.{item}.TokenGenProject", "Consumer.csproj"));
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
