using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Names.Pinned;

/// <summary>A baseline during binding. The first pass records the names in it; the second pass uses them.</summary>
internal sealed class AcceptedNames
{
    private AcceptedNames(Baseline baseline, PinnedNames? inForce)
    {
        Baseline = baseline;
        InForce = inForce;
        Claims = inForce is null ? new NameClaims(baseline) : null;
    }

    public Baseline Baseline { get; }

    /// <summary>Records the names; null in the pass that uses them.</summary>
    public NameClaims? Claims { get; }

    /// <summary>The names to use; null in the pass that records them.</summary>
    public PinnedNames? InForce { get; }

    /// <summary>The names for the next pass; null if this pass produced the names of the baseline already.</summary>
    public PinnedNames? Pinned { get; private set; }

    /// <summary>The keys of the content of schemas. Both passes share it, so that recorded keys stay valid.</summary>
    public SchemaContents? Contents { get; set; }

    /// <summary>The number of names in the baseline that this pass did not produce.</summary>
    public int Lost { get; private set; }

    /// <summary>The names of a baseline; null if it is missing or unreadable.</summary>
    public static AcceptedNames? Of(AcceptedBaseline? baseline) =>
        baseline?.Facts is { } facts ? new AcceptedNames(facts, inForce: null) : null;

    /// <summary>The next pass, which uses the names.</summary>
    public AcceptedNames Pin() => new(Baseline, Pinned) { Contents = Contents };

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
        Pinned = Lost > 0 || Claims?.HasMoved == true ? Claims?.Pin(isGiven) : null;
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
