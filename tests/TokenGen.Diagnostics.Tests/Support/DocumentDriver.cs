using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Hosting;

namespace TokenGen.Diagnostics.Tests.Support;

/// <summary>
/// Runs the compiler's driver on a project of documents; the first one makes a client. For tests that need only the diagnostics and the
/// names of generated files.
/// </summary>
internal sealed class DocumentDriver
{
    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ApiException).Assembly.Location)];

    public DocumentDriver(IEnumerable<(string Path, string Text)> documents, params (string Key, string Value)[] globalOptions)
    {
        Documents = [.. documents.Select(static document => new Text(document.Path, document.Text))];
        Options = new ProjectOptions(this, globalOptions);
    }

    /// <summary>The metadata ClientName of the client's item.</summary>
    public string ClientName { get; init; } = "";

    /// <summary>The setting Enums.</summary>
    public string Enums { get; init; } = "";

    /// <summary>The setting Rename.</summary>
    public string Rename { get; init; } = "";

    /// <summary>The setting of that name.</summary>
    public string SharedTypes { get; init; } = "";

    public ImmutableArray<AdditionalText> Documents { get; }

    public AnalyzerConfigOptionsProvider Options { get; }

    public CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("internal static class Program;", path: "Program.cs")],
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public GeneratorDriverRunResult Run(out Compilation generated)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new TokenGenGenerator().AsSourceGenerator()], Documents, optionsProvider: Options);
        driver = driver.RunGeneratorsAndUpdateCompilation(Compilation, out generated, out _, TestContext.Current.CancellationToken);
        return driver.GetRunResult();
    }

    public GeneratorDriverRunResult Run() => Run(out _);

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class ProjectOptions(DocumentDriver driver, (string Key, string Value)[] globalOptions) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values([("build_property.RootNamespace", "Consumer"), .. globalOptions]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        {
            string item = textFile == driver.Documents[0] ? "OpenApiClient"
                : textFile.Path.EndsWith(".baseline", StringComparison.Ordinal) ? "OpenApiBaseline"
                : "OpenApiDocument";
            return new Values(
            [
                ($"build_metadata.{item}.Identity", textFile.Path),
                ($"build_metadata.{item}.TokenGenProject", "Consumer.csproj"),
                ($"build_metadata.{item}.ClientName", driver.ClientName),
                ($"build_metadata.{item}.Enums", driver.Enums),
                ($"build_metadata.{item}.Rename", driver.Rename),
                ($"build_metadata.{item}.SharedTypes", item == "OpenApiClient" ? driver.SharedTypes : ""),
            ]);
        }
    }

    private sealed class Values(IEnumerable<(string Key, string Value)> values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = values.ToDictionary(static pair => pair.Key, static pair => pair.Value);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
