using TokenGen.Costs.Documents;
using TokenGen.Costs.Report;

namespace TokenGen.Costs.Parts;

/// <summary>What a part is measured with.</summary>
/// <param name="Documents">Where documents come from.</param>
/// <param name="Names">Which of them.</param>
/// <param name="Rounds">How often each contender is run, in turn.</param>
/// <param name="Folder">Temporary files.</param>
/// <param name="Report">Where figures go.</param>
internal sealed record Measuring(MeasuredDocuments Documents, IReadOnlyList<string> Names, int Rounds, string Folder, CostReport Report)
{
    /// <summary>A folder of emitted code, a folder for each document, to compare with.</summary>
    public string? Before { get; init; }

    /// <summary>The same for what is compared; null for what this build emits.</summary>
    public string? After { get; init; }
}

/// <summary>A part of the costs, which can be asked for alone.</summary>
internal abstract class CostPart
{
    public static IReadOnlyList<CostPart> All { get; } =
        [new GenerationPart(), new CompilePart(), new BuildPart(), new GrowthPart(), new KeystrokePart(), new UnchangedPart(), new FileCountPart(), new NativePart(), new TrimPart(), new LargePart()];

    /// <summary>What it is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it measures, for people.</summary>
    public abstract string Title { get; }

    public abstract void Run(Measuring measuring);

    /// <summary>Runs each contender once a round, one after the other.</summary>
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
