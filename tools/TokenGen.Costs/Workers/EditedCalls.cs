using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenGen.Corpus.Compilation;
using TokenGen.Corpus.Documents;
using TokenGen.Generator.Calls;

namespace TokenGen.Costs.Workers;

/// <summary>
/// Measures what an editor does after an edit of a file that calls the client: it binds the file again and asks for its diagnostics. Each
/// measurement has a compilation of its own, in which nothing is bound yet.
/// </summary>
internal static class EditedCalls
{
    private const int Calls = 60;
    private const int Warmups = 20;
    private const int Rounds = 25;

    public static async Task RunAsync(string document)
    {
        CompilerInputs inputs = CompilerInputs.Of("net10.0");
        CSharpCompilation project = CSharpCompilation.Create("Consumer", [], inputs.References, inputs.CompilationOptions);
        GeneratorRun.Driver(DocumentFile.ToItem(document), inputs, tracksSteps: false)
            .RunGeneratorsAndUpdateCompilation(project, out Compilation client, out _);
        string code = Code(client);
        SyntaxTree before = Parse(code, inputs);
        Compilation saved = client.AddSyntaxTrees(before);
        if (saved.GetSemanticModel(before).GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error)
            .ToList() is { Count: > 0 } errors)
        {
            throw new InvalidOperationException(string.Join('\n', errors.Take(5)));
        }

        for (int round = -Warmups; round < Rounds; round++)
        {
            await MeasureAsync("compiler", round, null);
            await MeasureAsync("nothing", round, new SilentAnalyzer());
            await MeasureAsync("calls", round, new CallAnalyzer());
        }

        async Task MeasureAsync(string name, int round, DiagnosticAnalyzer? analyzer)
        {
            Compilation edited = saved.ReplaceSyntaxTree(
                before, Parse(code.Replace("round", $"round {round}", StringComparison.Ordinal), inputs));
            SyntaxTree tree = edited.SyntaxTrees.Last();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            SemanticModel model = edited.GetSemanticModel(tree);
            _ = model.GetDiagnostics();
            if (analyzer is not null)
            {
                CompilationWithAnalyzers analyzed = edited.WithAnalyzers(
                    [analyzer], new CompilationWithAnalyzersOptions(
                        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
                _ = await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
            }

            if (round >= 0)
            {
                Worker.Tell($"{name}.{round}", (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            }
        }
    }

    private static SyntaxTree Parse(string code, CompilerInputs inputs) =>
        CSharpSyntaxTree.ParseText(code, inputs.PlainParseOptions, "Calls.cs");

    /// <summary>A file with a method for each of many operations.</summary>
    private static string Code(Compilation client)
    {
        INamedTypeSymbol type = client.GetSymbolsWithName(static name =>
            name.EndsWith("Client", StringComparison.Ordinal), SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(static one => one.TypeKind == TypeKind.Interface)
                .MaxBy(static one => one.GetMembers().OfType<IPropertySymbol>().Count())!;
        List<(string Tag, IMethodSymbol Method)> operations =
        [
            .. type.GetMembers().OfType<IPropertySymbol>()
                .SelectMany(static tag => tag.Type.GetMembers().OfType<IMethodSymbol>().Select(method => (tag.Name, method)))
                .Where(static call => call.method is { IsGenericMethod: false, ReturnType: INamedTypeSymbol { Name: "Task", TypeArguments.Length: 1 } }
                    && call.method.Parameters.All(static parameter => parameter.IsOptional || ArgumentOf(parameter) is not null))
                .Take(Calls),
        ];
        if (operations.Count < Calls)
        {
            throw new InvalidOperationException(
                $"The client has only {operations.Count} operations with simple parameters: name a larger document.");
        }

        string name = type.ToDisplayString();
        IEnumerable<string> methods = operations.Select((call, place) => $$"""
                public static async Task Call{{place}}({{name}} client)
                {
                    var result = await client.{{call.Tag}}.{{call.Method.Name}}({{string.Join(", ", call.Method.Parameters.Where(static parameter => !parameter.IsOptional).Select(ArgumentOf))}});
                    Console.WriteLine("round" + result);
                }

            """);
        return $"using System;\nusing System.Threading.Tasks;\n\npublic static class Calls\n{{\n{string.Concat(methods)}}}\n";
    }

    private static string? ArgumentOf(IParameterSymbol parameter) => parameter.Type.SpecialType switch
    {
        SpecialType.System_String => "\"octocat\"",
        SpecialType.System_Int32 or SpecialType.System_Int64 => "1",
        _ => null,
    };

    /// <summary>Any analyzer of the same operations costs this much. It runs in this process only, so the rules for packed analyzers do not apply.</summary>
#pragma warning disable RS1036, RS1041
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class SilentAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1041
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new CallAnalyzer().SupportedDiagnostics;

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationAction(
                static _ => { }, OperationKind.Invocation, OperationKind.SimpleAssignment, OperationKind.ObjectCreation);
        }
    }
}
