using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Calls;

namespace TokenGen.Diagnostics.Tests.Calls;

/// <summary>
/// C# code that calls the client of <c>pets.yaml</c>, in two projects: one that generates the client, and one that references a library with
/// it. Both must report the same.
/// </summary>
internal static class CallCode
{
    private static readonly Lazy<Compilation> s_client = new(Generate);
    private static readonly Lazy<MetadataReference> s_library = new(static () => Emit(s_client.Value));

    /// <summary>Checks that the statements of a method are reported where <c>{|TKG0000:…|}</c> marks them, in both projects.</summary>
    public static async Task Reports(string statements, string editorConfig = "")
    {
        TestFileMarkupParser.GetSpans(File(statements), out string text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        string[] expected = [.. marks.SelectMany(static mark => mark.Value.Select(span => (mark.Key, span)))
            .OrderBy(static mark => mark.span.Start).Select(mark => $"{mark.Key} {text[mark.span.Start..mark.span.End]}")];

        foreach (Compilation project in new[] { s_client.Value, Consumer() })
        {
            IEnumerable<Diagnostic> found = await Analyze(project, text, editorConfig);
            Assert.Equal(expected, found.Select(one => $"{one.Id} {text[one.Location.SourceSpan.Start..one.Location.SourceSpan.End]}"));
        }
    }

    /// <summary>The messages of the statements.</summary>
    public static async Task<IEnumerable<string>> MessagesOf(string statements, string editorConfig = "") =>
        (await DiagnosticsOf(statements, editorConfig)).Select(
            static one => one.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The diagnostics of the statements.</summary>
    public static Task<IEnumerable<Diagnostic>> DiagnosticsOf(
        string statements, string editorConfig = "", params MetadataReference[] references) =>
        Analyze(Consumer().AddReferences(references), File(statements), editorConfig);

    /// <summary>A project that cannot call a client.</summary>
    public static Compilation WithoutRuntime(string code) => CSharpCompilation.Create(
        "Other", [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)], Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Applies the fix to the only diagnostic of the statements.</summary>
    public static async Task Fixes<TFix>(string before, string after)
        where TFix : CodeFixProvider, new() => Assert.Equal(File(after), await Fixed<TFix>(before));

    /// <summary>Checks that the statements have a diagnostic without a fix.</summary>
    public static async Task HasNoFix<TFix>(string statements)
        where TFix : CodeFixProvider, new() => Assert.Null(await Fixed<TFix>(statements));

    private static async Task<string?> Fixed<TFix>(string statements)
        where TFix : CodeFixProvider, new()
    {
        TFix fix = new();
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithCompilationOptions(Consumer().Options).WithMetadataReferences(Consumer().References);
        Document document = project.AddDocument("Calls.cs", File(statements));
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Diagnostic diagnostic = Assert.Single(await Run(compilation, ""), one => fix.FixableDiagnosticIds.Contains(one.Id));
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        if (actions.Count == 0)
        {
            return null;
        }

        ImmutableArray<CodeActionOperation> operations = await Assert.Single(actions)
            .GetOperationsAsync(TestContext.Current.CancellationToken);
        Document changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
        Compilation result = (await changed.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(
            result.GetDiagnostics(TestContext.Current.CancellationToken).Where(static one => one.Severity == DiagnosticSeverity.Error));
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static Task<IEnumerable<Diagnostic>> Analyze(Compilation project, string text, string editorConfig)
    {
        Compilation compilation = project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            text, new CSharpParseOptions(LanguageVersion.CSharp12), "/Calls.cs", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static one => one.Severity == DiagnosticSeverity.Error));
        return Run(compilation, editorConfig);
    }

    /// <summary>Runs the analyzer.</summary>
    public static async Task<IEnumerable<Diagnostic>> Run(Compilation compilation, string editorConfig)
    {
        AnalyzerConfigSet settings = AnalyzerConfigSet.Create(
            ImmutableArray.Create(AnalyzerConfig.Parse("[*.cs]\n" + editorConfig, "/.editorconfig")));
        compilation = compilation.WithOptions(
            compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(settings.GetOptionsForSourcePath("/Calls.cs").TreeOptions)));
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new CallAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.OrderBy(static one => one.Location.SourceSpan.Start);
    }

    private static CSharpCompilation Consumer() => CSharpCompilation.Create(
        "App",
        [],
        [.. ProjectReferences.Plain, s_library.Value],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static Compilation Generate()
    {
        DocumentDriver driver = new([("openapi.yaml", System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Calls", "pets.yaml")))]) { ClientName = "PetsClient" };
        Assert.Empty(driver.Run(out Compilation generated).Diagnostics.Where(static one => one.Severity >= DiagnosticSeverity.Warning));
        return generated;
    }

    private static PortableExecutableReference Emit(Compilation compilation)
    {
        using MemoryStream image = new();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string File(string statements) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Consumer;
        using TokenGen;

        public static class Calls
        {
            public static async Task<object?> Make(PetsClient client, IPetsClient api, Guid id, Uri address, Credential credential, Stream file, HttpClient http)
            {
        {{string.Join('\n', statements.Split('\n').Select(static line => line.Length == 0 ? line : "        " + line))}}
                await Task.Yield();
                return null;
            }
        }
        """;

    /// <summary>The severities of an <c>.editorconfig</c>, as the compiler passes them to its analyzers.</summary>
    private sealed class Severities(ImmutableDictionary<string, ReportDiagnostic> options) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            options.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }
}
