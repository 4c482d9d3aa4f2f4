using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Corpus.Compilation;
using TokenGen.Projects;

namespace TokenGen.Hostile.Generation;

/// <summary>The output of the generator for a document.</summary>
internal sealed class GeneratedClient
{
    private static readonly CompilerInputs s_inputs = CompilerInputs.Of("net10.0");

    /// <summary>An empty compilation. All others are made from it, so that the references are read only once.</summary>
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Consumer", [], s_inputs.References, s_inputs.CompilationOptions);

    private readonly GeneratorRunResult _result;

    private GeneratedClient(GeneratorRunResult result) => _result = result;

    public static GeneratedClient Of(string document) => Of("openapi.yaml", document);

    public static GeneratedClient Of(string path, string document) => Of(path, SourceText.From(document, Encoding.UTF8));

    public static GeneratedClient Of(string path, SourceText document) => Of(path, document, s_inputs.ParseOptions);

    /// <summary>The output for a project without a documentation file: the compiler ignores comments, which saves time.</summary>
    public static GeneratedClient WithoutComments(string document) =>
        Of("openapi.yaml", SourceText.From(document, Encoding.UTF8), s_inputs.PlainParseOptions);

    private static GeneratedClient Of(string path, SourceText document, CSharpParseOptions parseOptions)
    {
        ProjectDocument client =
            new(path, document) { Metadata = { ["ClientName"] = "HostileClient", ["Fakes"] = "true", ["Examples"] = "true" } };
        return new(ProjectDriver.Create([client], parseOptions).RunGenerators(s_empty).GetRunResult().Results[0]);
    }

    public ImmutableArray<GeneratedSourceResult> Sources => _result.GeneratedSources;

    public ImmutableArray<Diagnostic> Findings => _result.Diagnostics;

    /// <summary>
    /// Why the generator failed, if it did: an exception that the compiler would report as CS8785, or one that the generator caught itself.
    /// </summary>
    public string? Failure =>
        _result.Exception is { } exception ? $"CS8785: {exception}"
        : Findings.FirstOrDefault(static finding => finding.Id is "TKG0099" or "TKG0109") is { } own ? own.ToString()
        : null;

    /// <summary>All emitted text, including the order of the files.</summary>
    public string AllText()
    {
        StringBuilder text = new();
        foreach (GeneratedSourceResult source in Sources)
        {
            text.Append(source.HintName).Append('\n').Append(source.SourceText.ToString());
        }

        return text.ToString();
    }

    /// <summary>All emitted text without the lines that contain only a documentation comment.</summary>
    public string AllCode()
    {
        StringBuilder code = new();
        foreach (ReadOnlySpan<char> line in AllText().AsSpan().EnumerateLines())
        {
            if (!line.TrimStart(' ').StartsWith("///", StringComparison.Ordinal))
            {
                code.Append(line).Append('\n');
            }
        }

        return code.ToString();
    }

    /// <summary>The compiler's diagnostics for a project with these sources, from the given severity upwards.</summary>
    public IReadOnlyList<Diagnostic> Compile(DiagnosticSeverity least) =>
    [
        .. s_empty.AddSyntaxTrees(Sources.Select(static source => source.SyntaxTree))
            .GetDiagnostics()
            .Where(finding => finding.Severity >= least),
    ];
}
