using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Corpus.Documents;
using TokenGen.Generator.Hosting;

namespace TokenGen.Corpus.Compilation;

/// <summary>A project that makes the client of a document, and nothing else.</summary>
/// <param name="Result">What the generator made and said.</param>
/// <param name="GeneratingTime">How long it took.</param>
/// <param name="Project">The project with the emitted sources.</param>
internal sealed record ClientCompilation(GeneratorRunResult Result, TimeSpan GeneratingTime, CSharpCompilation Project)
{
    /// <param name="document">The document.</param>
    /// <param name="inputs">What a project of the framework is compiled with.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="settings">The metadata of the client's item.</param>
    public static ClientCompilation Of(
        CorpusDocument document, CompilerInputs inputs, CancellationToken cancellationToken, params (string Name, string Value)[] settings)
    {
        ImmutableArray<AdditionalText> documents =
        [
            new ProjectDocument(document.Path, isClient: true),
            .. document.Others.Select(static path => new ProjectDocument(path, isClient: false)),
        ];
        CSharpCompilation project = CSharpCompilation.Create("Consumer", [], inputs.References, inputs.CompilationOptions);
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new TokenGenGenerator().AsSourceGenerator()], documents, inputs.ParseOptions, new ProjectOptions { Settings = settings.ToDictionary(static setting => setting.Name, static setting => setting.Value) })
            .RunGenerators(project, cancellationToken);
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        return new ClientCompilation(
            result,
            driver.GetTimingInfo().GeneratorTimes[0].ElapsedTime,
            project.AddSyntaxTrees(result.GeneratedSources.Select(source => WithNullableWarnings(source, inputs.ParseOptions))));
    }

    /// <summary>
    /// Emitted code spares each build the analysis of nulls, because it is done here. That a constructor may leave a required member unset
    /// (CS8618) is not asked for: it reads members in a loop that throws when one is missing, which no compiler can see.
    /// </summary>
    private static SyntaxTree WithNullableWarnings(GeneratedSourceResult source, CSharpParseOptions options)
    {
        string text = source.SourceText.ToString();
        string strict = text.Replace("\n#nullable enable annotations\n#nullable disable warnings\n", "\n#nullable enable\n#pragma warning disable CS8618\n", StringComparison.Ordinal);
        return strict.Length != text.Length
            ? CSharpSyntaxTree.ParseText(strict, options, source.SyntaxTree.FilePath, Encoding.UTF8)
            : throw new InvalidDataException($"{source.HintName} does not say that it is annotated.");
    }
}
