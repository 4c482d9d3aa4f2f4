using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TokenGen.Hostile.Generation;

/// <summary>A document in memory, as an item of the project.</summary>
internal sealed class MemoryDocument(string path, SourceText text) : AdditionalText
{
    public MemoryDocument(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}

/// <summary>The options that MSBuild would pass: the first document is the client's, the others are targets of references.</summary>
internal sealed class MemoryOptions(MemoryDocument client) : AnalyzerConfigOptionsProvider
{
    private static readonly Values s_none = new([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "Consumer" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        string item = textFile == client ? "OpenApiClient" : "OpenApiDocument";
        return new Values(new()
        {
            [$"build_metadata.{item}.Identity"] = textFile.Path,
            [$"build_metadata.{item}.TokenGenProject"] = "Consumer.csproj",
            [$"build_metadata.{item}.ClientName"] = "HostileClient",
            [$"build_metadata.{item}.Fakes"] = "true",
            [$"build_metadata.{item}.Examples"] = "true",
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = values.ToImmutableDictionary(KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
