using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Corpus.Compilation;

/// <summary>The compiler's inputs for a target framework, recorded when a project of that framework was built.</summary>
internal sealed record CompilerInputs(
    LanguageVersion Language, ImmutableArray<string> Symbols, ImmutableArray<string> Suppressed, ImmutableArray<MetadataReference> References)
{
    public static CompilerInputs Of(string framework)
    {
        string folder = typeof(CompilerInputs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == nameof(CompilerInputs)).Value!;
        ILookup<string, string> inputs = File.ReadLines(Path.Combine(folder, framework, "compiler-inputs.tsv"))
            .Select(static line => line.Split('\t'))
            .ToLookup(static row => row[0], static row => row[1]);
        return LanguageVersionFacts.TryParse(inputs["language"].Single(), out LanguageVersion language)
            ? new CompilerInputs(
                language,
                Words(inputs["symbols"]),
                [.. Words(inputs["suppressed"]).Distinct().Select(static id => "CS" + id)],
                [.. inputs["reference"].Select(static path => MetadataReference.CreateFromFile(path))])
            : throw new InvalidDataException($"The project for {framework} has no C# version that this compiler supports.");
    }

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose, SourceCodeKind.Regular, Symbols);

    /// <summary>The parse options of a build without a documentation file, which is the default: comments are not parsed.</summary>
    public CSharpParseOptions PlainParseOptions => ParseOptions.WithDocumentationMode(DocumentationMode.None);

    public CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        specificDiagnosticOptions: Suppressed.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    private static ImmutableArray<string> Words(IEnumerable<string> values) =>
        [.. values.SelectMany(static value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
