using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Names.FromBaseline;

/// <summary>A baseline during binding. The first pass records the names in it; the second pass uses them.</summary>
internal sealed class BaselineNaming
{
    private BaselineNaming(Baseline baseline, BaselineNames? used)
    {
        Baseline = baseline;
        Used = used;
        Recorder = used is null ? new NameRecorder(baseline) : null;
    }

    public Baseline Baseline { get; }

    /// <summary>Records the names; null in the pass that uses them.</summary>
    public NameRecorder? Recorder { get; }

    /// <summary>The names to use; null in the pass that records them.</summary>
    public BaselineNames? Used { get; }

    /// <summary>The names for the next pass; null if this pass produced the names of the baseline already.</summary>
    public BaselineNames? Next { get; private set; }

    /// <summary>The keys of the content of schemas. Both passes share it, so that recorded keys stay valid.</summary>
    public SchemaContents? Contents { get; set; }

    /// <summary>The number of names in the baseline that this pass did not produce.</summary>
    public int Lost { get; private set; }

    /// <summary>The names of a baseline; null if it is missing or unreadable.</summary>
    public static BaselineNaming? Of(AcceptedBaseline? baseline) =>
        baseline?.Facts is { } facts ? new BaselineNaming(facts, used: null) : null;

    /// <summary>The next pass, which uses the names.</summary>
    public BaselineNaming ToNext() => new(Baseline, Next) { Contents = Contents };

    /// <summary>Compares the names of this pass with the baseline.</summary>
    /// <param name="now">The facts of this pass.</param>
    /// <param name="isGiven">Whether people have set the name of a component.</param>
    public void Compare(Baseline now, Func<string, bool> isGiven)
    {
        if (now.Client != Baseline.Client)
        {
            return;
        }

        Lost = Baseline.Sections.Sum(section => LostOf(section, now.Find(section.Head.Key)));
        Next = Lost > 0 || Recorder?.HasMoved == true ? Recorder?.ToNames(isGiven) : null;
    }

    /// <summary>
    /// Counts the names and types of the baseline that the API no longer has. Often the part still exists under another name.
    /// </summary>
    private static int LostOf(Section section, Section? now) =>
        now is null ? 1 : (section.Head.Name == now.Head.Name ? 0 : 1) + section.Facts.Count(fact =>
            now.Find(fact.Key) is { } current
                ? current.Name != fact.Name || FactWords.TypeOf(current.Value) != FactWords.TypeOf(fact.Value)
                : fact.Kind == "case");
}
