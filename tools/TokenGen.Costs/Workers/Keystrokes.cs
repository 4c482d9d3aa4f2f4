using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Corpus.Compilation;
using TokenGen.Projects;

namespace TokenGen.Costs.Workers;

/// <summary>
/// Measures what the generator does after a keystroke in an editor, in a warm process. The driver runs again with one changed input; each
/// step reports its time and its result.
/// </summary>
internal static class Keystrokes
{
    private const int Rounds = 5;

    public static void Run(string document)
    {
        CompilerInputs inputs = CompilerInputs.Of("net10.0");
        CSharpCompilation project = CSharpCompilation.Create("Consumer", [], inputs.References, inputs.CompilationOptions);
        string text = File.ReadAllText(document);
        string path = Path.ChangeExtension(document, ".edited.yaml");
        ProjectDocument before = new(path, text);
        GeneratorDriver driver = GeneratorRun.Driver(before, inputs, tracksSteps: true).RunGenerators(project);

        string described = Described(text);
        for (int round = 0; round < Rounds; round++)
        {
            Measure("csharp", driver, static (d, _) =>
                d, project.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Typed{round};", inputs.PlainParseOptions)));
            Measure("comment", driver, (d, token) =>
                d.ReplaceAdditionalText(before, new ProjectDocument(path, text + $"\n# {token}\n")), project);
            Measure("description", driver, (d, _) => d.ReplaceAdditionalText(before, new ProjectDocument(path, described)), project);
        }
    }

    /// <summary>The document with a new description of the operation in its middle.</summary>
    private static string Described(string text)
    {
        const string Field = "summary: \"";
        int at = text.IndexOf(Field, text.Length / 2, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidDataException("The document's second half has no summary.")
            : text.Insert(at + Field.Length, "Edited: ");
    }

    private static void Measure(
        string edit, GeneratorDriver driver, Func<GeneratorDriver, int, GeneratorDriver> change, Compilation project)
    {
        GeneratorDriver changed = change(driver, Environment.TickCount);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        GeneratorRunResult result = changed.RunGenerators(project).GetRunResult().Results[0];
        Worker.Tell($"{edit}.all", (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        StepTimes.Tell(edit, result);
    }
}
