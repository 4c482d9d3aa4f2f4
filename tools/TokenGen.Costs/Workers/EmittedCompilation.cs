using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TokenGen.Corpus.Compilation;

namespace TokenGen.Costs.Workers;

/// <summary>Compiles emitted files without a generator. Measures the cost for the compiler and the size of the assembly.</summary>
internal static class EmittedCompilation
{
    /// <summary>The texts of a folder of emitted files, always in the same order.</summary>
    public static List<string> Texts(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>Compiles the texts, one file each, and prints the figures.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static void Measure(List<string> texts)
    {
        CompilerInputs inputs = CompilerInputs.Of("net10.0");
        CSharpParseOptions options = inputs.PlainParseOptions;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        CSharpCompilation project = CSharpCompilation.Create(
            "Consumer", texts.Select((text, i) =>
                CSharpSyntaxTree.ParseText(text, options, $"{i}.g.cs", Encoding.UTF8)), inputs.References, inputs.CompilationOptions);
        using MemoryStream assembly = new();
        EmitResult result = project.Emit(assembly);
        Worker.Tell("compile", (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        Worker.Tell("files", texts.Count);
        Worker.Tell("assembly", assembly.Length);
        if (!result.Success)
        {
            throw new InvalidOperationException(
                string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        }
    }
}
