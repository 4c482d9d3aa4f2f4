using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Drift.Clients;

/// <summary>Compiles and loads the code that a peer has generated.</summary>
internal static class PeerCompilation
{
    /// <exception cref="InvalidDataException">The peer's code does not compile.</exception>
    public static Assembly Compile(string name, IReadOnlyList<string> sources)
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest, preprocessorSymbols: ["NETSTANDARD2_1_OR_GREATER", "NETCOREAPP3_1_OR_GREATER", "NET5_0_OR_GREATER", "NET8_0_OR_GREATER"]);
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parse)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        if (!result.Success)
        {
            IEnumerable<Diagnostic> errors = result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Take(5);
            throw new InvalidDataException($"The code of {name} does not compile: {string.Join("; ", errors)}");
        }

        return Assembly.Load(image.ToArray());
    }
}
