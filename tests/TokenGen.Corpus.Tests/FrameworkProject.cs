using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Corpus.Compilation;
using TokenGen.Corpus.Documents;
using TokenGen.Projects;

namespace TokenGen.Corpus.Tests;

/// <summary>A project for a framework with clients of committed documents and its own code.</summary>
internal sealed class FrameworkProject(string framework, params string[] documents)
{
    private const string PolyfillFile = "TokenGen.Polyfills.g.cs";

    private readonly CompilerInputs _inputs = CompilerInputs.Of(framework);
    private readonly List<MetadataReference> _references = [];

    public string Name { get; init; } = "Consumer";

    /// <summary>The C# files of the project.</summary>
    public string[] Code { get; init; } = [];

    public (string Name, string Value)[] Properties { get; init; } = [];

    public LanguageVersion? Language { get; init; }

    /// <summary>Another project that this one refers to.</summary>
    public FrameworkProject Referring(FrameworkProject other)
    {
        using MemoryStream assembly = new();
        Assert.Empty(other.Run(out Microsoft.CodeAnalysis.Compilation compilation).Results[0].Diagnostics.Where(
            static finding => finding.Severity == DiagnosticSeverity.Error));
        Assert.True(compilation.Emit(assembly).Success, string.Join('\n', compilation.GetDiagnostics()));
        _references.Add(MetadataReference.CreateFromImage(assembly.ToArray()));
        return this;
    }

    /// <summary>Generates and compiles. Returns the diagnostics of both, and the types in the polyfill file, if there is one.</summary>
    public (IReadOnlyList<string> Findings, string[] Polyfills) Compile()
    {
        GeneratorDriverRunResult result = Run(out Microsoft.CodeAnalysis.Compilation compilation);
        IEnumerable<Diagnostic> findings = result.Diagnostics
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error)
            .Concat(compilation.GetDiagnostics().Where(static finding => finding.Severity >= DiagnosticSeverity.Warning));
        string[] polyfills =
        [
            .. result.Results[0].GeneratedSources.Where(static source => source.HintName == PolyfillFile)
                .SelectMany(static source => source.SyntaxTree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
                .Select(static type => type.Identifier.ValueText),
        ];
        return ([.. findings.Select(static finding => finding.ToString())], polyfills);
    }

    /// <summary>All emitted code as one text.</summary>
    public string Emitted() => string.Concat(Run(out _).Results[0].GeneratedSources.Select(static source => source.SourceText.ToString()));

    private GeneratorDriverRunResult Run(out Microsoft.CodeAnalysis.Compilation compilation)
    {
        CSharpParseOptions options = _inputs.ParseOptions.WithLanguageVersion(Language ?? _inputs.Language);
        IEnumerable<ProjectDocument> items = documents.Select(
            static name => DocumentFile.ToItem(Path.Combine(CommittedCorpus.Folder, name)));
        ProjectOptions values = new([.. Properties.Select(static property => ("build_property." + property.Name, property.Value))]);
        CSharpCompilation project = CSharpCompilation.Create(
            Name,
            Code.Select(code => CSharpSyntaxTree.ParseText(code, options)),
            [.. _inputs.References, .. _references],
            _inputs.CompilationOptions);
        return ProjectDriver.Create(items, options, values)
            .RunGeneratorsAndUpdateCompilation(project, out compilation, out _)
            .GetRunResult();
    }
}
