using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Generator.Hosting;

namespace TokenGen.Projects;

/// <summary>Creates the driver with which a compiler runs the generator.</summary>
public static class ProjectDriver
{
    /// <param name="documents">The files of the project.</param>
    /// <param name="parseOptions">The options of the project's C# files; null for those of a new project.</param>
    /// <param name="options">The values of MSBuild; null for those of a new project.</param>
    /// <param name="tracksSteps">Whether the result has the steps of the pipeline, which costs time and memory.</param>
    public static GeneratorDriver Create(
        IEnumerable<ProjectDocument> documents, CSharpParseOptions? parseOptions = null, ProjectOptions? options = null, bool tracksSteps = false) =>
        CSharpGeneratorDriver.Create(
            [new TokenGenGenerator().AsSourceGenerator()],
            documents,
            parseOptions,
            options ?? new ProjectOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));
}
