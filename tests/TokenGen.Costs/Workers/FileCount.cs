using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TokenGen.Corpus.Compilation;

namespace TokenGen.Costs.Workers;

/// <summary>
/// Compiles emitted files, so many of them in one: what the number of files costs. Those of one file keep their own imports, in a
/// namespace block of their own.
/// </summary>
internal static partial class FileCount
{
    public static void Compile(string folder, int perFile)
    {
        CompilerInputs inputs = CompilerInputs.Of("net10.0");
        CSharpParseOptions options = inputs.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);
        string[] paths = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        List<string> texts = [.. paths.Select(File.ReadAllText)];
        if (perFile > 1)
        {
            texts = [.. texts.Chunk(perFile).Select(static part => "#nullable enable annotations\n#nullable disable warnings\n#pragma warning disable CS0612, CS0618\n" + string.Concat(part.Select(InBlock)))];
        }

        TimeSpan before = Environment.CpuUsage.TotalTime;
        CSharpCompilation project = CSharpCompilation.Create(
            "Consumer", texts.Select((text, i) => CSharpSyntaxTree.ParseText(text, options, $"{i}.g.cs", Encoding.UTF8)), inputs.References, inputs.CompilationOptions);
        using MemoryStream assembly = new();
        EmitResult result = project.Emit(assembly);
        Worker.Tell("compile", (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        Worker.Tell("files", texts.Count);
        Worker.Tell("assembly", assembly.Length);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        }
    }

    private static string InBlock(string text) =>
        FileNamespace().Replace(Directives().Replace(text, ""), static match => $"namespace {match.Groups[1].Value}\n{{\n", 1) + "}\n";

    [GeneratedRegex(@"^namespace ([\w.@]+);\n", RegexOptions.Multiline)]
    private static partial Regex FileNamespace();

    [GeneratedRegex(@"^#(nullable enable annotations|nullable disable warnings|pragma warning disable CS0612, CS0618)\n", RegexOptions.Multiline)]
    private static partial Regex Directives();
}
