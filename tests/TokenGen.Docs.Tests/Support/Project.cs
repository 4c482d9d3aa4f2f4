using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Hosting;

namespace TokenGen.Docs.Tests.Support;

/// <summary>A project with a document, as the compiler sees it.</summary>
internal sealed class Project
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ApiException).Assembly.Location)];

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_libraries = new(static () =>
    [
        .. ((string[])
        [
            "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Http", "Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.Logging",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Logging.Console", "Microsoft.Extensions.Options",
            "Microsoft.Extensions.Primitives", "Polly.Core",
        ]).Select(static name => MetadataReference.CreateFromFile(Assembly.Load(name).Location)),
    ]);

    private readonly ImmutableArray<MetadataReference> _references;

    private Project(GeneratorDriverRunResult result, ImmutableArray<MetadataReference> references)
    {
        Result = result;
        _references = references;
    }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The diagnostics of the document.</summary>
    public ImmutableArray<Diagnostic> Findings => Result.Diagnostics;

    /// <summary>All emitted files as one text.</summary>
    public string Emitted => string.Join('\n', Result.GeneratedTrees.Select(static tree => tree.ToString()));

    /// <summary>Generates from a document. <paramref name="metadata"/> is that of its item.</summary>
    public static Project Of(string document, string rootNamespace = "Acme", params (string Name, string Value)[] metadata) =>
        Of(document, rootNamespace, s_references, metadata, []);

    /// <summary>The same for a project with an overlay of the document.</summary>
    public static Project WithOverlay(string document, string overlay) =>
        Of(document, "Acme", s_references, [("Overlays", "fix.yaml")], [new Document(overlay, "fix.yaml")]);

    /// <summary>The same for a project with code that the generator reads.</summary>
    public static Project WithCode(string document, string code, params (string Name, string Value)[] metadata) =>
        Of(document, "Acme", s_references, metadata, [], ImplicitUsings, "global using TokenGen;", code);

    /// <summary>The project of a snapshot case with several documents: its <c>items.txt</c> has the kind, the file and the metadata of each item.</summary>
    public static Project OfCase(string name)
    {
        string folder = "tests/TokenGen.Generator.Tests/Snapshots/Cases/" + name;
        string[][] items = [.. Repository.ReadText(folder + "/items.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Trim().Split(' '))];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TokenGenGenerator().AsSourceGenerator()],
            items.Select(item => new Document(Repository.ReadText($"{folder}/{item[1]}"), item[1])),
            s_options,
            new Options([], items.ToDictionary(
                static item => item[1],
                static item => item.Skip(2).Append("Identity=" + item[1]).Select(static word => word.Split('=', 2)).ToDictionary(pair => $"build_metadata.{item[0]}.{pair[0]}", static pair => pair[1]))));
        CSharpCompilation compilation = CSharpCompilation.Create("Empty", references: s_references);
        return new Project(driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult(), s_references);
    }

    /// <summary>The same for a project that references the libraries which clients integrate with.</summary>
    public static Project WithLibrariesOf(string document, string rootNamespace, params (string Name, string Value)[] metadata) =>
        Of(document, rootNamespace, [.. s_references, .. s_libraries.Value], metadata, []);

    private static Project Of(
        string document,
        string rootNamespace,
        ImmutableArray<MetadataReference> references,
        (string Name, string Value)[] metadata,
        AdditionalText[] overlays,
        params string[] code)
    {
        Dictionary<string, string> item = metadata.ToDictionary(static pair => "build_metadata.OpenApiClient." + pair.Name, static pair => pair.Value);
        item.Add("build_metadata.OpenApiClient.Identity", "openapi.yaml");
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TokenGenGenerator().AsSourceGenerator()],
            [new Document(document), .. overlays],
            s_options,
            new Options(new Dictionary<string, string> { ["build_property.RootNamespace"] = rootNamespace }, new() { ["openapi.yaml"] = item }));
        CSharpCompilation compilation = CSharpCompilation.Create("Empty", code.Select(static source => CSharpSyntaxTree.ParseText(source, s_options)), references);
        return new Project(driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult(), references);
    }

    /// <summary>Compiles user code together with the generated code.</summary>
    public CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        [.. Result.GeneratedTrees, .. sources.Prepend(ImplicitUsings).Select(static source => CSharpSyntaxTree.ParseText(source, s_options))],
        _references,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The imports that the SDK's <c>ImplicitUsings</c> adds to a console program.</summary>
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private sealed class Document(string text, string path = "openapi.yaml") : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options(Dictionary<string, string> properties, Dictionary<string, Dictionary<string, string>> items) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(
            items.GetValueOrDefault(textFile.Path) ?? new Dictionary<string, string> { ["build_metadata.OpenApiOverlay.Identity"] = textFile.Path });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
