using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Projects;

namespace TokenGen.TestKit.Generation;

/// <summary>Runs the generator as a compiler does, on a project of one C# file and the documents of a test.</summary>
public sealed class GeneratorHost
{
    /// <summary>
    /// Roslyn records the steps of a run once per path to them. With many documents the number of paths is too large to record.
    /// </summary>
    private const int MaximumTrackedDocuments = 8;

    private readonly IReadOnlyList<ProjectDocument> _documents;
    private readonly (string Key, string Value)[] _values;

    private GeneratorHost(
        GeneratorDriver driver, CSharpCompilation compilation, IReadOnlyList<ProjectDocument> documents, (string Key, string Value)[] values)
    {
        Driver = driver;
        Compilation = compilation;
        _documents = documents;
        _values = values;
    }

    public GeneratorDriver Driver { get; private set; }

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>
    /// A project with one client, named <c>AcmeClient</c> in the namespace <c>Acme</c> unless the metadata sets another name.
    /// </summary>
    public static GeneratorHost Create(string document, string path = "openapi.yaml", params (string Name, string Value)[] metadata) =>
        Create([new ProjectDocument(path, document) { Metadata = { ["Namespace"] = "Acme", ["ClientName"] = "AcmeClient" } }.With(metadata)]);

    /// <param name="documents">The files of the project, in the order of their items.</param>
    /// <param name="version">The version of C#.</param>
    /// <param name="values">The values of MSBuild for the whole project, by their keys.</param>
    public static GeneratorHost Create(
        IReadOnlyList<ProjectDocument> documents, LanguageVersion version = LanguageVersion.Default, params (string Key, string Value)[] values)
    {
        CSharpParseOptions parseOptions = new(version, DocumentationMode.Diagnose);
        GeneratorDriver driver = ProjectDriver.Create(
            documents, parseOptions, new ProjectOptions(values), tracksSteps: documents.Count <= MaximumTrackedDocuments);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("internal static class Program;", parseOptions, "Program.cs")],
            ProjectReferences.Plain,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999,
                // Like the SDK: libraries are compiled against older frameworks.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]));
        return new GeneratorHost(driver, compilation, documents, values).Run();
    }

    /// <summary>The project references the libraries that clients integrate with.</summary>
    public GeneratorHost WithLibraries()
    {
        Compilation = Compilation.AddReferences(ProjectReferences.Libraries);
        return Run();
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
    public GeneratorHost EditCSharp() => WithCSharp("internal static class Program { public static int Added; }", "Program.cs");

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
        ProjectDocument old = _documents[index];
        string changed = edit(old.Text);
        return changed != old.Text
            ? Replace(index, old.WithText(changed))
            : throw new ArgumentException($"The edit does not change {old.Path}.", nameof(edit));
    }

    /// <summary>The editor passes a new object with the text of the same document.</summary>
    public GeneratorHost ReloadDocument() => Replace(0, _documents[0].WithText(_documents[0].Text));

    /// <summary>The user edits the project file.</summary>
    public GeneratorHost EditMetadata(string name, string value) => Replace(0, _documents[0].With((name, value)));

    /// <summary>The editor makes new options with the same values.</summary>
    public GeneratorHost ReloadOptions()
    {
        Driver = Driver.WithUpdatedAnalyzerConfigOptions(new ProjectOptions(_values));
        return Run();
    }

    /// <summary>The compiled project, for another project to refer to.</summary>
    public MetadataReference ToReference(string assembly)
    {
        using MemoryStream file = new();
        ImmutableArray<Diagnostic> diagnostics = Compilation.AddSyntaxTrees(Result.GeneratedTrees).WithAssemblyName(assembly)
            .Emit(file).Diagnostics;
        return diagnostics.Any(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            ? throw new InvalidOperationException($"The project does not compile without warnings: {string.Join('\n', diagnostics)}")
            : MetadataReference.CreateFromImage(file.ToArray());
    }

    /// <summary>The project refers to another one.</summary>
    public GeneratorHost WithReference(MetadataReference reference)
    {
        Compilation = Compilation.AddReferences(reference);
        return Run();
    }

    private GeneratorHost Replace(int index, ProjectDocument changed)
    {
        Driver = Driver.ReplaceAdditionalText(_documents[index], changed).WithUpdatedAnalyzerConfigOptions(new ProjectOptions(_values));
        return new GeneratorHost(
            Driver, Compilation, [.. _documents.Select((document, place) => place == index ? changed : document)], _values).Run();
    }

    private GeneratorHost Run()
    {
        Driver = Driver.RunGenerators(Compilation);
        return this;
    }
}
