using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Corpus.Documents;
using TokenGen.Projects;

namespace TokenGen.Corpus.Compilation;

/// <summary>A project that contains only the client of a document.</summary>
/// <param name="Result">The sources and diagnostics of the generator.</param>
/// <param name="GeneratingTime">The time of the generation.</param>
/// <param name="Project">The project with the emitted sources.</param>
internal sealed record ClientCompilation(GeneratorRunResult Result, TimeSpan GeneratingTime, CSharpCompilation Project)
{
    /// <param name="document">The document.</param>
    /// <param name="inputs">The inputs of the compiler for a project of the framework.</param>
    /// <param name="cancellationToken">Cancels the compilation.</param>
    /// <param name="settings">The metadata of the client's item.</param>
    public static ClientCompilation Of(
        CorpusDocument document, CompilerInputs inputs, CancellationToken cancellationToken, params (string Name, string Value)[] settings)
    {
        ProjectDocument[] documents =
        [
            DocumentFile.ToItem(document.Path).With(settings),
            .. document.Others.Select(static path => DocumentFile.ToItem(path, ItemKind.Document)),
        ];
        CSharpCompilation project = CSharpCompilation.Create("Consumer", [], inputs.References, inputs.CompilationOptions);
        GeneratorDriver driver = ProjectDriver.Create(documents, inputs.ParseOptions).RunGenerators(project, cancellationToken);
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        return new ClientCompilation(
            result,
            driver.GetTimingInfo().GeneratorTimes[0].ElapsedTime,
            project.AddSyntaxTrees(result.GeneratedSources.Select(source => WithNullableWarnings(source, inputs.ParseOptions))));
    }

    /// <summary>
    /// Turns on the nullable warnings that emitted code turns off to save build time; this tool checks them instead. CS8618 stays off: a
    /// constructor reads required members in a loop that throws if one is missing, which the compiler cannot see.
    /// </summary>
    private static SyntaxTree WithNullableWarnings(GeneratedSourceResult source, CSharpParseOptions options)
    {
        string text = source.SourceText.ToString();
        string strict = text.Replace("\n#nullable enable annotations\n#nullable disable warnings\n", "\n#nullable enable\n#pragma warning disable CS8618\n", StringComparison.Ordinal);
        return strict.Length != text.Length
            ? CSharpSyntaxTree.ParseText(strict, options, source.SyntaxTree.FilePath, Encoding.UTF8)
            : throw new InvalidDataException($"{source.HintName} does not have the expected nullable directives.");
    }
}
