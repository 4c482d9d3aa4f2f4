using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TokenGen.Corpus.Jobs;
using TokenGen.Generator.Hosting;

namespace TokenGen.Corpus.Compilation;

/// <summary>Generates the client of a document, compiles it, and measures both.</summary>
internal static class DocumentCompilation
{
    public static Measurement Measure(DocumentJob job, CancellationToken cancellationToken)
    {
        CompilerInputs inputs = CompilerInputs.Of(job.Framework);
        ImmutableArray<AdditionalText> documents =
        [
            new ProjectDocument(job.Document.Path, isClient: true),
            .. job.Document.Others.Select(static path => new ProjectDocument(path, isClient: false)),
        ];
        CSharpCompilation project = CSharpCompilation.Create("Consumer", [], inputs.References, inputs.CompilationOptions);

        Stopwatch time = Stopwatch.StartNew();
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new TokenGenGenerator().AsSourceGenerator()], documents, inputs.ParseOptions, new ProjectOptions())
            .RunGenerators(project, cancellationToken);
        TimeSpan generating = driver.GetTimingInfo().GeneratorTimes[0].ElapsedTime;
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        ImmutableArray<Diagnostic> findings = Compile(
            project.AddSyntaxTrees(result.GeneratedSources.Select(source => WithNullableWarnings(source, inputs.ParseOptions))), cancellationToken);
        TimeSpan compiling = time.Elapsed - generating;

        if (job.EmitFolder is not null)
        {
            Write(Path.Combine(job.EmitFolder, job.Document.Name), result.GeneratedSources);
        }

        using Process process = Process.GetCurrentProcess();
        EmittedCode code = EmittedCode.Of(result.GeneratedSources.Select(static source => source.SyntaxTree));
        return new Measurement
        {
            Operations = code.Operations,
            Types = code.Types,
            Files = result.GeneratedSources.Length,
            Bytes = result.GeneratedSources.Sum(static source => (long)Encoding.UTF8.GetByteCount(source.SourceText.ToString())),
            GeneratorMilliseconds = (int)generating.TotalMilliseconds,
            CompileMilliseconds = (int)compiling.TotalMilliseconds,
            ProcessorMilliseconds = (int)process.TotalProcessorTime.TotalMilliseconds,
            PeakMegabytes = (int)(process.PeakWorkingSet64 >> 20),
            GeneratorException = result.Exception?.ToString(),
            Diagnostics = [.. result.Diagnostics.Select(Finding.Of)],
            CompilerFindings = [.. findings.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning).Select(Finding.Of)],
        };
    }

    /// <summary>Everything up to the assembly and its documentation file: some limits are met only when they are written.</summary>
    /// <summary>Emitted code spares each build the analysis of nulls, because it is done here.</summary>
    private static SyntaxTree WithNullableWarnings(GeneratedSourceResult source, CSharpParseOptions options)
    {
        string text = source.SourceText.ToString();
        string strict = text.Replace("\n#nullable enable annotations\n", "\n#nullable enable\n", StringComparison.Ordinal);
        return strict.Length < text.Length
            ? CSharpSyntaxTree.ParseText(strict, options, source.SyntaxTree.FilePath, Encoding.UTF8)
            : throw new InvalidDataException($"{source.HintName} does not say that it is annotated.");
    }

    private static ImmutableArray<Diagnostic> Compile(CSharpCompilation project, CancellationToken cancellationToken)
    {
        using MemoryStream assembly = new();
        using MemoryStream documentation = new();
        EmitResult result = project.Emit(assembly, xmlDocumentationStream: documentation, cancellationToken: cancellationToken);

        // A compiler that stopped half-way has not said everything.
        return result.Success
            ? result.Diagnostics
            : [.. project.GetDiagnostics(cancellationToken).Union(result.Diagnostics)];
    }

    private static void Write(string folder, ImmutableArray<GeneratedSourceResult> sources)
    {
        foreach (GeneratedSourceResult source in sources)
        {
            string path = Path.Combine(folder, source.HintName);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, source.SourceText.ToString());
        }
    }
}
