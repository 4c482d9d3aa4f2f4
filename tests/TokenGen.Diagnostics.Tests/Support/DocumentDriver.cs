using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Diagnostics.Tests.Support;

/// <summary>
/// Runs the compiler's driver on a project of documents when a test asks for it; the first document makes a client. For tests that need only
/// the diagnostics and the names of generated files.
/// </summary>
internal sealed class DocumentDriver
{
    private readonly Lazy<ImmutableArray<AdditionalText>> _documents;

    public DocumentDriver(IEnumerable<(string Path, string Text)> documents, params (string Key, string Value)[] globalOptions)
    {
        _documents = new(() => [.. documents.Select(Document)]);
        Options = new ProjectOptions(globalOptions);
    }

    /// <summary>The metadata ClientName of the client's item.</summary>
    public string ClientName { get; init; } = "";

    /// <summary>The setting Enums.</summary>
    public string Enums { get; init; } = "";

    /// <summary>The setting Rename.</summary>
    public string Rename { get; init; } = "";

    /// <summary>The setting of that name.</summary>
    public string SharedTypes { get; init; } = "";

    public ImmutableArray<AdditionalText> Documents => _documents.Value;

    public ProjectOptions Options { get; }

    public CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("internal static class Program;", path: "Program.cs")],
        ProjectReferences.Plain,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public GeneratorDriverRunResult Run(out Compilation generated) => ProjectDriver
        .Create(Documents.Cast<ProjectDocument>(), options: Options)
        .RunGeneratorsAndUpdateCompilation(Compilation, out generated, out _, TestContext.Current.CancellationToken)
        .GetRunResult();

    public GeneratorDriverRunResult Run() => Run(out _);

    private ProjectDocument Document((string Path, string Text) document, int place) => new(document.Path, document.Text)
    {
        Kind = place == 0 ? ItemKind.Client
            : document.Path.EndsWith(".baseline", StringComparison.Ordinal) ? ItemKind.Baseline
            : ItemKind.Document,
        Metadata = place == 0
            ? new() { ["ClientName"] = ClientName, ["Enums"] = Enums, ["Rename"] = Rename, ["SharedTypes"] = SharedTypes }
            : [],
    };
}
