using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Hosting;

/// <summary>Runs the generator as a compiler does, on a project of one C# file and the documents of a test.</summary>
internal sealed class GeneratorHost
{
    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ApiException).Assembly.Location)];

    /// <summary>The libraries for which registration with a container, logs and resilience are emitted.</summary>
    private static readonly ImmutableArray<MetadataReference> s_libraries =
    [
        .. ((string[])
        [
            "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Http", "Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.Logging.Abstractions",
            "Microsoft.Extensions.Options", "Microsoft.Extensions.Primitives", "Polly.Core",
        ]).Select(static name => MetadataReference.CreateFromFile(Assembly.Load(name).Location)),
    ];

    /// <summary>
    /// Roslyn records the steps of a run once per path to them. With many documents the number of paths is too large to record.
    /// </summary>
    private const int MaximumTrackedDocuments = 8;

    private readonly ProjectOptions _options;

    private GeneratorHost(GeneratorDriver driver, Compilation compilation, ProjectOptions options)
    {
        Driver = driver;
        Compilation = compilation;
        _options = options;
    }

    public GeneratorDriver Driver { get; private set; }

    public Compilation Compilation { get; private set; }

    /// <summary>
    /// A project with one client, named <c>AcmeClient</c> in the namespace <c>Acme</c> unless the metadata sets another name.
    /// </summary>
    public static GeneratorHost Create(string document, string path = "openapi.yaml", params (string Name, string Value)[] metadata) =>
        Create([new ProjectDocument(path, document) { Metadata = { ["Namespace"] = "Acme", ["ClientName"] = "AcmeClient" } }.With(metadata)]);

    public static GeneratorHost Create(IReadOnlyList<ProjectDocument> documents, LanguageVersion version = LanguageVersion.Default) =>
        Create(documents, version, s_references);

    /// <summary>The same project, with references to the libraries that clients integrate with.</summary>
    public GeneratorHost WithLibraries() => Create(_options.Documents, LanguageVersion.Default, [.. s_references, .. s_libraries]);

    private static GeneratorHost Create(IReadOnlyList<ProjectDocument> documents, LanguageVersion version, ImmutableArray<MetadataReference> references)
    {
        CSharpParseOptions parseOptions = new(version, DocumentationMode.Diagnose);
        ProjectOptions options = new(documents);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TokenGenGenerator().AsSourceGenerator()],
            documents,
            parseOptions,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: documents.Count <= MaximumTrackedDocuments));
        Compilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("internal static class Program;", parseOptions, "Program.cs")],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999,
                // Like the SDK: libraries are compiled against older frameworks.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]));
        return new GeneratorHost(driver, compilation, options).Run();
    }

    public GeneratorDriverRunResult Result => Driver.GetRunResult();

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The emitted files by hint name without the client's folder.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.Results[0].GeneratedSources.ToDictionary(
        static source => source.HintName[(source.HintName.IndexOf('/', StringComparison.Ordinal) + 1)..],
        static source => source.SourceText.ToString(),
        StringComparer.Ordinal);

    /// <summary>The compiler's diagnostics of the whole project, warnings included.</summary>
    public IReadOnlyList<Diagnostic> CompilerFindings() =>
    [
        .. Compilation.AddSyntaxTrees(Result.GeneratedTrees)
            .GetDiagnostics()
            .Where(static finding => finding.Severity >= DiagnosticSeverity.Warning),
    ];

    /// <summary>The user types C#.</summary>
    public GeneratorHost EditCSharp()
    {
        SyntaxTree tree = Compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Program.cs");
        Compilation = Compilation.ReplaceSyntaxTree(
            tree, CSharpSyntaxTree.ParseText("internal static class Program { public static int Added; }", (CSharpParseOptions)tree.Options, tree.FilePath));
        return Run();
    }

    /// <summary>The user adds or replaces a C# file.</summary>
    public GeneratorHost WithCSharp(string code, string path = "Types.cs")
    {
        CSharpParseOptions options = (CSharpParseOptions)Compilation.SyntaxTrees.First().Options;
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, options, path);
        Compilation = Compilation.SyntaxTrees.FirstOrDefault(known => known.FilePath == path) is { } old
            ? Compilation.ReplaceSyntaxTree(old, tree)
            : Compilation.AddSyntaxTrees(tree);
        return Run();
    }

    /// <summary>The user saves a document.</summary>
    public GeneratorHost EditDocument(Func<string, string> edit) => EditDocument(0, edit);

    /// <summary>The user saves one of several files.</summary>
    public GeneratorHost EditDocument(int index, Func<string, string> edit)
    {
        ProjectDocument old = _options.Documents[index];
        ProjectDocument changed = old.WithText(edit(old.Text));
        Assert.NotEqual(old.Text, changed.Text);
        return Replace(old, changed);
    }

    /// <summary>The editor passes a new object with the text of the same document.</summary>
    public GeneratorHost ReloadDocument()
    {
        ProjectDocument old = _options.Documents[0];
        return Replace(old, old.WithText(old.Text));
    }

    /// <summary>The user edits the project file.</summary>
    public GeneratorHost EditMetadata(string name, string value)
    {
        ProjectOptions options = new([_options.Documents[0].With((name, value)), .. _options.Documents.Skip(1)]);
        Driver = Driver.ReplaceAdditionalText(_options.Documents[0], options.Documents[0]).WithUpdatedAnalyzerConfigOptions(options);
        return new GeneratorHost(Driver, Compilation, options).Run();
    }

    /// <summary>The editor makes new options with the same values.</summary>
    public GeneratorHost ReloadOptions()
    {
        ProjectOptions options = new(_options.Documents);
        Driver = Driver.WithUpdatedAnalyzerConfigOptions(options);
        return new GeneratorHost(Driver, Compilation, options).Run();
    }

    /// <summary>The compiled project, for another project to refer to.</summary>
    public MetadataReference ToReference(string assembly)
    {
        using MemoryStream file = new();
        var result = Compilation.AddSyntaxTrees(Result.GeneratedTrees).WithAssemblyName(assembly).Emit(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning));
        return MetadataReference.CreateFromImage(file.ToArray());
    }

    /// <summary>The project refers to another one.</summary>
    public GeneratorHost WithReference(MetadataReference reference)
    {
        Compilation = Compilation.AddReferences(reference);
        return Run();
    }

    private GeneratorHost Replace(ProjectDocument old, ProjectDocument changed)
    {
        ProjectOptions options = new([.. _options.Documents.Select(document => document == old ? changed : document)]);
        Driver = Driver.ReplaceAdditionalText(old, changed).WithUpdatedAnalyzerConfigOptions(options);
        return new GeneratorHost(Driver, Compilation, options).Run();
    }

    private GeneratorHost Run()
    {
        Driver = Driver.RunGenerators(Compilation, TestContext.Current.CancellationToken);
        return this;
    }
}
