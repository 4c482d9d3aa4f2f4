using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TokenGen.Corpus.Compilation;
using TokenGen.Costs.Processes;

namespace TokenGen.Costs.Workers;

/// <summary>
/// Compiles emitted code twice on one thread and prints the allocations of the second time, which do not depend on other load.
/// </summary>
internal static class WarmCompilation
{
    public static void Run(string folder)
    {
        EmittedTree tree = new(folder);
        List<(string Path, string Text)> texts = [.. tree.Sources().Select(static path => (path, File.ReadAllText(path)))];
        CompilerInputs inputs = CompilerInputs.Of("net10.0");
        MetadataReference[] references = [.. tree.OwnReferences().Select(static path => MetadataReference.CreateFromFile(path))];
        Compile(texts, inputs, references);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        (long assembly, long pdb) = Compile(texts, inputs, references);
        Worker.Tell("allocated", GC.GetTotalAllocatedBytes(precise: true) - before);
        Worker.Tell("assembly", assembly);
        Worker.Tell("pdb", pdb);
        Worker.Tell("source", texts.Sum(static file => (double)Encoding.UTF8.GetByteCount(file.Text)));
        Worker.Tell("files", texts.Count);
    }

    private static (long Assembly, long Pdb) Compile(
        List<(string Path, string Text)> texts, CompilerInputs inputs, MetadataReference[] references)
    {
        CSharpCompilation project = CSharpCompilation.Create(
            "Consumer",
            texts.Select(file => CSharpSyntaxTree.ParseText(file.Text, inputs.PlainParseOptions, file.Path, Encoding.UTF8)),
            references,
            inputs.CompilationOptions.WithConcurrentBuild(false).WithDeterministic(true));
        using MemoryStream assembly = new();
        using MemoryStream pdb = new();
        EmitResult result = project.Emit(
            assembly, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success
            ? (assembly.Length, pdb.Length)
            : throw new InvalidOperationException(
                string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
