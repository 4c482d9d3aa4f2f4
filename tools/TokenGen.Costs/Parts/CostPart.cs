using TokenGen.Costs.Documents;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>The inputs of a measurement.</summary>
/// <param name="Documents">Provides the documents.</param>
/// <param name="Names">The names of the measured documents.</param>
/// <param name="Rounds">The number of rounds; each round runs every contender once.</param>
/// <param name="Folder">The folder for temporary files.</param>
/// <param name="Report">Receives the figures.</param>
internal sealed record Measuring(MeasuredDocuments Documents, IReadOnlyList<string> Names, int Rounds, string Folder, CostReport Report)
{
    /// <summary>The folder of earlier emitted code to compare with, one subfolder per document.</summary>
    public string? Before { get; init; }

    /// <summary>The same for the new code; null to use the code that this build emits.</summary>
    public string? After { get; init; }
}

/// <summary>One group of measurements, which can run alone.</summary>
internal abstract class CostPart
{
    public static IReadOnlyList<CostPart> All { get; } =
        [new GenerationPart(), new CompilePart(), new BuildPart(), new GrowthPart(), new KeystrokePart(), new CallsPart(), new UnchangedPart(), new FileCountPart(), new NativePart(), new TrimPart(), new LargePart()];

    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>A description of the measurement, for people.</summary>
    public abstract string Title { get; }

    public abstract void Run(Measuring measuring);

    /// <summary>Runs each contender once per round, one after the other.</summary>
    protected static IReadOnlyList<IReadOnlyList<T>> Interleave<T>(int rounds, params Func<T>[] contenders)
    {
        List<T>[] results = [.. contenders.Select(static _ => new List<T>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                results[i].Add(contenders[i]());
            }
        }

        return results;
    }
}
