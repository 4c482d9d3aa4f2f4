using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Corpus.Compilation;
using TokenGen.Corpus.Documents;
using TokenGen.Projects;

namespace TokenGen.Costs.Workers;

/// <summary>Runs the generator in a driver, as the compiler does: the emitted sources are parsed but not compiled.</summary>
internal static class GeneratorRun
{
    /// <summary>Generates several times in one process, each time with a new driver: the first run is cold, the others are warm.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rounds">The number of runs.</param>
    /// <param name="emitFolder">The folder for the emitted files, or null.</param>
    public static void Generate(string document, int rounds, string? emitFolder)
    {
        CompilerInputs inputs = CompilerInputs.Of("net10.0");
        CSharpCompilation project = CSharpCompilation.Create("Consumer", [], inputs.References, inputs.CompilationOptions);
        List<double> seconds = [];
        GeneratorRunResult result = default;
        for (int round = 0; round < rounds; round++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            GeneratorDriver driver = Driver(DocumentFile.ToItem(document), inputs, tracksSteps: false).RunGenerators(project);
            if (round == 0)
            {
                Worker.Tell("jit", System.Runtime.JitInfo.GetCompilationTime().TotalSeconds);
                Worker.Tell("methods", System.Runtime.JitInfo.GetCompiledMethodCount());
            }

            seconds.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            result = driver.GetRunResult().Results[0];
        }

        if (result.Exception is not null || result.GeneratedSources.IsEmpty)
        {
            throw new InvalidOperationException(
                $"No client of {document}: {result.Exception}{string.Join('\n', result.Diagnostics.Take(5))}");
        }

        if (emitFolder is not null)
        {
            Write(emitFolder, result);
        }

        List<double> warm = [.. seconds.Skip(1).Order()];
        Worker.Tell("cold", seconds[0]);
        Worker.Tell("warm", warm.Count == 0 ? 0 : warm[warm.Count / 2]);
        if (rounds == 1)
        {
            // A process that is measured as a whole stops after one run.
            return;
        }

        Worker.Tell("files", result.GeneratedSources.Length);
        Worker.Tell(
            "bytes", result.GeneratedSources.Sum(static source => (double)Encoding.UTF8.GetByteCount(source.SourceText.ToString())));
        Worker.Tell("operations", EmittedCode.Of(result.GeneratedSources.Select(static source => source.SyntaxTree)).Operations);
        Worker.Tell("allocated", GC.GetTotalAllocatedBytes() / (double)rounds);

        // One more run for the times of the steps, because tracking steps costs time itself.
        StepTimes.Tell(
            "step", Driver(DocumentFile.ToItem(document), inputs, tracksSteps: true).RunGenerators(project).GetRunResult().Results[0]);
    }

    /// <summary>A driver for one client, as a build without a documentation file creates it.</summary>
    public static GeneratorDriver Driver(ProjectDocument document, CompilerInputs inputs, bool tracksSteps) =>
        ProjectDriver.Create([document], inputs.PlainParseOptions, tracksSteps: tracksSteps);

    private static void Write(string folder, GeneratorRunResult result)
    {
        Directory.CreateDirectory(folder);
        ImmutableArray<GeneratedSourceResult> sources = result.GeneratedSources;
        foreach (GeneratedSourceResult source in sources)
        {
            string path = Path.Combine(folder, source.HintName);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, source.SourceText.ToString());
        }
    }
}
