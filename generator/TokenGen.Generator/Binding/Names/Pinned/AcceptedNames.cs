using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Names.Pinned;

/// <summary>A baseline, while a document is bound: first it is noted what has which name there, then these names are used.</summary>
internal sealed class AcceptedNames
{
    private AcceptedNames(Baseline baseline, PinnedNames? inForce)
    {
        Baseline = baseline;
        InForce = inForce;
        Claims = inForce is null ? new NameClaims(baseline) : null;
    }

    public Baseline Baseline { get; }

    /// <summary>Takes the notes; null where the names are in force.</summary>
    public NameClaims? Claims { get; }

    /// <summary>The names to use; null while they are noted.</summary>
    public PinnedNames? InForce { get; }

    /// <summary>The names to use next; null where what was bound has them already.</summary>
    public PinnedNames? Pinned { get; private set; }

    /// <summary>Tells schemas apart; the same while names are noted and in force, so that what a claim says of a schema holds in both.</summary>
    public SchemaContents? Contents { get; set; }

    /// <summary>How many names of the baseline what was bound does not have.</summary>
    public int Lost { get; private set; }

    /// <summary>The names of a baseline; null if there is no baseline, or none that can be read.</summary>
    public static AcceptedNames? Of(AcceptedBaseline? baseline) => baseline?.Facts is { } facts ? new AcceptedNames(facts, inForce: null) : null;

    /// <summary>The same, with the names in force.</summary>
    public AcceptedNames Pin() => new(Baseline, Pinned) { Contents = Contents };

    /// <summary>Finds out whether what was bound has the names of the baseline.</summary>
    /// <param name="now">The facts of what was bound.</param>
    /// <param name="isGiven">Whether people have named a component.</param>
    public void Compare(Baseline now, Func<string, bool> isGiven)
    {
        if (now.Client != Baseline.Client)
        {
            return;
        }

        Lost = Baseline.Sections.Sum(section => LostOf(section, now.Find(section.Head.Key)));
        Pinned = Lost > 0 || Claims?.HasMoved == true ? Claims?.Pin(isGiven) : null;
    }

    /// <summary>Counts the names and types of the baseline that the API no longer has. Often the part still exists and has another name.</summary>
    private static int LostOf(Section section, Section? now) =>
        now is null ? 1 : (section.Head.Name == now.Head.Name ? 0 : 1) + section.Facts.Count(fact =>
            now.Find(fact.Key) is { } current ? current.Name != fact.Name || FactWords.TypeOf(current.Value) != FactWords.TypeOf(fact.Value) : fact.Kind == "case");
}
