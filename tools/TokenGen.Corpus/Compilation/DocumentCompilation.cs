using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TokenGen.Corpus.Jobs;

namespace TokenGen.Corpus.Compilation;

/// <summary>Generates the client of a document, compiles it, and measures both.</summary>
internal static class DocumentCompilation
{
    public static Measurement Measure(DocumentJob job, CancellationToken cancellationToken)
    {
        CompilerInputs inputs = CompilerInputs.Of(job.Framework);
        Stopwatch time = Stopwatch.StartNew();
        ClientCompilation client = ClientCompilation.Of(job.Document, inputs, cancellationToken);
        GeneratorRunResult result = client.Result;
        TimeSpan generating = client.GeneratingTime;
        ImmutableArray<Diagnostic> findings = Compile(client.Project, cancellationToken);
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

    /// <summary>Emits the assembly and its documentation file, because some limits are only reached when they are written.</summary>
    private static ImmutableArray<Diagnostic> Compile(CSharpCompilation project, CancellationToken cancellationToken)
    {
        using MemoryStream assembly = new();
        using MemoryStream documentation = new();
        EmitResult result = project.Emit(assembly, xmlDocumentationStream: documentation, cancellationToken: cancellationToken);

        // If the compiler stopped early, its diagnostics are incomplete.
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
